public import LinearAlgebra
public import Probability

/// What is known of the coefficients B (k x m) and the error covariance Σ (m x m) of a regression with m responses.
///
/// `vec B | Σ ~ N(vec M, Σ ⊗ P⁻¹)` and Σ inverse Wishart: all equations share the prior precision P up to the scale of
/// their errors. Source: Zellner (1971), "An Introduction to Bayesian Inference in Econometrics", chapter 8.
public struct MatrixNormalInverseWishart: Sendable {
    /// Why there is no such distribution.
    public enum Failure: Error, Hashable {
        /// The precision of the coefficients is not symmetric positive definite and finite.
        case precisionNotPositiveDefinite
        /// A mean is NaN or infinite; both indices are counted from 0.
        case meanNotFinite(row: Int, column: Int)
    }

    /// M, k x m: the mean and the mode of B.
    public let mean: Matrix
    /// R, k x k upper triangular: P = Rᵀ R.
    public let precisionRoot: Matrix
    /// The distribution of Σ.
    public let errors: InverseWishart

    /// A distribution with a full precision matrix.
    ///
    /// - Parameters:
    ///   - mean: M, k x m.
    ///   - precision: P, k x k, symmetric; in one over the squared unit of a coefficient of an error of variance 1.
    ///   - errors: the distribution of Σ, order m.
    /// - Throws: ``Failure``.
    public init(mean: Matrix, precision: Matrix, errors: InverseWishart) throws(Failure) {
        precondition(
            precision.rows == mean.rows, "precision of \(precision.rows) for \(mean.rows) coefficients")
        guard let factor = try? CholeskyFactorization(precision) else { throw .precisionNotPositiveDefinite }
        try self.init(mean: mean, checkedRoot: factor.lower.transposed, errors: errors)
    }

    /// A distribution in which coefficients of different regressors are independent given Σ.
    ///
    /// - Parameters:
    ///   - mean: M, k x m.
    ///   - precisions: k numbers above 0, the diagonal of P.
    ///   - errors: the distribution of Σ, order m.
    /// - Throws: ``Failure``.
    public init(mean: Matrix, precisions: [Double], errors: InverseWishart) throws(Failure) {
        precondition(precisions.count == mean.rows, "\(precisions.count) precisions for \(mean.rows) rows")
        guard precisions.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .precisionNotPositiveDefinite }
        let root = Matrix.identity(mean.rows).scalingRows(by: precisions.map { $0.squareRoot() })
        try self.init(mean: mean, checkedRoot: root, errors: errors)
    }

    private init(mean: Matrix, checkedRoot: Matrix, errors: InverseWishart) throws(Failure) {
        precondition(
            errors.order == mean.columns, "errors of order \(errors.order) for \(mean.columns) responses")
        if let (row, column) = mean.firstNotFinite { throw .meanNotFinite(row: row, column: column) }
        self.init(mean: mean, precisionRoot: checkedRoot, errors: errors)
    }

    init(mean: Matrix, precisionRoot: Matrix, errors: InverseWishart) {
        self.mean = mean
        self.precisionRoot = precisionRoot
        self.errors = errors
    }

    /// Number of regressors, k.
    public var regressors: Int { mean.rows }
    /// Number of responses, m.
    public var responses: Int { mean.columns }

    /// ln |P|.
    var logPrecisionDeterminant: Double {
        (0..<regressors).reduce(0) { $0 + 2 * logarithm(abs(precisionRoot[$1, $1])) }
    }

    /// One draw of the coefficients and of a root of the error covariance.
    public struct Draw: Sendable {
        /// B, k x m.
        public let coefficients: Matrix
        /// C, m x m, with Σ = C Cᵀ.
        public let errorRoot: Matrix
        /// Σ, m x m.
        public var errorCovariance: Matrix { errorRoot.timesOwnTranspose() }

        /// A draw.
        ///
        /// - Parameters:
        ///   - coefficients: B, k x m.
        ///   - errorRoot: C, m x m, lower triangular.
        public init(coefficients: Matrix, errorRoot: Matrix) {
            self.coefficients = coefficients
            self.errorRoot = errorRoot
        }
    }

    /// Draws B and Σ: B = M + R⁻¹ Z Cᵀ with Z standard normal.
    ///
    /// - Parameters:
    ///   - stream: where the numbers come from.
    ///   - draw: counted from 0; the draw is the same however many are asked for.
    /// - Returns: the draw; it uses m (m + 1) / 2 + k m numbers of the stream's draw.
    public func draw(from stream: RandomStream, draw: Int) -> Draw {
        let root = errors.drawRoot(from: stream, draw: draw)
        let used = BartlettFactor.numbersUsed(order: responses)
        let normals = stream.normals(draw: draw, count: regressors * responses, startingAt: used)
        let standard = Matrix(rows: regressors, columns: responses, columnMajor: normals)
        let deviations = precisionRoot.solveUpper(standard).timesTransposed(root)
        return Draw(coefficients: mean.plus(deviations), errorRoot: root)
    }

    /// The distribution of new responses given their regressors, B and Σ integrated out.
    ///
    /// - Parameter design: X, h x k, finite; rows share B and Σ, so that they are not independent.
    /// - Returns: a matrix t of h x m.
    public func prediction(_ design: Matrix) -> MatrixStudentT {
        precondition(design.columns == regressors, "\(design.columns) regressors, not \(regressors)")
        let projected = precisionRoot.solveUpperTransposed(design.transposed)
        let rowScale = projected.transposed.timesOwnTranspose().plus(.identity(design.rows))
        return MatrixStudentT(mean: design.times(mean), rowScale: rowScale, columns: errors)
    }
}
