public import LinearAlgebra
import Probability

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
        let problem = Problem(low, indicators)
        let found: Double
        switch method {
        case .chowLin(let persistence), .litterman(let persistence):
            guard abs(persistence) < 1 else { throw .persistenceOutOfRange(persistence) }
            found = persistence
        case .chowLinMostLikely: found = try problem.mostLikelyPersistence()
        case .fernandez: found = 0
        }
        let solution: Solution
        switch method {
        case .chowLin, .chowLinMostLikely: solution = try problem.solve(.stationary(found))
        case .fernandez, .litterman: solution = try problem.solve(.walk(found))
        }
        values = problem.values(solution)
        coefficients = solution.coefficients
        persistence = found
        logLikelihood = solution.logLikelihood
    }

    fileprivate struct Solution {
        let errors: ErrorProcess
        let coefficients: [Double]
        /// (C M)ᵀ (Rᵀ R)⁻¹ (y − C Z b), one a short period.
        let shocks: [Double]
        let logLikelihood: Double?
    }

    fileprivate struct Problem {
        let low: LowFrequency
        let indicators: Matrix
        let sums: Matrix

        init(_ low: LowFrequency, _ indicators: Matrix) {
            self.low = low
            self.indicators = indicators
            sums = low.matrix(indicators.rows)
        }

        func solve(_ errors: ErrorProcess) throws(DisaggregationFailure) -> Solution {
            let reached = errors.transposedTimes(sums.transposed)
            guard let factor = try? QRFactorization(reached) else {
                preconditionFailure("sums over distinct periods of a process with errors are independent")
            }
            let response = Matrix(rows: low.values.count, columns: 1, columnMajor: low.values)
            let fit: MultiResponseLeastSquares
            do {
                fit = try MultiResponseLeastSquares(
                    design: factor.r.solveUpperTransposed(sums.times(indicators)),
                    responses: factor.r.solveUpperTransposed(response))
            } catch {
                throw .columnsMoveTogether(error.relations)
            }
            let shocks = reached.times(factor.r.solveUpper(fit.residuals).values)
            return Solution(
                errors: errors, coefficients: fit.coefficients.values, shocks: shocks,
                logLikelihood: Self.logLikelihood(fit.residuals.values, factor.r))
        }

        func values(_ solution: Solution) -> [Double] {
            let fitted = indicators.times(solution.coefficients)
            return zip(fitted, solution.errors.times(solution.shocks)).map { $0 + $1 }
        }

        private static func logLikelihood(_ residuals: [Double], _ root: Matrix) -> Double? {
            let count = Double(residuals.count)
            let variance = residuals.reduce(0) { $0 + $1 * $1 } / count
            guard variance > 0 else { return nil }
            let determinant = (0..<root.rows).reduce(0) { $0 + logarithm(abs(root[$1, $1])) }
            return -count / 2 * (1 + NormalDistribution.logTwoPi + logarithm(variance)) - determinant
        }

        /// The likelihood may have two peaks: the best of a grid is refined by golden sections.
        func mostLikelyPersistence() throws(DisaggregationFailure) -> Double {
            let step = 0.05
            let grid = (-19...19).map { Double($0) * step } + [0.975, -0.975, 0.999, -0.999]
            var best = (persistence: 0.0, value: -Double.infinity)
            for point in grid.sorted() {
                let value = try likelihood(point)
                if value > best.value { best = (point, value) }
            }
            var low = max(best.persistence - step, -0.999)
            var high = min(best.persistence + step, 0.999)
            let golden = (5.0.squareRoot() - 1) / 2
            var inner = (high - golden * (high - low), low + golden * (high - low))
            var values = (try likelihood(inner.0), try likelihood(inner.1))
            for _ in 0..<Self.goldenSections {
                if values.0 > values.1 {
                    high = inner.1
                    inner = (high - golden * (high - low), inner.0)
                    values = (try likelihood(inner.0), values.0)
                } else {
                    low = inner.0
                    inner = (inner.1, low + golden * (high - low))
                    values = (values.1, try likelihood(inner.1))
                }
            }
            return (low + high) / 2
        }

        /// Sections until the interval is below what doubles tell apart near a maximum.
        private static let goldenSections = 45

        private func likelihood(_ persistence: Double) throws(DisaggregationFailure) -> Double {
            try solve(.stationary(persistence)).logLikelihood ?? .infinity
        }
    }
}

/// What makes errors of independent shocks, u = M ε, M lower triangular.
enum ErrorProcess {
    /// u[t] = ρ u[t−1] + ε[t], stationary.
    case stationary(Double)
    /// u[t] = u[t−1] + v[t], v[t] = ρ v[t−1] + ε[t], from zero.
    case walk(Double)

    /// M ε.
    func times(_ shocks: [Double]) -> [Double] {
        var errors = shocks
        switch self {
        case .stationary(let persistence):
            errors[0] /= (1 - persistence * persistence).squareRoot()
            for t in 1..<max(errors.count, 1) { errors[t] += persistence * errors[t - 1] }
        case .walk(let persistence):
            for t in 1..<max(errors.count, 1) { errors[t] += persistence * errors[t - 1] }
            for t in 1..<max(errors.count, 1) { errors[t] += errors[t - 1] }
        }
        return errors
    }

    /// Mᵀ A: the same recursions, backward in time.
    func transposedTimes(_ matrix: Matrix) -> Matrix {
        let columns = (0..<matrix.columns).flatMap { transposedTimes(matrix.column($0)) }
        return Matrix(rows: matrix.rows, columns: matrix.columns, columnMajor: columns)
    }

    private func transposedTimes(_ vector: [Double]) -> [Double] {
        var result = vector
        let earlier = Array((0..<max(result.count - 1, 0)).reversed())
        switch self {
        case .stationary(let persistence):
            for t in earlier { result[t] += persistence * result[t + 1] }
            result[0] /= (1 - persistence * persistence).squareRoot()
        case .walk(let persistence):
            for t in earlier { result[t] += result[t + 1] }
            for t in earlier { result[t] += persistence * result[t + 1] }
        }
        return result
    }
}
