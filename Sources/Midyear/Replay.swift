import Levers
import Outcomes
import Plans
import StudyFiles
import Studies

/// A recorded run with what it had read, ready to be computed again on other figures.
struct Replay {
    let recorded: RecordedRun
    let asked: Simulator.Asked
    /// The study as the run had read it.
    let study: Study
    /// The plan of a run that has one.
    let plan: Plan?

    /// Reads the files of a run.
    ///
    /// - Parameters:
    ///   - recorded: the run.
    ///   - asked: what its command asked.
    /// - Throws: ``Faults`` when this program finds faults in them.
    init(_ recorded: RecordedRun, _ asked: Simulator.Asked) throws(Faults) {
        self.recorded = recorded
        self.asked = asked
        // Parents lie beside the study: a folder deep enough to have them there.
        let inputs = InputLog(replaying: recorded.inputs, study: recorded.study, folder: "/1/2/3/4/5/6/7/8")
        let read = try StudyReader(files: inputs.source).read(folder: recorded.study, asOf: recorded.asOf)
            .study
        study = asked.request.usesEstimates.map { read.trusting(read.trust.usingEstimates($0)) } ?? read
        plan =
            recorded.kind == .plan
            ? try PlanReader(files: inputs.source).plan(in: recorded.study, of: read) : nil
    }

    /// Draws, seed and model as recorded.
    var request: Simulator.Request {
        var request = asked.request
        (request.draws, request.seed) = (recorded.run.draws, recorded.run.seed)
        return request
    }

    /// Names of what its numbers are of: scenarios, sides of a question, or cases of a plan.
    func subjects(choosing choose: Sides.Choice) throws(Faults) -> [String] {
        guard plan == nil else { return PlanCaseProjection.names }
        return try scenarios(of: study, choosing: choose).map(\.name)
    }

    /// The scenarios that it projects of a study, their overlaps stated.
    ///
    /// - Parameters:
    ///   - study: the study, with these figures or others.
    ///   - choose: scenarios of a study by their names.
    func scenarios(of study: Study, choosing choose: Sides.Choice) throws(Faults) -> [Scenario] {
        guard case .question(let question) = asked else {
            return study.scenarios.flatMap { OverlapVariants.variants(of: $0, in: study) }
        }
        let sides = try Sides(question, study, folder: recorded.study, choose: choose)
        return sides.pairs.flatMap { [$0.of, $0.against] }
    }

    /// The subject that a user means, or the usual one.
    ///
    /// - Parameter name: name or title of a scenario, key of a plan's case; nothing for the usual one.
    func subject(_ name: String?) -> String {
        let scenario = name.map { study.scenario($0)?.name ?? $0 }
        if let plan {
            let cases = zip(PlanCaseProjection.names, plan.cases.list)
            return cases.first { $0.1.scenario == scenario }?.0 ?? scenario ?? "recommended"
        }
        if case .question = asked, name == nil { return Sides.name }
        return scenario ?? study.cases.recommended
    }

    /// A recorded number.
    func summary(_ cell: OutcomeCell, _ subject: String) -> DistributionSummary? {
        let period = plan.map { "\($0.draft.baseYear + 1)-\($0.draft.targetYear)" } ?? "\(cell.period)"
        return recorded.cells.first {
            $0.scenario == subject && $0.indicator == cell.indicator && $0.period == period
                && $0.measure == cell.measure.rawValue
        }?.summary
    }
}
