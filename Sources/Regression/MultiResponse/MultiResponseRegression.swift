public import LinearAlgebra
import Probability

/// Bayesian regression Y = X B + E with m responses at once, in closed form.
///
/// The rows of E are independent, N(0, d² Σ) with d the row's deviation factor. The prior is stacked on the rows,
/// `[R₀; X] B ≈ [R₀ M₀; Y]`, and the whole is factorized as Q R: the posterior's root, mean and residual cross product
/// all come from it, with no inverse and no cross product of X.
///
/// A response that is missing (NaN) is not dropped: its row is refused and named here, and answered by
/// ``MissingResponses``. Source: Zellner (1971), chapter 8; Karlsson (2013), "Forecasting with Bayesian vector
/// autoregression", section 3.2.
public struct MultiResponseRegression: Sendable {
    /// Why a problem has no answer. Rows and columns are counted from 0.
    public enum Failure: Error, Hashable {
        /// An entry of the design is NaN or infinite.
        case notFinite(row: Int, column: Int)
        /// These rows miss a response (NaN).
        case missingResponses(rows: [Int])
        /// A response is infinite or too large to be squared (above 1e150).
        case responseNotFinite(row: Int, column: Int)
        /// A deviation factor is not a positive, finite number.
        case deviationNotPositive(row: Int)
        /// In each list the columns follow from one another and the prior does not tell them apart.
        case columnsMoveTogether([[Int]])
    }

    /// What is known of B and Σ after the rows.
    public let posterior: MatrixNormalInverseWishart
    /// ln p(Y | X), with all constants; 0 without rows.
    public let logMarginalLikelihood: Double

    /// Conditions on rows.
    ///
    /// - Parameters:
    ///   - design: X, n x k; n may be 0.
    ///   - responses: Y, n x m.
    ///   - prior: of k coefficients and m responses.
    ///   - deviations: n factors above 0 of the rows' error deviations; all 1 when `nil`.
    /// - Throws: ``Failure``.
    public init(
        design: Matrix, responses: Matrix, prior: MatrixNormalInverseWishart, deviations: [Double]? = nil
    ) throws(Failure) {
        try Self.check(design, responses, prior, deviations)
        let weights = deviations.map { $0.map { 1 / $0 } }
        let rows = weights.map { design.scalingRows(by: $0) } ?? design
        let values = weights.map { responses.scalingRows(by: $0) } ?? responses
        let regressors = prior.regressors
        let stacked = prior.precisionRoot.above(rows)
        let factor = try Self.factorization(stacked)
        let rotated = factor.applyQTransposed(
            to: prior.precisionRoot.times(prior.mean).above(values))
        let residuals = rotated.rows(regressors..<rotated.rows)
        let scale = prior.errors.scale.plus(residuals.transposed.timesOwnTranspose())
        guard
            let errors = try? InverseWishart(
                scale: scale, degreesOfFreedom: prior.errors.degreesOfFreedom + Double(design.rows))
        else { preconditionFailure("a positive definite scale plus a cross product is positive definite") }
        posterior = MatrixNormalInverseWishart(
            mean: factor.r.solveUpper(rotated.rows(0..<regressors)), precisionRoot: factor.r, errors: errors)
        logMarginalLikelihood = Self.logMarginalLikelihood(
            prior, posterior, rows: design.rows, deviations: deviations ?? [])
    }

    private static func logMarginalLikelihood(
        _ prior: MatrixNormalInverseWishart, _ posterior: MatrixNormalInverseWishart, rows: Int,
        deviations: [Double]
    ) -> Double {
        let responses = Double(prior.responses)
        let jacobian = deviations.reduce(0) { $0 + logarithm($1) }
        return prior.errors.logNormalizer - posterior.errors.logNormalizer
            + responses / 2 * (prior.logPrecisionDeterminant - posterior.logPrecisionDeterminant)
            - responses * (Double(rows) / 2 * logarithm(.pi) + jacobian)
    }

    private static func factorization(_ stacked: Matrix) throws(Failure) -> QRFactorization {
        guard let factor = try? QRFactorization(stacked) else {
            throw .columnsMoveTogether(ColumnRelations(stacked).relations)
        }
        return factor
    }

    static func check(
        _ design: Matrix, _ responses: Matrix, _ prior: MatrixNormalInverseWishart, _ deviations: [Double]?
    ) throws(Failure) {
        precondition(design.columns == prior.regressors, "\(design.columns) columns, not \(prior.regressors)")
        precondition(responses.columns == prior.responses, "\(responses.columns) responses")
        precondition(responses.rows == design.rows, "\(responses.rows) responses for \(design.rows) rows")
        precondition(deviations.map { $0.count == design.rows } ?? true, "not one deviation a row")
        if let (row, column) = design.firstNotFinite { throw .notFinite(row: row, column: column) }
        let missing = (0..<responses.rows).filter { row in responses.row(row).contains { $0.isNaN } }
        guard missing.isEmpty else { throw .missingResponses(rows: missing) }
        if let position = responses.values.firstIndex(where: { abs($0) > 1e150 }) {
            throw .responseNotFinite(row: position % responses.rows, column: position / responses.rows)
        }
        if let row = deviations?.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw .deviationNotPositive(row: row)
        }
    }
}
