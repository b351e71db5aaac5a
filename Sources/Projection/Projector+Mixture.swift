package import Outcomes
import Probability
package import Studies
import TimeSeries

extension Projector {
    /// The year over several scenarios at once, each with a weight.
    ///
    /// - Parameters:
    ///   - shares: the scenarios as the study states them, with weights that add up to 1.
    ///   - variants: what is computed of each: itself, or both ends of an overlap that is not stated, which share its weight
    ///     equally.
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    package func mixture(
        of shares: [ScenarioMixture.Share], variants: (Scenario) -> [Scenario]
    ) throws(Faults) -> ScenarioMixture {
        let cells = yearCells.filter {
            $0.period.lastMonth == 12 && ($0.period.isInstant || $0.period.isFullYear)
        }
        let draws = CellDraws(cells, study: study, projector: self)
        var parts: [(weight: Double, values: [[Double]])] = []
        for share in shares {
            guard let stated = study.scenario(share.scenario) else { continue }
            let computed = variants(stated)
            for scenario in computed {
                let moved = try draws.draws(scenario)
                let values = zip(moved, draws.unmoved).map { $0 ?? $1 }
                parts.append((share.weight / Double(computed.count), values))
            }
        }
        return ScenarioMixture(
            shares: shares,
            outcomes: draws.cells.indices.compactMap { outcome(draws.cells[$0], parts, $0) } + counted)
    }

    /// Counted tasks, which no lever moves: the same in every scenario.
    private var counted: [Outcome] {
        study.indicators.filter { $0.kind == .progress }.flatMap { outcomes(of: $0, unmoved) }
    }

    private func outcome(
        _ cell: OutcomeCell, _ parts: [(weight: Double, values: [[Double]])], _ position: Int
    ) -> Outcome? {
        guard let indicator = study.indicator(cell.indicator), let draws = draws(of: indicator, unmoved)
        else {
            return nil
        }
        let values = parts.flatMap { $0.values[position] }
        let weights = parts.flatMap { part in
            part.values[position].map { _ in part.weight / Double(part.values[position].count) }
        }
        let builder = OutcomeBuilder(study: study, year: year, usesLaterVintages: usesLaterVintages)
        return builder.outcome(draws, cell, WeightedSample(values, weights: weights))
    }
}
