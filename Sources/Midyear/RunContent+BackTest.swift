public import Outcomes
import Studies
import TimeSeries

extension RunContent {
    /// What a back-test rests on; its numbers are in its outputs alone.
    ///
    /// - Parameters:
    ///   - skills: one back-test a study, at least one; the first names the run.
    ///   - request: what was asked.
    public init(_ skills: [StudySkill], _ request: Simulator.BackTestRequest) {
        let options =
            [
                RecordedRun.Option("studies", skills.map(\.study.id).joined(separator: ",")),
                RecordedRun.Option("origins", request.moments.map(\.rawValue).joined(separator: ",")),
                RecordedRun.Option("hide", request.hidden.map(\.name).joined(separator: ",")),
            ].filter { !$0.value.isEmpty }
            + (request.fixesSpeeds ? [RecordedRun.Option("fixed-speeds", "yes")] : [])
        let run = Run(
            "back-test", on: skills[0].study.asOf, engine: Simulator.combinedEngines.joined(separator: " + "),
            draws: request.draws, seed: request.seed,
            of: skills.flatMap { [$0.study.id, $0.study.contentHash, "\($0.study.asOf)"] }
                + options.map { "\($0.name)=\($0.value)" })
        self.init(.backTest, run, of: skills[0].study, [], options)
    }
}

extension HiddenHistory {
    /// What is hidden, as options name it.
    fileprivate var name: String {
        switch self {
        case .none: return "none"
        case .ofIndicator: return "indicator"
        case .ofRegion: return "region"
        }
    }
}
