import Foundation
public import Outcomes
import StudyFiles
import Synchronization

/// Where a run reads its files, and what it has read: the disk's files, or those that an earlier run had read.
public final class InputLog: Sendable {
    /// Whether files of an earlier run are read instead of the disk's.
    let isReplay: Bool
    /// Where files come from.
    let source: FileSource
    private let files: Files

    /// Reads the disk's files and remembers them.
    public init() {
        let files = Files([:])
        self.files = files
        isReplay = false
        source = FileSource(
            read: { path throws(FileSource.Failure) in
                let bytes = try FileSource.disk.read(path)
                files.add(bytes, FileSource.disk.absolutePath(path))
                return bytes
            },
            list: FileSource.disk.list, absolutePath: FileSource.disk.absolutePath)
    }

    /// Reads what an earlier run had read, whatever lies on the disk today.
    ///
    /// - Parameters:
    ///   - inputs: the files, by their paths as seen from the study's folder.
    ///   - study: the study's folder, as the user named it.
    ///   - folder: absolute path of the folder in which the command ran.
    public init(replaying inputs: [RecordedRun.Input], study: String, folder: String) {
        let absolutePath: @Sendable (String) -> String = { FilePath.joined(folder, $0) }
        let root = absolutePath(study)
        let bytes = Dictionary(
            inputs.map { (FilePath.joined(root, $0.path), $0.bytes) }, uniquingKeysWith: { first, _ in first }
        )
        let files = Files(bytes)
        self.files = files
        isReplay = true
        source = FileSource(
            read: { path throws(FileSource.Failure) in
                guard let bytes = files.bytes(absolutePath(path)) else { throw .missing }
                return bytes
            },
            list: { folder throws(FileSource.Failure) in
                let path = absolutePath(folder)
                let names = files.names(in: path)
                guard !names.isEmpty || files.bytes(path) != nil else { throw .missing }
                return names
            }, absolutePath: absolutePath)
    }

    /// What was read so far, by path as seen from the study's folder.
    ///
    /// - Parameter study: the study's folder, as the user named it.
    /// - Returns: the files, in order of their paths.
    public func inputs(of study: String) -> [RecordedRun.Input] {
        let root = source.absolutePath(study)
        return files.all.map { path, bytes in
            RecordedRun.Input(
                path: FilePath.relative(path, to: root), hash: SHA256.hexadecimal(of: bytes), bytes: bytes)
        }.sorted { $0.path < $1.path }
    }
}

/// Bytes of files by absolute path.
private final class Files: Sendable {
    private let contents: Mutex<[String: [UInt8]]>

    init(_ contents: [String: [UInt8]]) {
        self.contents = Mutex(contents)
    }

    func add(_ bytes: [UInt8], _ path: String) {
        contents.withLock { $0[path] = bytes }
    }

    func bytes(_ path: String) -> [UInt8]? {
        contents.withLock { $0[path] }
    }

    /// Names of the files that lie in a folder.
    func names(in folder: String) -> [String] {
        contents.withLock { $0.keys.map { FilePath.relative($0, to: folder) } }
            .filter { !$0.contains("/") && $0 != ".." && !$0.isEmpty }.sorted()
    }

    var all: [(String, [UInt8])] {
        contents.withLock { contents in contents.map { ($0.key, $0.value) } }
    }
}
