package import Levers
import Models
package import Outcomes
import Probability
package import Studies

/// Varies the lever parameters of a scenario over their documented ranges: one at a time, and all together.
package struct SensitivityStudy: Sendable {
    private let draws: CellDraws
    private let scenario: Scenario
    private let variables: [VariableParameters.Variable]
    private let workers: Int

    /// A sensitivity study.
    ///
    /// - Parameters:
    ///   - draws: the numbers wanted.
    ///   - scenario: the scenario around which parameters are varied.
    ///   - variables: the parameters with their ranges.
    ///   - workers: tasks at a time; results do not depend on it.
    package init(
        _ draws: CellDraws, of scenario: Scenario, varying variables: [VariableParameters.Variable],
        workers: Int
    ) {
        self.draws = draws
        self.scenario = scenario
        self.variables = variables
        self.workers = workers
    }

    /// The parameters, as the answer names them.
    package var parameters: [VariedParameter] {
        variables.map {
            VariedParameter(
                address: $0.address, low: $0.range.low, high: $0.range.high, stated: $0.stated.central)
        }
    }

    /// The numbers' sensitivities.
    ///
    /// Indices are of the median, every parameter uniform over its range and independent of the others.
    ///
    /// - Parameters:
    ///   - samples: base samples behind the indices; zero for none.
    ///   - seed: of the sequence and the resampling.
    ///   - progress: told how many scenarios of how many are projected.
    /// - Throws: ``Faults``; `CancellationError`.
    package func cells(
        samples: Int, seed: UInt64, progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> [CellSensitivity] {
        let ends = variables.flatMap { variable in
            [variable.range.low, variable.range.high].map { scenario.setting([(variable.address, $0)]) }
        }
        let single = try await medians(of: [scenario] + ends)
        let design = try design(samples: samples, seed: seed)
        let sampled = try await sampled(design, progress)
        return draws.cells.indices.map { cell in
            let swings = variables.indices.map { variable in
                CellSensitivity.Swing(
                    atLow: single[1 + 2 * variable][cell], atHigh: single[2 + 2 * variable][cell])
            }
            let values = sampled.map { $0[cell] }
            let indices = design.map { SobolIndices(values, on: $0, seed: seed) }
            return CellSensitivity(
                cell: draws.cells[cell], median: single[0][cell], swings: swings,
                indices: indices.map(Self.indices) ?? [],
                deviation: indices?.variance.squareRoot() ?? 0)
        }
    }

    private func design(samples: Int, seed: UInt64) throws(Faults) -> SensitivityDesign? {
        guard samples > 0, !variables.isEmpty else { return nil }
        guard variables.count <= SensitivityDesign.mostDimensions else {
            throw Faults([
                .tooManyParameters(
                    scenario.place, found: variables.count, most: SensitivityDesign.mostDimensions)
            ])
        }
        return SensitivityDesign(dimensions: variables.count, samples: samples, seed: seed)
    }

    /// The medians at every point of a design, points × cells.
    private func sampled(
        _ design: SensitivityDesign?, _ progress: @Sendable (Int, Int) -> Void
    ) async throws -> [[Double]] {
        guard let design else { return [] }
        var values: [[Double]] = []
        for start in stride(from: 0, to: design.count, by: Self.wave) {
            let points = start..<min(start + Self.wave, design.count)
            values += try await medians(of: points.map { scenario(at: design.point($0)) })
            progress(points.upperBound, design.count)
        }
        return values
    }

    /// Scenarios between two reports of progress.
    private static let wave = 256

    /// The scenario with every parameter at its place in the unit cube.
    private func scenario(at point: [Double]) -> Scenario {
        scenario.setting(
            zip(variables, point).map { variable, share in
                let (low, high) = (variable.range.low, variable.range.high)
                return (variable.address, low + share * (high - low))
            })
    }

    private func medians(of scenarios: [Scenario]) async throws -> [[Double]] {
        try await parallelParts(scenarios.count, workers: workers) { index in
            zip(try draws.draws(scenarios[index]), draws.unmoved).map {
                Quantiles.select($0 ?? $1, [0.5])[0]
            }
        }
    }

    private static func indices(_ indices: SobolIndices) -> [CellSensitivity.Index] {
        guard indices.variance > 0 else { return [] }
        return zip(indices.first, indices.total).map { first, total in
            CellSensitivity.Index(first: estimate(first), total: estimate(total))
        }
    }

    private static func estimate(_ estimate: SobolIndices.Estimate) -> CellSensitivity.Index.Estimate {
        CellSensitivity.Index.Estimate(value: estimate.value, low: estimate.low, high: estimate.high)
    }
}
