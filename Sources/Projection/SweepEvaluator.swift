import Models
package import Outcomes
import Probability
package import Studies

/// Projects the scenarios of a sweep.
package struct SweepEvaluator: Sendable {
    private let draws: CellDraws
    private let base: Scenario
    private let design: SweepDesign
    private let matrix: ResponseMatrix?
    /// Largest difference from exact over the probe scenarios, percentage points; nothing when the mode is exact.
    package let largestDifference: Double?

    /// An evaluator; the first-order mode projects its matrix and its probes here.
    ///
    /// - Parameters:
    ///   - draws: the numbers wanted.
    ///   - base: the scenario over which parameters are set.
    ///   - design: the scenarios.
    ///   - mode: how they are computed.
    ///   - workers: tasks at a time; results do not depend on it.
    /// - Throws: ``Faults``, of conditions too when the mode is first-order; `CancellationError`.
    package init(
        _ draws: CellDraws, base: Scenario, design: SweepDesign, mode: SweepMode, workers: Int
    ) async throws {
        self.draws = draws
        self.base = base
        self.design = design
        let exact = { @Sendable (values: [Double]) throws(Faults) in
            try Self.quantiles(draws, base.setting(design.axes, to: values))
        }
        guard mode == .firstOrder else {
            (matrix, largestDifference) = (nil, nil)
            return
        }
        guard base.conditions.isEmpty else { throw Faults([.conditionsNotFirstOrder(base.place)]) }
        let matrix = try await ResponseMatrix(design.axes, around: base, workers: workers, of: exact)
        let count = min(Sweep.probes, design.count)
        let differences = try await parallelParts(count, workers: workers) { probe in
            let values = design.values(probe * design.count / count)
            return zip(try exact(values), matrix.outcomes(values)).reduce(0) { max($0, abs($1.0 - $1.1)) }
        }
        self.matrix = matrix
        largestDifference = differences.reduce(0, max)
    }

    /// One scenario of the sweep.
    ///
    /// - Parameter scenario: 0 to the design's count − 1.
    package func row(_ scenario: Int) throws(Faults) -> SweepRow {
        let values = design.values(scenario)
        let outcomes =
            if let matrix { matrix.outcomes(values) } else {
                try Self.quantiles(draws, base.setting(design.axes, to: values))
            }
        return SweepRow(scenario: scenario, values: values, outcomes: outcomes)
    }

    /// 10 % quantile, median and 90 % quantile of each cell.
    private static func quantiles(_ draws: CellDraws, _ scenario: Scenario) throws(Faults) -> [Double] {
        zip(try draws.draws(scenario), draws.unmovedIntervals).flatMap { moved, unmoved in
            moved.map { Quantiles.select($0, CellDraws.interval) } ?? unmoved
        }
    }
}
