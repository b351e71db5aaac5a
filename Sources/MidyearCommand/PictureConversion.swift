import Foundation
import Reports
import Studies

/// Pictures as PNG, by the program `rsvg-convert` of the machine: midyear draws SVG alone (DESIGN §7).
struct PictureConversion {
    private static let program = "rsvg-convert"
    /// Pixels a point of the drawing, enough for print.
    private static let zoom = "2"

    /// PNG files of the drawings among some files.
    ///
    /// - Parameter files: files of a bundle.
    /// - Returns: the files; nothing when the machine does not have the program.
    /// - Throws: `CocoaError` when the program does not write a picture.
    static func files(of files: [BundleFile]) throws -> [BundleFile]? {
        guard let program = executable else { return nil }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try files.filter { $0.name.hasSuffix(".svg") }.map { file in
            let drawing = folder.appendingPathComponent(file.name)
            let name = file.name.dropLast(3) + "png"
            let picture = folder.appendingPathComponent(String(name))
            try Data(file.bytes).write(to: drawing)
            let process = Process()
            process.executableURL = program
            process.arguments = ["--zoom", zoom, "--output", picture.path, drawing.path]
            try process.run()
            process.waitUntilExit()
            return BundleFile(name: String(name), bytes: [UInt8](try Data(contentsOf: picture)))
        }
    }

    /// What to say when the program is missing.
    static func missing(_ language: Language) -> String {
        LocalizedText(
            zh: "本机没有 \(program)，未生成PNG。SVG已生成，可用浏览器打开；Debian系统可安装 librsvg2-bin。\n",
            en:
                "\(program) is not on this machine: no PNG was made. The SVG files are there; Debian has it in "
                + "librsvg2-bin.\n")[language]
    }

    private static var executable: URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/\(program)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
