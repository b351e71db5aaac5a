import Foundation

/// The command, timed as its users wait for it: a new process, files in the page cache.
struct Command {
    /// Why a timing means nothing.
    enum Failure: Error {
        /// The command ended with this code.
        case failed(exitCode: Int32)
    }

    /// Path of the binary.
    let path: String
    /// Folder of the study.
    let study: String

    /// Times runs with the parents' estimates cached.
    func warm(runs: Int) async throws -> Timings {
        try await timings(runs: runs, before: { _ in })
    }

    /// Times the whole bundle in every format, with the parents' estimates cached.
    func bundle(runs: Int) async throws -> Timings {
        let formats = "xlsx,docx,csv,markdown,html,latex,json,svg"
        return try await timings(runs: runs, bundle: ["--to", formats], before: { _ in })
    }

    /// Times the bundle as one Excel workbook, with the parents' estimates cached.
    func workbook(runs: Int) async throws -> Timings {
        try await timings(runs: runs, bundle: ["--to", "xlsx"], before: { _ in })
    }

    /// Times runs with an empty cache.
    func cold(runs: Int) async throws -> Timings {
        try await timings(runs: runs) { cache in try? FileManager.default.removeItem(at: cache) }
    }

    /// One run that is not counted fills the caches, then the counted ones.
    private func timings(
        runs: Int, bundle: [String]? = nil, before: (_ cache: URL) -> Void
    ) async throws -> Timings {
        let cache = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: cache) }
        var durations: [Duration] = []
        for run in 0...runs {
            before(cache)
            let arguments = bundle.map { bundle in
                ["export", study] + bundle + ["--out", cache.appendingPathComponent("bundle").path]
            }
            let duration = try await duration(arguments ?? ["project", study], cache: cache)
            if run > 0 { durations.append(duration) }
        }
        return Timings(durations)
    }

    /// A run is recorded, as users' are, in a ledger of its own.
    private func duration(_ arguments: [String], cache: URL) async throws -> Duration {
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + ["--draws", "2000"]
        let ledger = cache.appendingPathComponent("ledger.sqlite").path
        process.environment = ProcessInfo.processInfo.environment.merging([
            "XDG_CACHE_HOME": cache.path, "MIDYEAR_LEDGER": ledger,
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        let start = ContinuousClock.now
        let end = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume(returning: ContinuousClock.now) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guard process.terminationStatus == 0 else {
            throw Failure.failed(exitCode: process.terminationStatus)
        }
        return end - start
    }
}
