public import Outcomes
import Levers
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
    ///   - first: a run.
    ///   - second: another; the one with the later as-of date counts as the newer.
    ///   - name: name or title of the scenario; the newer study's recommended one where both have it, when left out.
    ///   - place: the ledger, for faults.
    /// - Throws: ``Faults``; `CancellationError`.
    public func difference(
        of first: RecordedRun, and second: RecordedRun, scenario name: String?, place: Place
    ) async throws -> RunDifference {
        let (old, new) = second.asOf < first.asOf ? (second, first) : (first, second)
        let studies = (try study(of: old), try study(of: new))
        try Self.refuseOthers(old, new, place)
        let scenario = try Self.scenario(name, studies, old, new, place)
        func medians(_ study: Study, _ run: RecordedRun) async throws -> [OutcomeCell: Double] {
            try await self.medians(of: study, scenario, as: run)
        }
        let withAdded = studies.0.taking(.added, from: studies.1)
        let withAll = studies.0.taking(.all, from: studies.1)
        let steps = [
            try await medians(studies.0, old), try await medians(withAdded, old),
            try await medians(withAll, old), try await medians(studies.1, new),
        ]
        let changes = FigureChanges(studies.0, studies.1)
        return RunDifference(
            study: studies.1, old: old, new: new,
            scenario: studies.1.scenario(scenario)?.title ?? LocalizedText(zh: scenario, en: scenario),
            rows: Self.rows(studies.1, scenario, old, new, steps), added: changes.added,
            revised: changes.revised, changedFiles: Self.changedFiles(old, new))
    }

    /// The study that a run had read.
    private func study(of run: RecordedRun) throws(Faults) -> Study {
        let folder = "/1/2/3/4/5/6/7/8"
        let inputs = InputLog(replaying: run.inputs, study: run.study, folder: folder)
        return try StudyReader(files: inputs.source).read(folder: run.study, asOf: run.asOf).study
    }

    private static func refuseOthers(
        _ old: RecordedRun, _ new: RecordedRun, _ place: Place
    ) throws(Faults) {
        guard old.study == new.study else {
            throw Faults([.ledger(place, .differentStudies(old.study, new.study))])
        }
        guard old.asOf.year == new.asOf.year else {
            throw Faults([.ledger(place, .differentYears(old.asOf.year, new.asOf.year))])
        }
    }

    /// The name of a scenario that both runs projected.
    private static func scenario(
        _ name: String?, _ studies: (Study, Study), _ old: RecordedRun, _ new: RecordedRun, _ place: Place
    ) throws(Faults) -> String {
        let common = new.scenarios.map(\.name).filter { scenario in
            let isProjected = [old, new].allSatisfy { $0.cells.contains { $0.scenario == scenario } }
            let stated = [studies.0, studies.1].allSatisfy { $0.stated(scenario) != nil }
            return isProjected && stated
        }
        let wanted = name.map { studies.1.scenario($0)?.name ?? $0 } ?? studies.1.cases.recommended
        let matching = common.first { $0 == wanted || $0.hasPrefix(wanted + "[") }
        guard let chosen = matching ?? (name == nil ? common.first : nil) else {
            throw Faults([.ledger(place, .noCommonScenario(asked: name))])
        }
        return chosen
    }

    /// Medians of the numbers of the year under a scenario.
    private func medians(
        of study: Study, _ scenario: String, as run: RecordedRun
    ) async throws -> [OutcomeCell: Double] {
        try Task.checkCancellation()
        guard let stated = study.stated(scenario),
            let variant = OverlapVariants.variants(of: stated, in: study).first(where: { $0.name == scenario }
            )
        else { return [:] }
        let model = ProjectionModel.allCases.first { run.run.engine.hasPrefix($0.rawValue) }
        let request = Request(draws: run.run.draws, seed: run.run.seed, model: model)
        let prediction = try await predict(study, request)
        let projection = try await projector(study, prediction, for: [variant], request).project(variant)
        return Dictionary(
            projection.outcomes.map {
                (
                    OutcomeCell(indicator: $0.indicator, period: $0.period, measure: $0.measure),
                    $0.summary.p50
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Growth of the year, of a rate its value at the end, wherever every step has the number; one-offs are left out.
    private static func rows(
        _ study: Study, _ scenario: String, _ old: RecordedRun, _ new: RecordedRun,
        _ steps: [[OutcomeCell: Double]]
    ) -> [RunDifference.Row] {
        study.indicators.filter { $0.isPrinted && $0.isExtrapolated }.compactMap { indicator in
            let cell = indicator.headline(study.asOf.year)
            let medians = steps.compactMap { $0[cell] }
            guard let before = old.summary(cell, scenario), let after = new.summary(cell, scenario),
                medians.count == steps.count
            else { return nil }
            return RunDifference.Row(
                cell: cell, old: before, medians: [before.p50] + medians + [after.p50], new: after)
        }
    }

    /// Files that differ and hold no figures.
    private static func changedFiles(_ old: RecordedRun, _ new: RecordedRun) -> [String] {
        let paths = (old.inputs + new.inputs).map(\.path).filter { !$0.hasSuffix(StudyFileName.observations) }
        let changed = paths.filter { path in
            old.inputs.first { $0.path == path }?.hash != new.inputs.first { $0.path == path }?.hash
        }
        return Set(changed).sorted()
    }
}

extension Study {
    /// The scenario of which a projected one, its overlap stated, is a variant.
    fileprivate func stated(_ name: String) -> Scenario? {
        scenarios.first { scenario in
            OverlapVariants.variants(of: scenario, in: self).contains { $0.name == name }
        }
    }
}

extension Indicator {
    /// Its number of the year: growth, of a rate its value at the end.
    fileprivate func headline(_ year: Int) -> OutcomeCell {
        OutcomeCell(
            indicator: id, period: kind.isInstant ? .end(year, month: 12) : .year(year),
            measure: kind == .rate ? .level : .growth)
    }
}

extension RecordedRun {
    /// A recorded number.
    fileprivate func summary(_ cell: OutcomeCell, _ scenario: String) -> DistributionSummary? {
        cells.first {
            $0.scenario == scenario && $0.indicator == cell.indicator && $0.period == "\(cell.period)"
                && $0.measure == cell.measure.rawValue
        }?.summary
    }
}
