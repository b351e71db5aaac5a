package import Models
import Outcomes
package import Studies

extension Projector {
    /// A projector whose draws know what offices say: departments' estimates where the study uses them, and the list of
    /// projects. Without either it is the projector of the prediction as it is.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - prediction: its joint prediction.
    ///   - movements: what is open in the prediction; nothing in a model that takes no rows besides figures, which then
    ///     leaves the rows out.
    ///   - seed: seed of the levers' quantiles and of the rows' errors.
    /// - Throws: ``Faults`` when a lever of the recommended case cannot act on the study.
    package static func weighing(
        study: Study, prediction: JointPrediction, movements: OpenMovements?, seed: UInt64
    ) throws(Faults) -> Projector {
        let plain = Projector(study: study, prediction: prediction, movements: movements, seed: seed)
        guard let movements else { return plain }
        let rows = try OfficeRows(plain: plain).rows()
        guard !rows.isEmpty else { return plain }
        let imposer = OfficeImposer(
            study: study, prediction: prediction, movements: movements, seed: seed, rows: rows)
        let moved = try imposer.imposed(on: plain.unmoved)
        let picks = imposer.picks(plain.unmoved)
        let weighed = prediction.holding(drivers: moved.drivers, responses: moved.responses).selecting(picks)
        let offices = Offices(
            plain: prediction.selecting(picks), conditions: rows.map(\.condition),
            residuals: imposer.residuals.map { row in picks.map { row[$0] } })
        let projector = Projector(
            study: study, prediction: weighed, movements: movements.selecting(picks), offices: offices,
            seed: seed)
        return projector.recording(try evidence(rows, before: plain, after: projector))
    }

    /// Why a list of projects is not used; nothing where it is, or where there is none.
    package var projectListGap: ProjectListGap? { ProjectListRow(plain: self).gap }

    /// The rows with what they do to the scenario that each speaks of.
    private static func evidence(
        _ rows: [OfficeRow], before: Projector, after: Projector
    ) throws(Faults) -> [OfficeEvidence] {
        let (early, late) = (try before.referencePaths, try after.referencePaths)
        return rows.compactMap { row -> OfficeEvidence? in
            let condition = row.condition
            let isEstimate = if case .estimate = row.source { true } else { false }
            guard let indicator = before.study.indicator(condition.indicator),
                let one = before.draws(of: indicator, isEstimate ? early : before.unmoved)?
                    .values(condition.period, condition.measure),
                let other = after.draws(of: indicator, isEstimate ? late : after.unmoved)?
                    .values(condition.period, condition.measure)
            else { return nil }
            return OfficeEvidence(
                source: row.source, indicator: condition.indicator, period: condition.period,
                measure: condition.measure, value: condition.value, tolerance: condition.tolerance,
                before: DistributionSummary(one), after: DistributionSummary(other), weight: row.weight)
        }
    }
}

/// What scenarios with conditions need of offices' rows: conditions and rows are imposed together, on the draws before
/// any row.
struct Offices: Sendable {
    /// The prediction before the rows, its draws picked as theirs are.
    let plain: JointPrediction
    /// The rows as noisy observations.
    let conditions: [ScenarioCondition]
    /// What each row asks of a draw beyond its reading without levers, error drawn: rows × draws.
    let residuals: [[Double]]
}
