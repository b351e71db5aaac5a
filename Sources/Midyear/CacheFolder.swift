import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Models
import StudyFiles

/// Keeps parents' estimates in the user's cache folder; safe to delete, foreign or broken entries are ignored.
enum CacheFolder {
    /// The cache in `$XDG_CACHE_HOME/midyear`, else `~/.cache/midyear`.
    static var cache: EstimateCache {
        guard let folder else { return .none }
        return EstimateCache(
            read: { key in numbers(file(key, in: folder)).flatMap { Checksum.opened($0) } },
            write: { key, numbers in
                try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let data = unsafe Checksum.sealed(numbers).withUnsafeBytes { unsafe Data($0) }
                try? data.write(to: file(key, in: folder), options: .atomic)
            })
    }

    /// The numbers of a file, read where they are to lie; nothing when it is missing or not whole.
    private static func numbers(_ file: URL) -> [Double]? {
        let size = MemoryLayout<Double>.size
        guard let handle = unsafe fopen(file.path, "rb") else { return nil }
        defer { unsafe fclose(handle) }
        guard unsafe fseek(handle, 0, SEEK_END) == 0 else { return nil }
        let length = unsafe ftell(handle)
        guard length > 0, length % size == 0, unsafe fseek(handle, 0, SEEK_SET) == 0 else { return nil }
        let count = length / size
        let numbers = unsafe [Double](unsafeUninitializedCapacity: count) { buffer, read in
            read = unsafe fread(buffer.baseAddress, size, count, handle)
        }
        return numbers.count == count ? numbers : nil
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
