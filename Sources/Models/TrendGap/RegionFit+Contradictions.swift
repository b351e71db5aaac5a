import Probability
import Studies

extension RegionFit {
    /// Deviation of a fitted from a published number, in standard deviations of its rounding, beyond which the
    /// numbers contradict each other; and the least deviation that counts, log points (points for a rate x 100).
    private static let tolerance = (deviations: 8.0, least: 0.5)

    /// Published numbers that the most likely paths cannot meet: they cannot hold together with the others. Drivers
    /// first: where they contradict themselves, what follows them says nothing.
    var contradictions: [Fault] {
        let best = weights.indices.max { weights[$0] < weights[$1] } ?? 0
        let particle = ownDrivers.particles[best]
        let ofDrivers = problem.drivers.flatMap { series in
            series.part == nil ? series.rows.map { (series, $0) } : series.boundRows.map { (series, $0) }
        }
        var faults = zip(ofDrivers, particle.system.rows).compactMap { history, row in
            fault(
                history.0, history.1, row,
                fitted: row.prediction { particle.modePaths[$0.series].growth($0.quarter) })
        }
        guard faults.isEmpty else { return faults }
        var followers: [Fault] = []
        for (series, response) in zip(problem.responses, responses) {
            let fit = response.particles[best]
            let values = fit.system.values(fit.system.mode(fit.modeContext))
            followers += zip(series.rows, fit.system.rows).compactMap { history, row in
                fault(
                    series, history, row, fitted: row.prediction { values[$0.series][$0.quarter] },
                    scale: fit.scales[fit.scales.count / 2])
            }
        }
        guard !followers.isEmpty else { return [] }
        faults = ofDrivers.compactMap { series, row in
            row.form == .cumulativeGrowth && row.value > Self.unheardOf
                ? .implausibleGrowth(row.place, value: row.value) : nil
        }
        return faults.isEmpty ? followers : faults
    }

    /// Growth of a driver, percent, that is named where what follows the drivers cannot be met: the responses are not to
    /// blame then.
    private static let unheardOf = 150.0

    /// - Parameter scale: the equation's scale, which widens the rounding of a response too.
    private func fault(
        _ series: RegionProblem.Series, _ history: HistoryRow, _ row: PublishedRow, fitted: Double,
        scale: Double = 1
    ) -> Fault? {
        let allowed = max(
            Self.tolerance.deviations * max(scale, 1) * row.variance.squareRoot(),
            Self.tolerance.least * series.scale)
        guard abs(fitted - row.value) > allowed else { return nil }
        return .figuresCannotHoldTogether(
            history.place, indicator: series.indicator.name, published: history.value,
            nearest: row.form == .growth ? 100 * (factor(fitted) - 1) : fitted)
    }
}
