public import LinearAlgebra
public import Probability

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Regression by rows with a common, unknown scale.
///
/// ε | s² ~ N(0, s² I), e | s² ~ N(0, s² diag(noise)), s² ~ InverseGamma(ν/2, ν/2): the normal-inverse-gamma prior
/// of one equation. With S = F Fᵀ + diag(noise) the rows are multivariate t with ν degrees of freedom and scale S.
///
/// Sources: Kadiyala and Karlsson (1997); Chan (2022).
public struct ScaledRowRegression: Sendable {
    private let regression: RowRegression
    private let count: Int
    private let degreesOfFreedom: Double

    /// Prepares the rows for any right-hand side.
    ///
    /// - Parameters:
    ///   - rows: F, m x p, a row a row and a column a shock; m may be 0.
    ///   - noise: m variances at s² = 1, finite, 0 for an exact row.
    ///   - degreesOfFreedom: ν, above 0; the prior weighs as much as that many rows in what s² is.
    /// - Throws: ``RowRegression/Failure`` if rows are not finite or linearly dependent without noise.
    public init(rows: Matrix, noise: [Double], degreesOfFreedom: Double) throws(RowRegression.Failure) {
        precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
        regression = try RowRegression(rows: rows, noise: noise)
        count = rows.rows
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// Gives rows that are prepared already an unknown scale.
    ///
    /// - Parameters:
    ///   - regression: the rows at s² = 1.
    ///   - degreesOfFreedom: ν, above 0.
    public init(_ regression: RowRegression, degreesOfFreedom: Double) {
        precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
        self.regression = regression
        count = regression.count
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// ln |S|, at s² = 1.
    public var logDeterminant: Double { regression.logDeterminant }

    /// ln p(r), with all constants and s² integrated out.
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: the log density of the multivariate t; 0 without rows.
    ///
    /// Source: Kotz and Nadarajah (2004), equation 1.1.
    public func logLikelihood(_ residual: [Double]) -> Double {
        let m = Double(count)
        let half = (degreesOfFreedom + m) / 2
        let kernel = half * log1p(regression.quadraticForm(residual) / degreesOfFreedom)
        let constant =
            GammaFunction.logarithm(half) - GammaFunction.logarithm(degreesOfFreedom / 2)
            - m / 2 * log(degreesOfFreedom * .pi)
        return constant - logDeterminant / 2 - kernel
    }

    /// The posterior of s².
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: shape (ν + m) / 2, rate (ν + residualᵀ S⁻¹ residual) / 2.
    public func scaleDistribution(_ residual: [Double]) -> InverseGamma {
        InverseGamma(
            shape: (degreesOfFreedom + Double(count)) / 2,
            rate: (degreesOfFreedom + regression.quadraticForm(residual)) / 2)
    }

    /// E[ε | r], whatever s².
    ///
    /// - Parameter residual: r − a, m numbers.
    /// - Returns: p means.
    public func posteriorMean(_ residual: [Double]) -> [Double] {
        regression.posteriorMean(residual)
    }

    /// Moves shocks so that they meet the rows; the scale cancels.
    ///
    /// - Parameters:
    ///   - shocks: p x n, a column a draw, drawn with that draw's s².
    ///   - residuals: m x n, r + e − h(shocks) of each draw, e drawn with the same s².
    /// - Returns: p x n.
    public func update(shocks: Matrix, residuals: Matrix) -> Matrix {
        regression.update(shocks: shocks, residuals: residuals)
    }

    /// Var(wᵀ ε | r, s²) / s².
    ///
    /// - Parameter weights: w, p numbers.
    /// - Returns: not negative, at most wᵀ w.
    public func posteriorVariance(of weights: [Double]) -> Double {
        regression.posteriorVariance(of: weights)
    }
}
