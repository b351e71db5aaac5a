import Levers
import Models
import Outcomes
import Studies

/// What each parameter of a sweep does by itself, as slopes around the base scenario.
///
/// Rows are quantiles of cells, columns the two sides of each axis: below and above the base value. On each side the slope
/// leads from the base to the end of the axis, so that a single parameter at an end is exact; between, and for several
/// parameters at once, effects add up, which is the approximation.
struct ResponseMatrix: Sendable {
    private let axes: [SweepAxis]
    /// The base value of each axis, within its range.
    private let centre: [Double]
    /// Quantiles of the cells at the centre.
    private let base: [Double]
    /// Slopes below and above the centre: axes × sides × quantiles.
    private let slopes: [(below: [Double], above: [Double])]

    /// The matrix of a sweep.
    ///
    /// - Parameters:
    ///   - axes: what is varied.
    ///   - scenario: the base; its central value of a parameter, moved into the axis' range, is the centre.
    ///   - workers: tasks at a time.
    ///   - outcomes: exact quantiles for one value an axis.
    init(
        _ axes: [SweepAxis], around scenario: Scenario, workers: Int,
        of outcomes: @escaping @Sendable ([Double]) throws -> [Double]
    ) async throws {
        let centre = axes.map { Self.centre($0, scenario) }
        let ends = axes.indices.flatMap { axis -> [[Double]] in
            [min(axes[axis].first, axes[axis].last), max(axes[axis].first, axes[axis].last)].map { end in
                var values = centre
                values[axis] = end
                return values
            }
        }
        let points = [centre] + ends
        let results = try await parallelParts(points.count, workers: workers) { try outcomes(points[$0]) }
        let base = results[0]
        func slope(_ point: Int, _ axis: Int) -> [Double] {
            let distance = points[point][axis] - centre[axis]
            return zip(results[point], base).map { distance == 0 ? 0 : ($0 - $1) / distance }
        }
        self.axes = axes
        self.centre = centre
        self.base = base
        slopes = axes.indices.map { (slope(1 + 2 * $0, $0), slope(2 + 2 * $0, $0)) }
    }

    private static func centre(_ axis: SweepAxis, _ scenario: Scenario) -> Double {
        let (low, high) = (min(axis.first, axis.last), max(axis.first, axis.last))
        let address = axis.addresses[0]
        let neutral = LeverCatalogue.lever(address.lever)?.declaration.parameter(address.parameter)?.neutral
        let stated = scenario.number(address)?.central ?? neutral ?? (low + high) / 2
        return min(max(stated, low), high)
    }

    /// Quantiles of the cells, to first order.
    ///
    /// - Parameter values: one an axis.
    func outcomes(_ values: [Double]) -> [Double] {
        var outcomes = base
        for axis in axes.indices {
            let distance = values[axis] - centre[axis]
            let slope = distance < 0 ? slopes[axis].below : slopes[axis].above
            for position in outcomes.indices { outcomes[position] += distance * slope[position] }
        }
        return outcomes
    }
}

extension Scenario {
    /// The scenario with the parameters of every axis set.
    ///
    /// - Parameters:
    ///   - axes: the axes.
    ///   - values: one an axis.
    func setting(_ axes: [SweepAxis], to values: [Double]) -> Scenario {
        setting(zip(axes, values).flatMap { axis, value in axis.addresses.map { ($0, value) } })
    }
}
