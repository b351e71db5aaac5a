import Foundation
import StudyFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Changes files of a study together: whenever it is stopped, the study is as before or as after.
package struct StudyWriter {
    private let folder: URL

    /// A writer.
    ///
    /// - Parameter folder: path of the study's folder.
    package init(folder: String) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    }

    /// Writes files. The one moment at which the study changes is a renaming: of the only file, or of the file that
    /// holds all of them and that readers look into first.
    ///
    /// - Parameter files: names in the study's folder, and contents.
    /// - Throws: the file system's error; the study is as before then, or as after.
    package func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        try finish()
        guard files.count > 1 else {
            for file in files { try replace(file.name, with: file.bytes) }
            return
        }
        try replace(PendingWrite.name, with: try PendingWrite.bytes(of: files))
        try finish()
    }

    /// Moves files that are decided to their own names, also those of a writer that was stopped.
    package func finish() throws {
        let pending = folder.appendingPathComponent(PendingWrite.name)
        guard FileManager.default.fileExists(atPath: pending.path) else { return }
        for file in PendingWrite.files(in: [UInt8](try Data(contentsOf: pending))) {
            try replace(file.name, with: file.bytes)
        }
        try FileManager.default.removeItem(at: pending)
    }

    private func replace(_ name: String, with bytes: [UInt8]) throws {
        let final = folder.appendingPathComponent(name)
        let partial = folder.appendingPathComponent(
            ".\(name).partial-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try Data(bytes).write(to: partial)
            // On the disk before its name is, so that a power cut leaves no empty file either.
            let handle = try FileHandle(forWritingTo: partial)
            try handle.synchronize()
            try handle.close()
            guard unsafe rename(partial.path, final.path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: final.path])
            }
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }
}
