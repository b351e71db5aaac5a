import ArgumentParser
import Foundation
import Midyear

/// A command whose answer comes from one run and is recorded in the ledger, from which it can be repeated.
protocol RecordedCommand: AsyncParsableCommand {
    /// The study.
    var options: StudyOptions { get }
    /// Draws, seed, tasks.
    var sampling: DrawOptions { get }
    /// The ledger.
    var recording: LedgerOptions { get }

    /// Where files go; asked before any work is done.
    func destination() throws -> Destination

    /// The answer, the same for the same files and arguments.
    func answer(_ simulator: Simulator) async throws -> Answer
}

extension RecordedCommand {
    /// Answers, hands out, and then records: what is in the ledger has been handed out.
    func run() async throws {
        let started = Date()
        let inputs = InputLog()
        try await options.run(jobs: sampling.jobs, inputs: inputs) { simulator in
            let destination = try destination()
            let answer = try await answer(simulator)
            try destination.write(answer.files)
            StandardError.write(answer.notice)
            try StandardOutput.write(answer.printed)
            recording.record(answer, of: options, read: inputs, since: started)
        }
    }
}
