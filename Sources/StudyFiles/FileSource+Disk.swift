import Foundation

extension FileSource {
    /// The files of this machine.
    public static let disk = FileSource(
        read: { path throws(Failure) in
            guard FileManager.default.fileExists(atPath: path) else { throw .missing }
            do {
                return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            } catch {
                throw .unreadable(reason: error.localizedDescription)
            }
        },
        list: { folder throws(Failure) in
            let path = folder.isEmpty ? "." : folder
            guard FileManager.default.fileExists(atPath: path) else { throw .missing }
            guard FileManager.default.fileExists(atPath: path + "/.") else { return [] }
            do {
                return try FileManager.default.contentsOfDirectory(atPath: path)
            } catch {
                throw .unreadable(reason: error.localizedDescription)
            }
        },
        absolutePath: { URL(fileURLWithPath: $0.isEmpty ? "." : $0).standardizedFileURL.path })
}
