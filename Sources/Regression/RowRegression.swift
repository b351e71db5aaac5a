public import LinearAlgebra
import Probability

/// Normal regression in which everything known is a row.
///
/// Shocks ε ~ N(0, I), p of them, and rows r = a + F ε + e with e ~ N(0, diag(noise)), m of them: a row is an
/// observation, an identity, a prior statement or a condition (noise 0). All solves are with the m x m matrix
/// S = F Fᵀ + diag(noise), which exists however many shocks there are and however exact the rows.
///
/// Source: Gaussian conditioning, e.g. Durbin and Koopman (2012), section 4.2; simulation by
/// ``update(shocks:residuals:)``: Durbin and Koopman (2002), "A simple and efficient simulation smoother".
public struct RowRegression: Sendable {
    /// Why rows cannot be used together.
    public enum Failure: Error, Hashable {
        /// These rows, counted from 0, are linearly dependent without noise: each follows from the others, or
        /// contradicts them.
        case dependentRows([Int])
        /// A coefficient is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    private let rows: Matrix
    private let factor: CholeskyFactorization

    /// Number of rows, m.
    public var count: Int { rows.rows }

    /// ln |S|.
    public let logDeterminant: Double

    /// Prepares the rows for any right-hand side.
    ///
    /// - Parameters:
    ///   - rows: F, m x p, a row a row and a column a shock; m may be 0.
    ///   - noise: m variances, finite, 0 for an exact row.
    /// - Throws: ``Failure`` if a row is not finite, or follows from others up to a share 1e-12 of its variance.
    public init(rows: Matrix, noise: [Double]) throws(Failure) {
        precondition(noise.count == rows.rows, "\(noise.count) variances for \(rows.rows) rows")
        precondition(noise.allSatisfy { $0 >= 0 && $0.isFinite }, "a variance is negative or not finite")
        self.rows = rows
        factor = try Self.factorization(rows, noise)
        logDeterminant = factor.logDeterminant
    }

    /// ln p(r), with all constants.
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: the log density of N(0, S) at the residual; 0 without rows.
    public func logLikelihood(_ residual: [Double]) -> Double {
        let constant = Double(rows.rows) * NormalDistribution.logTwoPi
        return -0.5 * (constant + logDeterminant + quadraticForm(residual))
    }

    /// residualᵀ S⁻¹ residual, the squared Mahalanobis distance.
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: not negative.
    public func quadraticForm(_ residual: [Double]) -> Double {
        whitened(residual).reduce(0) { $0 + $1 * $1 }
    }

    /// L⁻¹ residual, with S = L Lᵀ: each row's surprise given the rows before it, in standard deviations.
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: m numbers; the sum of squares of the first ones is the quadratic form of those rows alone.
    public func whitened(_ residual: [Double]) -> [Double] { factor.solveLower(residual) }

    /// E[ε | r] = Fᵀ S⁻¹ residual.
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: p means.
    public func posteriorMean(_ residual: [Double]) -> [Double] {
        rows.transposedTimes(factor.solve(residual))
    }

    /// Moves shocks so that they meet the rows: shocks + Fᵀ S⁻¹ residuals.
    ///
    /// Shocks drawn from the prior, with residuals that contain drawn noise, become draws from the posterior. Where
    /// h is not linear, F is its Jacobian and this is one Gauss-Newton step.
    ///
    /// - Parameters:
    ///   - shocks: p x n, a column a draw.
    ///   - residuals: m x n, r + e − h(shocks) of each draw, h(ε) = a + F ε.
    /// - Returns: p x n.
    public func update(shocks: Matrix, residuals: Matrix) -> Matrix {
        moved(shocks, by: multipliers(residuals))
    }

    /// S⁻¹ residuals: how hard each row pulls.
    ///
    /// F applied to the change that they cause, F Fᵀ λ, is the residual less its share of noise, `residual − noise λ`.
    ///
    /// - Parameter residuals: m x n, a column a draw.
    /// - Returns: m x n.
    public func multipliers(_ residuals: Matrix) -> Matrix { factor.solve(residuals) }

    /// shocks + Fᵀ multipliers.
    ///
    /// - Parameters:
    ///   - shocks: p x n.
    ///   - multipliers: m x n.
    /// - Returns: p x n.
    public func moved(_ shocks: Matrix, by multipliers: Matrix) -> Matrix {
        rows.transposedTimes(multipliers, addedTo: shocks)
    }

    /// F shocks: what the rows make of shocks.
    ///
    /// - Parameter shocks: p x n.
    /// - Returns: m x n.
    public func reached(by shocks: Matrix) -> Matrix { rows.times(shocks) }

    /// Var(wᵀ ε | r), the same for every r.
    ///
    /// - Parameter weights: w, p numbers.
    /// - Returns: not negative, at most wᵀ w.
    public func posteriorVariance(of weights: [Double]) -> Double {
        let prior = weights.reduce(0) { $0 + $1 * $1 }
        return max(0, prior - quadraticForm(rows.times(weights)))
    }
}
