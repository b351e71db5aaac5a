import Foundation
import Testing

/// A working folder with a copy of `scenarios/`, and a cache folder beside it; removed with the value.
struct StudyCopy: ~Copyable {
    /// The study, seen from the working folder.
    static let study = "scenarios/tongzhou-2020"

    /// The working folder.
    let folder: URL
    /// The user's cache folder, empty at first.
    let cache: URL
    private let base: URL

    init() throws {
        base = FileManager.default.temporaryDirectory.appendingPathComponent("midyear-\(UUID().uuidString)")
        folder = base.appendingPathComponent("work")
        cache = base.appendingPathComponent("cache")
        for new in [folder, cache] {
            try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(
            at: Command.root.appendingPathComponent("scenarios"),
            to: folder.appendingPathComponent("scenarios"))
    }

    deinit {
        try? FileManager.default.removeItem(at: base)
    }

    /// Runs the command in the working folder.
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Command.Outcome {
        try Command.run(
            arguments, in: folder,
            environment: ["XDG_CACHE_HOME": cache.path].merging(environment) { _, new in new })
    }

    /// Every file and folder under the working folder, sorted.
    func tree() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }

    /// The location of a file of the study.
    func file(_ name: String) -> URL {
        folder.appendingPathComponent(Self.study).appendingPathComponent(name)
    }

    /// The text of a file of the study.
    func text(_ name: String) throws -> String {
        try String(decoding: Data(contentsOf: file(name)), as: UTF8.self)
    }

    /// Replaces the first occurrence of a text in a file of the study; it must be there.
    ///
    /// - Returns: the file's new text.
    @discardableResult
    func replace(_ old: String, with new: String, in name: String) throws -> String {
        let text = try text(name)
        let range = try #require(text.range(of: old), "\(name) no longer holds “\(old)”")
        let changed = text.replacingCharacters(in: range, with: new)
        try Data(changed.utf8).write(to: file(name))
        return changed
    }
}
