import Foundation

/// Sweeps by the command, as their users run them: rows into a file that nobody reads.
struct Sweeps {
    /// What one sweep took.
    struct Result {
        /// Seconds that a sweep of this size takes beyond one of 64 scenarios: start, estimate and probes are in both.
        let rows: Duration
        /// Seconds from start to end.
        let whole: Duration
        /// Most memory at a time, bytes; nothing where the system does not tell.
        let memory: Int?
    }

    /// Path of the binary.
    let path: String
    /// Folder of the study.
    let study: String

    /// Three recovery speeds, which every scenario states anew.
    private static let varied = ["恢复速度.社会消费品零售总额", "恢复速度.规模以上工业总产值", "恢复速度.建安投资"]

    /// Times a sample of some size in a mode.
    ///
    /// - Parameters:
    ///   - count: number of scenarios.
    ///   - mode: `exact` or `first-order`.
    func result(_ count: Int, mode: String) async throws -> Result {
        let small = try await run(64, mode)
        let large = try await run(count, mode)
        return Result(rows: large.time - small.time, whole: large.time, memory: large.memory)
    }

    private func run(_ count: Int, _ mode: String) async throws -> (time: Duration, memory: Int?) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        let vary = Self.varied.flatMap { ["--vary", "\($0)=0.5:1.5"] }
        process.arguments =
            ["sweep", study, "--sample", "\(count)", "--mode", mode, "--format", "csv"] + vary
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        var memory: Int?
        while process.isRunning {
            memory = Self.peak(process.processIdentifier) ?? memory
            try await Task.sleep(for: .milliseconds(2))
        }
        let end = ContinuousClock.now
        guard process.terminationStatus == 0 else {
            throw Command.Failure.failed(exitCode: process.terminationStatus)
        }
        return (end - start, memory)
    }

    /// The most memory that a process has had so far, as Linux counts it.
    private static func peak(_ process: Int32) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        else { return nil }
        return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
    }

    /// Milliseconds of the same evaluation in NumPy; nothing without it.
    ///
    /// - Parameter arguments: `exact`, or `first-order` with the numbers of scenarios and parameters.
    static func peer(_ arguments: [String]) -> Double? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [ProcessInfo.processInfo.environment["MIDYEAR_PYTHON"] ?? "python3", "Benchmarks/Peers/sweep.py"]
            + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["OPENBLAS_NUM_THREADS": "1"]) {
            $1
        }
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0
            ? Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) : nil
    }
}
