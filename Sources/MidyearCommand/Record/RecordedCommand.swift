import ArgumentParser
import Midyear
import Studies

/// A command on the scenarios of one study that is recorded in the ledger.
protocol RecordedCommand: RepeatableCommand {
    /// The study.
    var options: StudyOptions { get }
    /// The model.
    var model: ModelOptions { get }
    /// Draws, seed, tasks.
    var sampling: DrawOptions { get }
}

extension RecordedCommand {
    var home: String { options.study }
    var language: Language? { options.language }
    var verbose: Bool { options.verbose }
    var jobs: Int? { sampling.jobs }

    /// Date, draws, seed and model of the projection.
    var request: Simulator.Request { Simulator.Request(options, sampling, model) }

    var asked: Simulator.Asked? { .projection(request) }

    func run() async throws { try await runRecorded() }
}
