import ArgumentParser
import Foundation
import Midyear
import Outcomes
import Studies

/// A command that is recorded in the ledger, from which it can be repeated.
protocol RepeatableCommand: AsyncParsableCommand {
    /// The folder in which the ledger lies, and from which paths of inputs are seen.
    var home: String { get }
    /// The language asked for.
    var language: Language? { get }
    /// Whether stages are told.
    var verbose: Bool { get }
    /// Tasks at a time.
    var jobs: Int? { get }
    /// The ledger.
    var recording: LedgerOptions { get }
    /// What moves the numbers of its run; nothing for a run without numbers of its own.
    var asked: Simulator.Asked? { get }

    /// Where files go; asked before any work is done.
    func destination() throws -> Destination

    /// The answer, the same for the same files and arguments.
    func answer(_ simulator: Simulator) async throws -> Answer

    /// The answer once more, of which nothing is handed out by the command itself.
    ///
    /// - Parameter folder: where what is too large for an answer may be written; nowhere when nothing.
    func repeated(_ simulator: Simulator, into folder: String?) async throws -> Answer
}

extension RepeatableCommand {
    var asked: Simulator.Asked? { nil }

    func repeated(_ simulator: Simulator, into folder: String?) async throws -> Answer {
        try await answer(simulator)
    }

    /// Answers, hands out, and then records: what is in the ledger has been handed out.
    func runRecorded() async throws {
        let started = Date()
        let inputs = InputLog()
        try await StudyOptions.run(jobs: jobs, language: language, verbose: verbose, inputs: inputs) {
            simulator in
            let destination = try destination()
            let answer = try await answer(simulator)
            try destination.write(answer.files)
            for (path, bytes) in answer.placed { try PlacedFile(path).write(bytes) }
            StandardError.write(answer.notice)
            try StandardOutput.write(answer.printed)
            recording.record(answer, of: self, read: inputs, since: started)
        }
    }
}
