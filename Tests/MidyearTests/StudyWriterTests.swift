import Foundation
import Midyear
import StudyFiles
import Testing

/// A writer that is stopped between any two of its steps leaves a study as before or as after, never between.
struct StudyWriterTests {
    private static let before = [("a.yaml", "old a"), ("b.csv", "old b")]
    private static let after = [("a.yaml", "new a"), ("b.csv", "new b"), ("c.csv", "new c")]

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in before { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    /// What a reader of the study finds: the files by name, temporary ones left out.
    private static func seen(_ folder: URL) throws -> [String] {
        try FileSource.disk.list(folder.path).filter { !$0.hasPrefix(".") }.sorted().map { name in
            String(decoding: try FileSource.disk.read(folder.path + "/" + name), as: UTF8.self)
        }
    }

    private static let files = after.map { (name: $0.0, bytes: Array($0.1.utf8)) }

    @Test func `before the renaming of the pending file all is old, after it all is new`() throws {
        let pending = Data(try PendingWrite.bytes(of: Self.files))
        for moved in 0...Self.after.count {
            let folder = try Self.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            // Half of the pending file, under its temporary name.
            try pending.prefix(pending.count / 2).write(
                to: folder.appendingPathComponent(".\(PendingWrite.name).partial-1"))
            #expect(try Self.seen(folder) == ["old a", "old b"])
            try pending.write(to: folder.appendingPathComponent(PendingWrite.name))
            for file in Self.files.prefix(moved) {
                try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
            }
            #expect(try Self.seen(folder) == ["new a", "new b", "new c"], "\(moved) moved")
            // The next writer finishes what is decided.
            try StudyWriter(folder: folder.path).finish()
            #expect(try Self.seen(folder) == ["new a", "new b", "new c"])
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!left.contains(PendingWrite.name))
        }
    }

    @Test func `a write leaves its files and nothing else`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try StudyWriter(folder: folder.path).write(Self.files)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["a.yaml", "b.csv", "c.csv"])
        #expect(try Self.seen(folder) == ["new a", "new b", "new c"])
    }
}
