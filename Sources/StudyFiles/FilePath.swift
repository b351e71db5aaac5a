/// Joins paths as text, so that places read as the user would write them.
enum FilePath {
    /// A path seen from a folder, without `.` and, where possible, without `..`.
    ///
    /// - Parameters:
    ///   - folder: a folder; empty for the current one.
    ///   - path: a path relative to it, or an absolute one.
    /// - Returns: the joined path; empty for the current folder.
    static func joined(_ folder: String, _ path: String) -> String {
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
}
