import Foundation
import Testing

/// The built `midyear`, run as its users do.
enum Command {
    /// What a run leaves behind.
    struct Outcome {
        let exitCode: Int32
        let output: Data
        let errors: String

        /// Standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The command lies beside the test bundle.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("midyear")

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - arguments: its arguments.
    ///   - program: the command, when nothing else is said.
    ///   - folder: where it runs.
    ///   - environment: variables besides those of the tests; those about OpenBLAS are taken away first, and nothing is
    ///     recorded in a ledger unless `MIDYEAR_LEDGER` says so.
    ///   - meanwhile: called right after the start, with the process and what it has written to standard error.
    static func run(
        _ arguments: [String], of program: URL = executable, in folder: URL,
        environment: [String: String] = [:],
        meanwhile: (Process, _ errors: () throws -> String) throws -> Void = { _, _ in }
    ) throws -> Outcome {
        // Files, not pipes: a pipe that nobody empties stops the command.
        let streams = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let output = streams.appendingPathComponent("output")
        let errors = streams.appendingPathComponent("errors")
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("OPENBLAS") }
        let tests = inherited.merging(["MIDYEAR_LEDGER": "none"]) { _, new in new }
        process.environment = tests.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        try meanwhile(process) { try String(decoding: Data(contentsOf: errors), as: UTF8.self) }
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "the command must never crash")
        return try Outcome(
            exitCode: process.terminationStatus, output: Data(contentsOf: output),
            errors: String(decoding: Data(contentsOf: errors), as: UTF8.self))
    }
}
