import Foundation

/// Writes finished bytes into a folder: each file under a temporary name, then renamed, so that nobody ever reads half
/// a file.
public struct OutputFolder: Sendable {
    private let folder: URL

    /// A folder to write into.
    ///
    /// - Parameter path: its path; made when it does not exist.
    public init(path: String) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
    }

    /// Writes files; first all under temporary names, then all renamed.
    ///
    /// - Parameter files: names and bytes.
    /// - Throws: the file system's error; temporary files are removed then.
    public func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        let suffix = ".partial-\(ProcessInfo.processInfo.processIdentifier)"
        let pairs = files.map { file in
            (
                bytes: file.bytes, partial: folder.appendingPathComponent(file.name + suffix),
                final: folder.appendingPathComponent(file.name)
            )
        }
        do {
            for pair in pairs { try Data(pair.bytes).write(to: pair.partial) }
            try Task.checkCancellation()
            for pair in pairs {
                _ = try? manager.removeItem(at: pair.final)
                try manager.moveItem(at: pair.partial, to: pair.final)
            }
        } catch {
            for pair in pairs { try? manager.removeItem(at: pair.partial) }
            throw error
        }
    }
}
