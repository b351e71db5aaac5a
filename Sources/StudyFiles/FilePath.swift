/// Joins paths as text, so that places read as the user would write them.
package enum FilePath {
    /// A path seen from a folder, without `.` and, where possible, without `..`.
    ///
    /// - Parameters:
    ///   - folder: a folder; empty for the current one.
    ///   - path: a path relative to it, or an absolute one.
    /// - Returns: the joined path; empty for the current folder.
    package static func joined(_ folder: String, _ path: String) -> String {
        let isAbsolute = path.hasPrefix("/") || folder.hasPrefix("/")
        let whole = path.hasPrefix("/") ? path : folder + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }

    /// The way from one folder to a file, both without `.` and `..`.
    ///
    /// - Parameters:
    ///   - path: absolute path of the file.
    ///   - folder: absolute path of the folder.
    /// - Returns: the path as seen from the folder: `../beijing/observations.csv`.
    package static func relative(_ path: String, to folder: String) -> String {
        let parts = path.split(separator: "/")
        let base = folder.split(separator: "/")
        let common = zip(parts, base).prefix { $0 == $1 }.count
        let up = Array(repeating: Substring(".."), count: base.count - common)
        return (up + parts[common...]).joined(separator: "/")
    }
}
