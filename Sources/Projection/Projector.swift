package import Levers
package import Models
package import Outcomes
import Probability
package import Studies
import TimeSeries

/// Moves a joint prediction by the levers of scenarios and sums it up into outcomes.
package struct Projector: Sendable {
    let study: Study
    let prediction: JointPrediction
    private let movements: OpenMovements?
    private let seed: UInt64
    private let offices: Offices?
    /// The rows that offices add, and what they do.
    package private(set) var officeEvidence: [OfficeEvidence] = []
    /// Study and quarters, as levers see them.
    package let context: Lever.Context
    let usesLaterVintages: Bool
    /// The prediction without levers.
    let unmoved: ShiftedPaths
    /// Outcomes without levers, by indicator in the study's order: what no lever reaches is taken from here.
    private var unmovedOutcomes: [[Outcome]]
    /// The drivers' growth over what is left of the year without levers: drivers x draws.
    private let drift: [[Double]]

    /// A projector.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - prediction: its joint prediction.
    ///   - movements: what is open in the prediction; scenarios with conditions need it.
    ///   - seed: seed of the levers' quantiles.
    package init(
        study: Study, prediction: JointPrediction, movements: OpenMovements? = nil, seed: UInt64
    ) {
        self.init(study: study, prediction: prediction, movements: movements, offices: nil, seed: seed)
    }

    /// A projector of a prediction that was weighed with offices' rows.
    init(
        study: Study, prediction: JointPrediction, movements: OpenMovements?, offices: Offices?, seed: UInt64
    ) {
        self.offices = offices
        self.study = study
        self.prediction = prediction
        self.movements = movements
        self.seed = seed
        context = Lever.Context(study)
        usesLaterVintages = StudyReview(study).laterVintages.contains { $0.count > 0 }
        drift = Self.remainingGrowth(
            prediction, prediction.drivers.map(\.path.values), context.firstOpenQuarter)
        unmoved = ShiftedPaths(
            prediction, firstOpenQuarter: context.firstOpenQuarter, place: Place(file: study.id))
        unmovedOutcomes = []
        unmovedOutcomes = study.indicators.map { outcomes(of: $0, unmoved) }
    }

    /// The same, with what offices' rows do on record.
    func recording(_ evidence: [OfficeEvidence]) -> Projector {
        var projector = self
        projector.officeEvidence = evidence
        return projector
    }

    /// The year projected first.
    var year: Int { prediction.year }

    /// What the rest of the year must bring for each target, the same for all scenarios.
    package var requirements: [Requirement] {
        let rules = Requirements(study: study, year: prediction.year)
        return study.indicators.compactMap { rules.requirement($0, draws(of: $0, unmoved)) }
    }

    /// Projects a scenario.
    ///
    /// - Parameter scenario: a scenario whose overlaps are all stated (see `OverlapVariants`).
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    package func project(_ scenario: Scenario) throws(Faults) -> ScenarioProjection {
        let conditions = try conditions(of: scenario)
        let paths = try paths(of: scenario, imposing: conditions)
        var conditionPlausibility: Plausibility?
        if let conditions {
            conditionPlausibility = conditions.plausibility(among: try shiftedPaths(of: scenario))
        }
        let outcomes = zip(study.indicators, unmovedOutcomes).flatMap { indicator, unmoved in
            paths.isMoved(indicator.id) ? self.outcomes(of: indicator, paths) : unmoved
        }
        return ScenarioProjection(
            scenario: scenario,
            plausibility: conditions?.plausibility(among: unmoved) ?? plausibility(paths, scenario),
            conditionPlausibility: conditionPlausibility, outcomes: outcomes,
            carryOvers: carryOvers(scenario), outsideRanges: RangeCheck(study: study).outside(scenario))
    }

    /// The scenario's conditions; nothing when it has none.
    private func conditions(of scenario: Scenario) throws(Faults) -> ConditionImposer? {
        guard !scenario.conditions.isEmpty else { return nil }
        guard let movements else { preconditionFailure("conditions need the prediction's movements") }
        var imposer = try ConditionImposer(
            scenario, study: study, prediction: prediction, movements: movements, seed: seed
        ) { draws(of: $0, unmoved) }
        if let offices {
            for (condition, residuals) in zip(offices.conditions, offices.residuals) {
                guard let indicator = study.indicator(condition.indicator),
                    let draws = draws(of: indicator, unmoved),
                    let form = ConditionForm(condition, prediction, draws)
                else { continue }
                imposer.beside.append((form, residuals))
            }
        }
        return imposer
    }

    /// The scenario's paths with its conditions imposed: together with offices' rows where there are any, on the draws
    /// before those.
    private func imposed(_ conditions: ConditionImposer, _ scenario: Scenario) throws(Faults) -> ShiftedPaths
    {
        let paths = try shiftedPaths(of: scenario, over: offices?.plain ?? prediction)
        return try conditions.imposed(on: paths)
    }

    func outcomes(of indicator: Indicator, _ paths: ShiftedPaths) -> [Outcome] {
        guard indicator.kind != .progress else {
            let pace = ProgressPace(study: study, year: prediction.year, draws: prediction.draws, seed: seed)
            return pace.outcome(indicator).map { [$0] } ?? []
        }
        let builder = OutcomeBuilder(
            study: study, year: prediction.year, usesLaterVintages: usesLaterVintages,
            picks: paths.own(indicator.id).picks)
        return draws(of: indicator, paths).map { builder.outcomes($0) } ?? []
    }

    /// The quarters of all indicators under a scenario, its conditions imposed.
    ///
    /// - Throws: ``Faults`` when a lever cannot act on the study or a condition cannot hold.
    package func paths(of scenario: Scenario) throws(Faults) -> ShiftedPaths {
        try paths(of: scenario, imposing: try conditions(of: scenario))
    }

    /// An indicator of which a link is off is taken from the scenario without the lever, which is exact, because levers
    /// reach an indicator by sums.
    private func paths(
        of scenario: Scenario, imposing conditions: ConditionImposer?
    ) throws(Faults) -> ShiftedPaths {
        var paths = try linkedPaths(of: scenario, imposing: conditions)
        for indicator in Set(scenario.unlinked.map(\.indicator)).sorted() {
            let links = scenario.unlinked.filter { $0.indicator == indicator }
            paths.unlinked[indicator] = try linkedPaths(of: scenario.without(links), imposing: conditions)
        }
        return paths
    }

    private func linkedPaths(
        of scenario: Scenario, imposing conditions: ConditionImposer?
    ) throws(Faults) -> ShiftedPaths {
        guard let conditions else { return try shiftedPaths(of: scenario) }
        return try imposed(conditions, scenario)
    }

    /// The levers of the recommended case without its conditions: the course that departments take for granted. Without
    /// levers in a study that has no such case.
    var referencePaths: ShiftedPaths {
        get throws(Faults) {
            guard let stated = study.scenario(study.cases.recommended) else { return unmoved }
            return try shiftedPaths(of: OverlapVariants.variants(of: stated, in: study)[0])
        }
    }

    /// The quarters of all indicators under a scenario's levers alone.
    private func shiftedPaths(of scenario: Scenario) throws(Faults) -> ShiftedPaths {
        try shiftedPaths(of: scenario, over: prediction)
    }

    private func shiftedPaths(
        of scenario: Scenario, over prediction: JointPrediction
    ) throws(Faults) -> ShiftedPaths {
        let draws = LeverDraws(count: prediction.draws, seed: seed).parameters
        let effects = scenario.levers.flatMap { setting in
            LeverCatalogue.lever(setting.lever)?.effects(of: setting, context, draws: draws) ?? []
        }
        return try ShiftedPaths.moved(
            prediction, by: effects, firstOpenQuarter: context.firstOpenQuarter, place: scenario.place)
    }

    /// The draws of an indicator; nothing for a counted task.
    package func draws(of indicator: Indicator, _ all: ShiftedPaths) -> OutcomeDraws? {
        let paths = all.own(indicator.id)
        if let position = prediction.responses.firstIndex(where: { $0.path.indicator.id == indicator.id }) {
            return OutcomeDraws(
                prediction.responses[position].path, values: paths.responses[position], year: prediction.year)
        }
        guard let position = prediction.drivers.firstIndex(where: { $0.path.indicator.id == indicator.id })
        else {
            return nil
        }
        let driver = prediction.drivers[position]
        guard let total = driver.total else {
            return OutcomeDraws(driver.path, values: paths.drivers[position], year: prediction.year)
        }
        return OutcomeDraws(
            driver.path, rest: paths.drivers[position], part: paths.drivers[total.part],
            partPath: prediction.drivers[total.part].path, partShare: total.partShare,
            year: prediction.year)
    }

    // MARK: Plausibility

    /// How far the scenario's median remaining growth of the drivers lies from the baseline's draws (MODEL §8).
    private func plausibility(_ paths: ShiftedPaths, _ scenario: Scenario) -> Plausibility? {
        guard scenario.levers.contains(where: { !$0.items.isEmpty }),
            let distance = CommonDistance(cloud: drift)
        else { return nil }
        let moved = Self.remainingGrowth(prediction, paths.ownDrivers, context.firstOpenQuarter)
        return Plausibility(
            farther: distance.shareFarther(than: moved.map { Quantiles.select($0, [0.5])[0] }))
    }

    private static func remainingGrowth(
        _ prediction: JointPrediction, _ values: [[[Double]]], _ first: Quarter
    ) -> [[Double]] {
        prediction.drivers.enumerated().map { position, driver in
            let draws = OutcomeDraws(driver.path, values: values[position], year: prediction.year)
            return draws.growth(first.months.lowerBound...12)
        }
    }

    // MARK: Money

    /// What becomes of the labels of money that a scenario states, in their order.
    func money(of scenario: Scenario) -> [MoneyUse] {
        let draws = LeverDraws(count: prediction.draws, seed: seed).parameters
        return scenario.levers.flatMap { setting in
            LeverCatalogue.lever(setting.lever)?.money(of: setting, context, draws: draws) ?? []
        }
    }

    private func carryOvers(_ scenario: Scenario) -> [CarryOver] {
        money(of: scenario).map { use in
            CarryOver(
                instrument: use.name, applied: use.applied, allotted: use.allotted,
                works: Quantiles.select(use.works, [0.5])[0],
                carried: Quantiles.select(use.carried, [0.5])[0])
        }
    }

    // MARK: Record

    /// What a reader may ask of the estimation.
    package var record: EstimationRecord {
        EstimationRecord(
            evidence: prediction.record.variances.map { variances in
                let prior = max(variances.priors, .leastNormalMagnitude)
                return EvidenceShares(
                    indicator: variances.indicator,
                    own: min(max((variances.parents - variances.all) / prior, 0), 1),
                    parents: min(max((variances.priors - variances.parents) / prior, 0), 1),
                    open: min(variances.all / prior, 1))
            },
            speeds: prediction.drivers.filter { $0.total == nil }.compactMap { speed(of: $0) },
            matrix: matrix, onsets: prediction.record.onsets.map { onset(of: $0.indicator, $0.onset) },
            effectiveParticles: prediction.record.effectiveParticles)
    }

    private func onset(
        of indicator: String, _ onset: JointPrediction.ShockOnset
    ) -> EstimationRecord.Onset {
        let origin: EstimationRecord.Onset.Origin
        if onset.isDeclared {
            origin = .declared
        } else if let logBayesFactor = onset.logBayesFactor {
            origin = .detected(logBayesFactor: logBayesFactor)
        } else {
            origin = .inherited
        }
        return EstimationRecord.Onset(indicator: indicator, quarter: onset.quarter, origin: origin)
    }

    /// The closure measured from first to second quarter, where a figure of the first quarter is known and a gap is
    /// there to close in most draws.
    private func speed(of driver: JointPrediction.Driver) -> RecoverySpeed? {
        guard let gap = driver.gap else { return nil }
        let known = study.known.contains {
            $0.indicator == driver.path.indicator.id && $0.measure == .growth
                && $0.period == .yearToDate(prediction.year, through: 3)
        }
        let reached = (driver.path.observed?.lastMonth ?? 0) >= 6
        let closures = (0..<prediction.draws).compactMap { draw -> Double? in
            let first = gap.shock[0][draw]
            return abs(first) < 0.5 ? nil : 1 - gap.shock[1][draw] / first
        }
        return RecoverySpeed(
            indicator: driver.path.indicator.id, estimated: DistributionSummary(gap.recoverySpeed),
            measured: known && reached && 2 * closures.count >= prediction.draws
                ? DistributionSummary(closures) : nil)
    }

    private var matrix: [MatrixEntry] {
        prediction.responses.enumerated().flatMap { position, response in
            prediction.drivers.indices.compactMap { driver -> MatrixEntry? in
                let prior = prediction.record.priorEntryVariances[position][driver]
                guard prior > 0 else { return nil }
                let summary = DistributionSummary(response.entries[driver])
                return MatrixEntry(
                    response: response.path.indicator.id,
                    driver: prediction.drivers[driver].path.indicator.id,
                    value: summary, priorShare: min(summary.deviation * summary.deviation / prior, 1))
            }
        }
    }
}
