import Models
import Outcomes
import Studies
import TimeSeries

/// Collects the rows that offices add to a study: estimates of departments where they are used, and the list of projects.
struct OfficeRows {
    /// The projector without them.
    let plain: Projector
    private var study: Study { plain.study }
    private var prediction: JointPrediction { plain.prediction }

    /// The rows, estimates first.
    ///
    /// - Throws: ``Faults`` when a lever of the recommended case cannot act on the study.
    func rows() throws(Faults) -> [OfficeRow] {
        let estimates = study.trust.usesEstimates ? try estimateRows() : []
        return estimates + [ProjectListRow(plain: plain).row].compactMap { $0 }
    }

    /// Departments take the course that the office recommends for granted: each row asks of the draws without levers what
    /// it would ask of the recommended case's, less what that case's levers do.
    private func estimateRows() throws(Faults) -> [OfficeRow] {
        let usable = study.estimatesAtHand.filter(isOpen)
        guard !usable.isEmpty else { return [] }
        let reference = try plain.referencePaths
        return usable.compactMap { estimate -> OfficeRow? in
            guard let indicator = study.indicator(estimate.indicator),
                let draws = plain.draws(of: indicator, plain.unmoved)
            else { return nil }
            let condition = condition(estimate, indicator)
            guard let form = ConditionForm(condition, prediction, draws) else { return nil }
            let readings = (0..<prediction.draws).map { form.number($0, plain.unmoved) }
            return OfficeRow(
                source: .estimate(department: estimate.source), condition: condition, form: form,
                targets: readings.indices.map { form.target - form.number($0, reference) + readings[$0] },
                readings: readings)
        }
    }

    /// Whether an estimate speaks of something that figures leave open and shocks move.
    private func isOpen(_ estimate: Observation) -> Bool {
        guard let indicator = study.indicator(estimate.indicator), indicator.kind != .progress,
            indicator.isExtrapolated, estimate.period.year == study.asOf.year,
            indicator.kind.isInstant == estimate.period.isInstant
        else { return false }
        let hasMeasure = (estimate.measure == .change) == (indicator.kind == .rate)
        guard estimate.measure == .level ? indicator.kind != .stock : hasMeasure else { return false }
        let isQuarterEnd = !estimate.period.isInstant || estimate.period.lastMonth % 3 == 0
        return isQuarterEnd && estimate.period.lastMonth > study.latestFigure(of: indicator)?.lastMonth ?? 0
    }

    private func condition(_ estimate: Observation, _ indicator: Indicator) -> ScenarioCondition {
        let trust = study.trust
        let tolerance: Double
        switch (indicator.kind, estimate.measure) {
        case (.rate, _): tolerance = trust.rateTolerance
        case (_, .level): tolerance = estimate.value * trust.estimateTolerance / 100
        default: tolerance = trust.estimateTolerance
        }
        return ScenarioCondition(
            indicator: estimate.indicator, period: estimate.period, measure: estimate.measure,
            value: estimate.value, tolerance: tolerance, meaning: .noisy, target: nil, origin: "",
            place: estimate.place)
    }
}
