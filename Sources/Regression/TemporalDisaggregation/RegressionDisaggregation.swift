public import LinearAlgebra

/// Spreads the numbers of long periods over short ones by regression on indicators: x = Z b + u, with the sums of x given.
///
/// u = M ε has the covariance of a method, ε independent. With C the sums, (C M)ᵀ = Q R, b is least squares of R⁻ᵀ y on
/// R⁻ᵀ C Z, and x = Z b + M (C M)ᵀ (Rᵀ R)⁻¹ (y − C Z b): no covariance is formed and none inverted. Short periods before
/// and after the long ones are estimated alike.
///
/// Sources: Chow and Lin (1971); Fernández (1981); Litterman (1983); Sax and Steiner (2013), "Temporal disaggregation of
/// time series".
public struct RegressionDisaggregation: Sendable {
    /// What the errors of short periods do.
    public enum Method: Hashable, Sendable {
        /// A stationary autoregression with a persistence between −1 and 1 (Chow and Lin).
        case chowLin(persistence: Double)
        /// The same, with the persistence at which the likelihood of the long periods is largest.
        case chowLinMostLikely
        /// A random walk (Fernández).
        case fernandez
        /// A random walk whose steps are an autoregression with a persistence between −1 and 1 (Litterman).
        case litterman(persistence: Double)
    }

    /// x, one number a short period.
    public let values: [Double]
    /// b, one a column of the indicators.
    public let coefficients: [Double]
    /// Persistence of the errors: stated, found, or 0 for a random walk of independent steps.
    public let persistence: Double
    /// Log-likelihood of the long periods' numbers at its maximum (divisor n); `nil` where the fit is exact.
    public let logLikelihood: Double?

    /// Spreads numbers.
    ///
    /// - Parameters:
    ///   - low: the long periods' numbers, n of them.
    ///   - indicators: Z, N x k, a column of ones included where a constant is wanted.
    ///   - method: what the errors do.
    /// - Throws: ``DisaggregationFailure``.
    public init(
        _ low: LowFrequency, indicators: Matrix, method: Method
    ) throws(DisaggregationFailure) {
        try low.check(indicators)
        guard low.values.count >= indicators.columns else {
            throw .tooFewLongPeriods(needed: indicators.columns, found: low.values.count)
        }
        let problem = DisaggregationProblem(low, indicators)
        let found: Double
        switch method {
        case .chowLin(let persistence), .litterman(let persistence):
            guard abs(persistence) < 1 else { throw .persistenceOutOfRange(persistence) }
            found = persistence
        case .chowLinMostLikely: found = try problem.mostLikelyPersistence()
        case .fernandez: found = 0
        }
        let solution: DisaggregationProblem.Solution
        switch method {
        case .chowLin, .chowLinMostLikely: solution = try problem.solve(.stationary(found))
        case .fernandez, .litterman: solution = try problem.solve(.walk(found))
        }
        values = problem.values(solution)
        coefficients = solution.coefficients
        persistence = found
        logLikelihood = solution.logLikelihood
    }
}
