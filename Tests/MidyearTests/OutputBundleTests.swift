import Foundation
import Midyear
import Testing

/// A folder that is replaced as a whole.
struct OutputBundleTests {
    private let place: URL

    init() throws {
        place = FileManager.default.temporaryDirectory
            .appendingPathComponent("bundle-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to folder: String) throws {
        let bundle = try OutputBundle(path: place.appendingPathComponent(folder).path) { $0 == "table.md" }
        try bundle.write([("table.md", [UInt8](text.utf8))])
    }

    private func read(_ folder: String) throws -> String {
        try String(contentsOf: place.appendingPathComponent(folder + "/table.md"), encoding: .utf8)
    }

    @Test func `a link to a folder stays a link, and the folder it names is replaced`() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try write("first", to: "real")
        let link = place.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: place.appendingPathComponent("real", isDirectory: true))
        try write("second", to: "link")
        #expect(try read("real") == "second")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("real"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["link", "real"])
    }

    @Test func `a folder with somebody else's file is left as it is`() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try write("first", to: "real")
        try Data("mine".utf8).write(to: place.appendingPathComponent("real/notes.txt"))
        #expect(throws: OutputBundle.OtherFiles.self) { try write("second", to: "real") }
        #expect(try read("real") == "first")
    }
}
