import LinearAlgebra

/// Spreads the numbers of long periods over short ones so that the movement of one indicator is kept as well as it can be.
///
/// Of all x with the given sums, the one with the smallest sum of squares of the h-th differences of x − z (additive) or
/// of x / z (proportional). Solved in the directions that leave the sums alone, by orthogonal factorization.
///
/// Source: Denton (1971), with the first period free as in Cholette (1984); Dagum and Cholette (2006), "Benchmarking,
/// Temporal Distribution, and Reconciliation Methods for Time Series".
public struct MovementPreservation: Sendable {
    /// What of the indicator is kept.
    public enum Criterion: Hashable, Sendable, CaseIterable {
        /// Its changes.
        case additive
        /// Its relative changes.
        case proportional
    }

    /// x, one number a short period.
    public let values: [Double]

    /// Spreads numbers.
    ///
    /// - Parameters:
    ///   - low: the long periods' numbers.
    ///   - indicator: z, one number a short period; all 1 where there is none.
    ///   - differences: h: 0, 1 or 2.
    ///   - criterion: what of the indicator is kept.
    /// - Throws: ``DisaggregationFailure``.
    public init(
        _ low: LowFrequency, indicator: [Double], differences: Int, criterion: Criterion
    ) throws(DisaggregationFailure) {
        precondition((0...2).contains(differences), "no differences of order \(differences)")
        try low.check(Matrix(rows: indicator.count, columns: 1, columnMajor: indicator))
        guard low.values.count >= max(differences, 1) else {
            throw .tooFewLongPeriods(needed: differences, found: low.values.count)
        }
        if criterion == .proportional, let period = indicator.firstIndex(where: { $0 <= 0 }) {
            throw .indicatorNotPositive(period: period)
        }
        // A proportional method moves the ratio x / z as an additive one moves x.
        let units = criterion == .proportional ? indicator : indicator.map { _ in 1 }
        let target = criterion == .proportional ? indicator.map { _ in 1 } : indicator
        let sums = low.matrix(indicator.count).transposed.scalingRows(by: units)
        let moved = Self.closest(to: target, sums: sums, low.values, differences)
        values = zip(units, moved).map { $0 * $1 }
    }

    /// The x closest to the target in h-th differences with Cᵀ given and C x = y.
    private static func closest(
        to target: [Double], sums: Matrix, _ values: [Double], _ differences: Int
    ) -> [Double] {
        let count = target.count
        guard let factor = try? QRFactorization(sums) else {
            preconditionFailure("sums over distinct periods are independent")
        }
        let known = Matrix(rows: values.count, columns: 1, columnMajor: values)
        let unknown = Matrix(rows: count - values.count, columns: 1, repeating: 0)
        let particular = factor.applyQ(to: factor.r.solveUpperTransposed(known).above(unknown)).values
        guard unknown.rows > 0 else { return particular }
        let free = factor.applyQ(to: .identity(count)).columns(Array(values.count..<count))
        let distance = Matrix(
            rows: count, columns: 1, columnMajor: zip(target, particular).map { $0 - $1 })
        guard let movement = try? QRFactorization(differenced(free, differences)) else {
            preconditionFailure(
                "what leaves \(values.count) sums alone has differences of order \(differences)")
        }
        let weights = movement.solve(differenced(distance, differences))
        return zip(particular, free.times(weights.values)).map { $0 + $1 }
    }

    /// The h-th differences down the rows, h rows fewer.
    private static func differenced(_ matrix: Matrix, _ order: Int) -> Matrix {
        (0..<order).reduce(matrix) { current, _ in
            current.rows(1..<current.rows).minus(current.rows(0..<current.rows - 1))
        }
    }
}
