import LinearAlgebra
import Probability

/// Sums of a regression whose errors go together, solved for any process of the errors.
struct DisaggregationProblem {
    /// What follows from one process of errors.
    struct Solution {
        /// The process.
        let errors: ErrorProcess
        /// b, one a column of the indicators.
        let coefficients: [Double]
        /// (C M)ᵀ (Rᵀ R)⁻¹ (y − C Z b), one a short period.
        let shocks: [Double]
        /// Log-likelihood at its maximum; `nil` where the fit is exact.
        let logLikelihood: Double?
    }

    let low: LowFrequency
    let indicators: Matrix
    let sums: Matrix

    init(_ low: LowFrequency, _ indicators: Matrix) {
        self.low = low
        self.indicators = indicators
        sums = low.matrix(indicators.rows)
    }

    /// Coefficients and shocks of a process of errors.
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

    /// x.
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
}
