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

    /// Times runs with an empty cache.
    func cold(runs: Int) async throws -> Timings {
        try await timings(runs: runs) { cache in try? FileManager.default.removeItem(at: cache) }
    }

    /// One run that is not counted fills the caches, then the counted ones.
    private func timings(runs: Int, before: (_ cache: URL) -> Void) async throws -> Timings {
        let cache = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: cache) }
        var durations: [Duration] = []
        for run in 0...runs {
            before(cache)
            let duration = try await duration(cache: cache)
            if run > 0 { durations.append(duration) }
        }
        return Timings(durations)
    }

    private func duration(cache: URL) async throws -> Duration {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["project", study, "--draws", "2000"]
        process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": cache.path]) {
            $1
        }
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
