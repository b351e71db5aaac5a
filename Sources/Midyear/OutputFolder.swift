import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes finished bytes into a folder: each file under a temporary name, then renamed over the old one, so that nobody
/// ever reads half a file or misses one.
public struct OutputFolder: Sendable {
    private let folder: URL

    /// A folder to write into; it is made when something is written.
    ///
    /// - Parameter path: its path.
    /// - Throws: `CocoaError` when nothing can be written there, before any work is done.
    public init(path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        var existing = folder
        while !FileManager.default.fileExists(atPath: existing.path), existing.path != "/" {
            existing.deleteLastPathComponent()
        }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: existing.path, isDirectory: &isFolder),
            isFolder.boolValue, FileManager.default.isWritableFile(atPath: existing.path)
        else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path]) }
    }

    /// Writes files; first all under temporary names, then all renamed.
    ///
    /// - Parameter files: names and bytes.
    /// - Throws: the file system's error, or `CancellationError`; temporary files are removed then.
    public func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let partials = files.map { folder.appendingPathComponent($0.name + Self.suffix) }
        do {
            for (file, partial) in zip(files, partials) { try Data(file.bytes).write(to: partial) }
            try Task.checkCancellation()
            for (file, partial) in zip(files, partials) {
                let final = folder.appendingPathComponent(file.name)
                guard unsafe rename(partial.path, final.path) == 0 else {
                    throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: final.path])
                }
            }
        } catch {
            for partial in partials { try? FileManager.default.removeItem(at: partial) }
            throw error
        }
    }

    private static let suffix = ".partial-\(ProcessInfo.processInfo.processIdentifier)"
}
