public import LinearAlgebra

/// Linear regression y = X b + e by least squares, with its usual statistics.
///
/// Orthogonal factorization in doubled precision: no cross products, no refinement to tune. A problem of which no digit
/// could be right is refused, with the columns at fault. Rows may come in any order (only Durbin-Watson reads it),
/// columns in any units.
///
/// Sources: Björck (1996), "Numerical Methods for Least Squares Problems", section 2.4; Greene (2012), chapters 3, 4
/// and 9.
public struct LeastSquares: Sendable {
    /// Why a problem has no answer. Rows and columns are counted from 0.
    public enum Failure: Error, Hashable {
        /// There are no rows, or no columns.
        case empty
        /// More coefficients are asked for than there are observations.
        case moreColumnsThanRows
        /// An entry of the design is NaN or infinite.
        case notFinite(row: Int, column: Int)
        /// A response is NaN, infinite, or too large to be squared (above 1e150).
        case responseNotFinite(row: Int)
        /// In each list the columns follow from one another, up to rounding: leave one out, or say more about them. A
        /// list of one is a column of zeros.
        case columnsMoveTogether([[Int]])
        /// A variance is not a positive, finite number.
        case varianceNotPositive(row: Int)
        /// The covariance of the errors is not positive definite, or so nearly singular that nothing of it is left.
        case covarianceNotPositiveDefinite
        /// These restrictions follow from the others, or contradict them.
        case dependentRestrictions([Int])
    }

    /// The coefficient of determination, by what it compares with.
    public enum Determination: Hashable, Sendable {
        /// A column is constant: share of the squared deviations from the (weighted) mean.
        case aboutMean(Double)
        /// No column is constant: share of the squared responses.
        case aboutZero(Double)
    }

    /// k coefficients, in the order of the columns.
    public let coefficients: [Double]
    /// y − X b, n numbers, in the units of the response.
    public let residuals: [Double]
    /// n less the free coefficients; what the residual sum of squares is divided by.
    public let degreesOfFreedom: Int
    /// Residual standard deviation (with variances or a covariance: of an error of unit variance); `nil` without
    /// degrees of freedom.
    public let residualStandardDeviation: Double?
    /// k standard errors, with divisor n − k; `nil` without degrees of freedom.
    public let standardErrors: [Double]?
    /// Covariance of the coefficients, k x k, with divisor n − k; `nil` without degrees of freedom.
    public let covariance: Matrix?
    /// R²; `nil` where the response does not vary about what it is compared with.
    public let determination: Determination?
    /// Log-likelihood of normal errors at its maximum (divisor n); `nil` where the fit is exact and it has none.
    public let logLikelihood: Double?
    /// Durbin-Watson statistic of the (transformed) residuals in row order, 0 to 4; `nil` where the fit is exact.
    public let durbinWatson: Double?
    /// Estimate of 1 / (‖X‖₁ ‖X⁺‖₁) of the (transformed) columns at length 1: rounding data to doubles moves
    /// coefficients by about 1.1e-16 over this.
    public let reciprocalCondition: Double

    /// Ordinary least squares: errors of equal variance, uncorrelated.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - response: y, n numbers.
    /// - Throws: ``Failure``. As many columns as rows are answered, without standard errors.
    public init(design: Design, response: [Double]) throws(Failure) {
        try Self.check(design, response)
        try self.init(LeastSquaresProblem(design, response))
    }

    /// Ordinary least squares on a matrix of doubles.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - response: y, n numbers.
    /// - Throws: ``Failure``.
    public init(design: Matrix, response: [Double]) throws(Failure) {
        try self.init(design: Design(design), response: response)
    }

    /// Solves a transformed problem and takes its statistics.
    init(_ problem: LeastSquaresProblem) throws(Failure) {
        let freedom = problem.response.count - problem.columns.count
        guard freedom >= 0 else { throw .moreColumnsThanRows }
        let solution = try OrthogonalSolution(columns: problem.columns, response: problem.response)
        let statistics = ResidualStatistics(problem, residuals: solution.residuals)
        let deviation = statistics.deviation(degreesOfFreedom: freedom)
        let all = problem.substitution?.allCoefficients(solution.coefficients) ?? solution.coefficients
        let rows = problem.substitution?.allRows(solution.inverseRows) ?? solution.inverseRows
        coefficients = all.rounded
        residuals = problem.design.residuals(problem.observed, all).rounded
        degreesOfFreedom = freedom
        residualStandardDeviation = deviation?.high
        standardErrors = deviation.map { deviation in
            rows.map { ($0.sumOfSquares.squareRoot * deviation).high }
        }
        covariance = deviation.map { Self.covariance(rows, deviation: $0) }
        determination = statistics.determination
        logLikelihood = statistics.logLikelihood
        durbinWatson = statistics.durbinWatson
        reciprocalCondition = solution.reciprocalCondition
    }

    private static func covariance(_ rows: [[DoubleDouble]], deviation: DoubleDouble) -> Matrix {
        var result = Matrix(rows: rows.count, columns: rows.count, repeating: 0)
        for i in rows.indices {
            for j in 0...i {
                result[i, j] = (rows[i].dot(rows[j]) * deviation * deviation).high
                result[j, i] = result[i, j]
            }
        }
        return result
    }

    /// Refuses what no method could use.
    static func check(_ design: Design, _ response: [Double]) throws(Failure) {
        precondition(response.count == design.rows, "\(response.count) responses for \(design.rows) rows")
        guard design.rows > 0 && !design.columns.isEmpty else { throw .empty }
        for (j, column) in design.columns.enumerated() {
            if let row = column.firstIndex(where: { !$0.high.isFinite }) {
                throw .notFinite(row: row, column: j)
            }
        }
        if let row = response.firstIndex(where: { !(abs($0) <= 1e150) }) {
            throw .responseNotFinite(row: row)
        }
    }
}
