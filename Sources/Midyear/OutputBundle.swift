import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is replaced as a whole: written beside its place under a temporary name, then renamed, so that nobody
/// ever finds files of two runs in it.
public struct OutputBundle: Sendable {
    /// Why a folder is not replaced.
    public struct OtherFiles: Error, Hashable, Sendable {
        /// The folder.
        public let folder: String
        /// Names in it that no bundle has, sorted.
        public let names: [String]
    }

    private let folder: URL
    private let path: String
    private let isBundleFile: @Sendable (String) -> Bool

    /// Where a bundle shall stand.
    ///
    /// - Parameters:
    ///   - path: path of the folder.
    ///   - isBundleFile: tells the names that a bundle may have; a folder with any other file is not replaced.
    /// - Throws: `CocoaError` when nothing can be written there, ``OtherFiles`` when the folder holds other files; both
    ///   before any work is done.
    public init(path: String, isBundleFile: @escaping @Sendable (String) -> Bool) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.resolvingSymlinksInPath()
        self.path = path
        self.isBundleFile = isBundleFile
        _ = try OutputFolder(path: folder.deletingLastPathComponent().path)
        try refuseOtherFiles()
    }

    /// Replaces the folder.
    ///
    /// - Parameter files: names and bytes.
    /// - Throws: the file system's error, ``OtherFiles``, or `CancellationError`; the old folder stands then.
    public func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        let new = sibling("partial")
        try? FileManager.default.removeItem(at: new)
        do {
            try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
            for file in files { try Data(file.bytes).write(to: new.appendingPathComponent(file.name)) }
            try Task.checkCancellation()
            try refuseOtherFiles()
            try replace(with: new)
        } catch {
            try? FileManager.default.removeItem(at: new)
            // The temporary name means nothing to who asked for the folder.
            guard let failure = error as? CocoaError else { throw error }
            throw CocoaError(failure.code, userInfo: [NSFilePathErrorKey: path])
        }
    }

    /// A folder cannot be renamed over one that holds files, so the old one steps aside first and comes back if the
    /// new one cannot take its place.
    private func replace(with new: URL) throws {
        let old = sibling("old")
        let hasOld = unsafe rename(folder.path, old.path) == 0
        guard unsafe rename(new.path, folder.path) == 0 else {
            if hasOld { _ = unsafe rename(old.path, folder.path) }
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
        if hasOld { try? FileManager.default.removeItem(at: old) }
    }

    private func refuseOtherFiles() throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let others = names.filter { !isBundleFile($0) }.sorted()
        guard others.isEmpty else { throw OtherFiles(folder: path, names: others) }
    }

    private func sibling(_ word: String) -> URL {
        let name = ".\(folder.lastPathComponent).\(word)-\(ProcessInfo.processInfo.processIdentifier)"
        return folder.deletingLastPathComponent().appendingPathComponent(name)
    }
}
