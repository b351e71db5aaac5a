import Foundation
import Models
import StudyFiles

/// Keeps parents' estimates in the user's cache folder; safe to delete, foreign or broken entries are ignored.
enum CacheFolder {
    /// The cache in `$XDG_CACHE_HOME/midyear`, else `~/.cache/midyear`.
    static var cache: EstimateCache {
        guard let folder else { return .none }
        return EstimateCache(
            read: { key in
                (try? Data(contentsOf: file(key, in: folder))).flatMap { Checksum.opened([UInt8]($0)) }
            },
            write: { key, bytes in
                guard !bytes.isEmpty else { return }
                try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try? Data(Checksum.sealed(bytes)).write(to: file(key, in: folder), options: .atomic)
            })
    }

    private static var folder: URL? {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
            return URL(fileURLWithPath: base).appendingPathComponent("midyear")
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return URL(fileURLWithPath: home).appendingPathComponent(".cache/midyear")
    }

    private static func file(_ key: EstimateCache.Key, in folder: URL) -> URL {
        folder.appendingPathComponent(SHA256.hexadecimal(of: key.text + build))
    }

    /// Tells one build of the command from another, so that a changed engine never reads an older one's numbers.
    private static let build: String = {
        guard let path = Bundle.main.executablePath,
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        else { return "" }
        let size = (attributes[.size] as? Int) ?? 0
        let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return " \(size) \(modified)"
    }()
}
