import Foundation

extension FileSource {
    /// The files of this machine; where several files of a folder are about to change together, as they will be.
    public static let disk = FileSource(
        read: { path throws(Failure) in
            if let pending = pendingFile(path) { return pending }
            return try bytes(path)
        },
        list: { folder throws(Failure) in
            let path = folder.isEmpty ? "." : folder
            guard FileManager.default.fileExists(atPath: path) else { throw .missing }
            guard FileManager.default.fileExists(atPath: path + "/.") else { return [] }
            do {
                let names = try FileManager.default.contentsOfDirectory(atPath: path)
                let pending = pendingFiles(path).map(\.name)
                return names + pending.filter { !names.contains($0) }
            } catch {
                throw .unreadable(reason: error.localizedDescription)
            }
        },
        absolutePath: { URL(fileURLWithPath: $0.isEmpty ? "." : $0).standardizedFileURL.path })

    /// The same files, some of them with other contents, or new.
    ///
    /// - Parameter files: paths, and contents.
    /// - Returns: the source.
    package func replacing(_ files: [(path: String, bytes: [UInt8])]) -> FileSource {
        let replaced = files.map { (absolutePath($0.path), $0.bytes) }
        return FileSource(
            read: { path throws(Failure) in
                if let file = replaced.first(where: { $0.0 == absolutePath(path) }) { return file.1 }
                return try read(path)
            },
            list: { folder throws(Failure) in
                let names = try list(folder)
                let prefix = absolutePath(folder) + "/"
                let added = replaced.map(\.0).filter { $0.hasPrefix(prefix) }.map {
                    String($0.dropFirst(prefix.count))
                }
                return names + added.filter { !$0.contains("/") && !names.contains($0) }
            },
            absolutePath: absolutePath)
    }

    private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing }
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable(reason: error.localizedDescription)
        }
    }

    private static func pendingFiles(_ folder: String) -> [(name: String, bytes: [UInt8])] {
        (try? bytes(folder + "/" + PendingWrite.name)).map(PendingWrite.files) ?? []
    }

    private static func pendingFile(_ path: String) -> [UInt8]? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        return pendingFiles(folder).first { $0.name == name }?.bytes
    }
}
