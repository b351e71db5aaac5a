public import LinearAlgebra
public import Probability

/// A Gaussian path on which conditions are imposed, all jointly over all periods: shocks move as little as they must.
///
/// With rows H, values r, noise R and the shocks that may adjust in F_a: y ← y + K (r + e − H y),
/// K = F_a J ᵀ(J Jᵀ + R)⁻¹, J = H F_a. R holds the variances of noisy observations alone; e is drawn for them and for
/// prescribed laws. Where all shocks may adjust, hard and noisy conditions give the conditional distribution.
///
/// Source: Waggoner and Zha (1999); Antolín-Díaz, Petrella and Rubio-Ramírez (2021), section 3; Durbin and Koopman
/// (2002) for the draws.
public struct ConditionalPath: Sendable {
    /// Why conditions cannot be imposed; conditions are counted from 0.
    public enum Failure: Error, Hashable {
        /// A mean or an entry of the factor is NaN or infinite.
        case pathNotFinite
        /// A value, weight or deviation is NaN or infinite, or a deviation is negative.
        case conditionNotFinite(Int)
        /// The shocks that may adjust do not reach these conditions.
        case unreachable([Int])
        /// These conditions have laws of their own and depend on each other or on others, so that they cannot.
        case dependentLaws([Int])
        /// Conditions that cannot hold together.
        case contradictory(Contradiction)
    }

    /// A smallest set of conditions that cannot hold together: without any one of them the others can.
    public struct Contradiction: Hashable, Sendable {
        /// The conditions, counted from 0, ascending.
        public let conditions: [Int]
        /// How far each value must move, all together, in its own unit: the smallest sum of squares in standard
        /// deviations of the path.
        public let moves: [Double]
        /// How far each value must move when it alone does, in its own unit.
        public let movesAlone: [Double]
    }

    /// The path without conditions.
    public let unconditional: GaussianPath
    /// The distribution under the conditions: its shocks are those of the path, then one a condition's own spread.
    public let conditioned: GaussianPath
    /// The shocks that move the expected path to the conditions; zero where a shock may not adjust.
    public let adjustment: [Double]
    /// Squared Mahalanobis distance of the values from the expected path, vᵀ (J Jᵀ + R)⁻¹ v.
    public let squaredDistance: Double
    /// ln p(r) under the path, the shocks that may not adjust at zero, with all constants; 0 without conditions.
    public let logDensity: Double
    /// Conditions that follow from the others and agree with them, ascending.
    public let implied: [Int]

    private let conditions: [PathCondition]
    private let rows: ConditionRows

    /// Imposes conditions.
    ///
    /// - Parameters:
    ///   - path: the path, n cells.
    ///   - conditions: any number, in any order.
    ///   - mayAdjust: one a shock, whether it may move to meet the conditions; all when `nil`.
    /// - Throws: ``Failure``.
    /// - Precondition: cells of conditions exist; `mayAdjust` has one entry a shock.
    public init(
        _ path: GaussianPath, _ conditions: [PathCondition], mayAdjust: [Bool]? = nil
    ) throws(Failure) {
        let system = try ConditionSystem(path, conditions, mayAdjust: mayAdjust)
        unconditional = path
        self.conditions = conditions
        rows = system.rows
        implied = system.implied
        let residuals = Matrix(rows: conditions.count, columns: 1, columnMajor: system.residuals)
        let whitened = system.rows.whitened(residuals).values
        squaredDistance = whitened.reduce(0) { $0 + $1 * $1 }
        logDensity =
            -0.5
            * (Double(whitened.count) * NormalDistribution.logTwoPi + system.rows.logDeterminant
                + squaredDistance)
        adjustment = system.rows.shocks(moving: residuals).values
        conditioned = Self.conditioned(path, conditions, system, adjustment)
    }

    /// Squared distance as the fairness of a coin: 0.5 where the conditions say what is expected anyway, near 1 where
    /// they are next to impossible; comparable between paths of different length.
    ///
    /// (1 + √(1 − e^(−d²/n))) / 2 with n cells: the coin as far from a fair one, by Kullback-Leibler divergence, as the
    /// moved shocks are from the unmoved ones, per cell.
    ///
    /// Source: McCulloch (1989); Antolín-Díaz, Petrella and Rubio-Ramírez (2021), section 5.
    public var calibratedPlausibility: Double {
        guard unconditional.cells > 0 else { return 0.5 }
        return (1 + (1 - exponential(-squaredDistance / Double(unconditional.cells))).squareRoot()) / 2
    }

    /// Draws under the conditions; without conditions the draws of the path, bit by bit.
    ///
    /// - Parameters:
    ///   - count: number of draws.
    ///   - stream: random numbers; draw i goes on from draw i of the path.
    /// - Returns: n x count, a column a draw.
    public func draws(_ count: Int, _ stream: RandomStream) -> Matrix {
        let shocks = GaussianPath.shocks(unconditional.factor.columns, count, stream)
        let paths = unconditional.path(of: shocks)
        guard !rows.basis.isEmpty else { return paths }
        var residuals = Matrix(rows: conditions.count, columns: count, repeating: 0)
        for draw in 0..<count {
            let errors = stream.normals(draw: draw, count: conditions.count, startingAt: shocks.rows)
            for (number, condition) in conditions.enumerated() {
                let reached = condition.weights.reduce(0) { $0 + $1.weight * paths[$1.cell, draw] }
                residuals[number, draw] = condition.value + condition.spread * errors[number] - reached
            }
        }
        let moves = unconditional.factor.times(rows.shocks(moving: residuals))
        var moved = paths
        for draw in 0..<count {
            for cell in 0..<paths.rows { moved[cell, draw] += moves[cell, draw] }
        }
        return moved
    }

    /// mean + F adjustment, and the factor [F − K H F, K √(spread)] of what is left open.
    private static func conditioned(
        _ path: GaussianPath, _ conditions: [PathCondition], _ system: ConditionSystem, _ adjustment: [Double]
    ) -> GaussianPath {
        guard !system.rows.basis.isEmpty else { return path }
        let mean = zip(path.mean, path.factor.times(adjustment)).map { $0 + $1 }
        var residuals = Matrix(
            rows: conditions.count, columns: path.factor.columns + conditions.count, repeating: 0)
        for (number, condition) in conditions.enumerated() {
            for shock in 0..<path.factor.columns { residuals[number, shock] = -system.slopes[number][shock] }
            residuals[number, path.factor.columns + number] = condition.spread
        }
        var factor = path.factor.times(system.rows.shocks(moving: residuals))
        for shock in 0..<path.factor.columns {
            for cell in 0..<path.cells { factor[cell, shock] += path.factor[cell, shock] }
        }
        return GaussianPath(mean: mean, factor: factor)
    }
}
