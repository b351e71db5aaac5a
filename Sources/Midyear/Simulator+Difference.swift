public import Outcomes
import Plans
import Projection
import StudyFiles
public import Studies
import TimeSeries

extension Simulator {
    /// Splits the change between two recorded runs of a study into new data, revisions, parameters and scenario, and
    /// program version.
    ///
    /// The older run is computed again by this program, then gets the newer one's new figures, its revised figures, and
    /// its parameters and scenario, in this order; what remains on either side of the way to the recorded numbers is the
    /// program's. The parts add up to the change exactly. Moving the as-of date belongs to the first step.
    ///
    /// - Parameters:
    ///   - first: a run, and what its command asked.
    ///   - second: another; the one with the later as-of date counts as the newer.
    ///   - name: name or title of the scenario, or key of the plan's case; the newer study's recommended one where both
    ///     have it, when left out.
    ///   - place: the ledger, for faults.
    /// - Throws: ``Faults``; `CancellationError`.
    public func difference(
        of first: (run: RecordedRun, asked: Asked?), and second: (run: RecordedRun, asked: Asked?),
        scenario name: String?, place: Place
    ) async throws -> RunDifference {
        let (earlier, later) = second.run.asOf < first.run.asOf ? (second, first) : (first, second)
        try Self.refuseOthers(earlier.run, later.run, place)
        guard let one = earlier.asked, let other = later.asked else {
            throw Faults([.ledger(place, .notComparable(earlier.run.kind, later.run.kind))])
        }
        let old = try Replay(earlier.run, one)
        let new = try Replay(later.run, other)
        let subject = try self.subject(name, old, new, place)
        let withAdded = old.study.taking(.added, from: new.study)
        let withAll = old.study.taking(.all, from: new.study)
        let steps = [
            try await medians(of: old.study, subject, as: old),
            try await medians(of: withAdded, subject, as: old),
            try await medians(of: withAll, subject, as: old),
            try await medians(of: new.study, subject, as: new),
        ]
        let changes = FigureChanges(old.study, new.study)
        return RunDifference(
            study: new.study, old: old.recorded, new: new.recorded, scenario: Self.title(subject, new),
            span: new.plan.map { $0.draft.baseYear + 1...$0.draft.targetYear },
            rows: DifferenceCells(old, new).rows(of: subject, steps), added: changes.added,
            revised: changes.revised,
            changedFiles: Self.changedFiles(old.recorded, new.recorded),
            changedOptions: Self.changedOptions(old.asked, new.asked))
    }

    private static func refuseOthers(
        _ old: RecordedRun, _ new: RecordedRun, _ place: Place
    ) throws(Faults) {
        guard old.study == new.study else {
            throw Faults([.ledger(place, .differentStudies(old.study, new.study))])
        }
        guard old.kind == new.kind, old.kind == .projection || old.kind == .plan else {
            throw Faults([.ledger(place, .notComparable(old.kind, new.kind))])
        }
        guard old.asOf.year == new.asOf.year else {
            throw Faults([.ledger(place, .differentYears(old.asOf.year, new.asOf.year))])
        }
    }

    /// What both runs have numbers of.
    private func subject(
        _ name: String?, _ old: Replay, _ new: Replay, _ place: Place
    ) throws(Faults) -> String {
        if let one = old.plan?.draft, let other = new.plan?.draft, one.targetYear != other.targetYear {
            throw Faults([.ledger(place, .differentYears(one.targetYear, other.targetYear))])
        }
        let stated = (
            try old.subjects(choosing: chosen(_:in:folder:)), try new.subjects(choosing: chosen(_:in:folder:))
        )
        let common = stated.1.filter { subject in
            stated.0.contains(subject)
                && [old, new].allSatisfy { $0.recorded.cells.contains { $0.scenario == subject } }
        }
        let wanted = new.subject(name)
        let matching = common.first { $0 == wanted || $0.hasPrefix(wanted + "[") }
        guard let found = matching ?? (name == nil ? common.first : nil) else {
            throw Faults([.ledger(place, .noCommonScenario(asked: name))])
        }
        return found
    }

    private static func title(_ subject: String, _ replay: Replay) -> LocalizedText {
        if let plan = replay.plan {
            let planCase = zip(PlanCaseProjection.names, plan.cases.list).first { $0.0 == subject }?.1
            let scenario = planCase.flatMap { replay.study.scenario($0.scenario) }
            return scenario?.title ?? LocalizedText(zh: subject, en: subject)
        }
        if subject.hasPrefix(Sides.name) { return LocalizedText(zh: "临时设定", en: "single run") }
        return replay.study.scenario(subject)?.title ?? LocalizedText(zh: subject, en: subject)
    }

    /// Medians of the numbers of the year under a scenario, or of the average over a plan's years under a case, by rows.
    private func medians(
        of study: Study, _ subject: String, as replay: Replay
    ) async throws -> [OutcomeCell: Double] {
        try Task.checkCancellation()
        if let plan = replay.plan {
            let projection = try await self.plan(plan, of: study, replay.request)
            let planCase = zip(PlanCaseProjection.names, projection.cases).first { $0.0 == subject }?.1
            let medians = (planCase?.paths ?? []).compactMap { path in
                DifferenceCells.cell(of: path.row, in: plan.draft).map { ($0, path.average.p50) }
            }
            return Dictionary(medians, uniquingKeysWith: { first, _ in first })
        }
        let scenarios = try replay.scenarios(of: study, choosing: chosen(_:in:folder:))
        guard let scenario = scenarios.first(where: { $0.name == subject }) else { return [:] }
        let prediction = try await predict(study, replay.request)
        let projection = try await projector(study, prediction, for: [scenario], replay.request)
            .project(scenario)
        let medians = projection.outcomes.map {
            (
                OutcomeCell(indicator: $0.indicator, period: $0.period, measure: $0.measure), $0.summary.p50
            )
        }
        return Dictionary(medians, uniquingKeysWith: { first, _ in first })
    }

    /// Files that differ and hold no figures.
    private static func changedFiles(_ old: RecordedRun, _ new: RecordedRun) -> [String] {
        let paths = (old.inputs + new.inputs).map(\.path).filter { !$0.hasSuffix(StudyFileName.observations) }
        let changed = paths.filter { path in
            old.inputs.first { $0.path == path }?.hash != new.inputs.first { $0.path == path }?.hash
        }
        return Set(changed).sorted()
    }

    /// What one of the commands stated and the other did not.
    private static func changedOptions(_ old: Asked, _ new: Asked) -> [String] {
        old.options.filter { !new.options.contains($0) } + new.options.filter { !old.options.contains($0) }
    }
}
