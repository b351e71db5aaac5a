import COpenBLAS

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The factorization A = L Lᵀ of a symmetric positive definite matrix.
///
/// Only making one can fail; what it solves afterwards, it solves. Source: LAPACK `dpotrf`, `dpotrs`, `dpocon`.
public struct CholeskyFactorization: Sendable {
    /// Why a matrix has no factorization.
    public enum Failure: Error, Hashable {
        /// The leading block of `order` rows and columns is not positive definite, all smaller ones are.
        case notPositiveDefinite(order: Int)
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    /// L, n x n; zero above the diagonal.
    public let lower: Matrix
    private let oneNorm: Double

    /// Factorizes a symmetric matrix, of which only the lower triangle is read.
    ///
    /// - Parameter a: n x n, symmetric.
    /// - Throws: ``Failure`` if `a` is not positive definite or not finite.
    public init(_ a: Matrix) throws(Failure) {
        precondition(a.rows == a.columns, "\(a.rows) x \(a.columns) is not square")
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        Backend.useOneThread
        var factor = a
        let code = unsafe LAPACKE_dpotrf(
            LAPACK_COL_MAJOR, Self.lowerTriangle, LapackInt(a.rows), &factor.values, a.leadingDimension)
        if let order = Backend.report(code, of: "dpotrf") { throw .notPositiveDefinite(order: order) }
        for j in 0..<a.columns {
            for i in 0..<j { factor.values[j * a.rows + i] = 0 }
        }
        lower = factor
        oneNorm = Self.oneNorm(ofSymmetric: a)
    }

    /// ln |A|; 0 for the empty matrix.
    public var logDeterminant: Double {
        2 * (0..<lower.rows).reduce(0) { $0 + log(lower[$1, $1]) }
    }

    /// Estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁): near 1 well-conditioned, near 1e-16 singular to working precision.
    public var reciprocalCondition: Double {
        guard lower.rows > 0 else { return 1 }
        Backend.useOneThread
        var result = 0.0
        let code = unsafe LAPACKE_dpocon(
            LAPACK_COL_MAJOR, Self.lowerTriangle, LapackInt(lower.rows), lower.values, lower.leadingDimension,
            oneNorm, &result)
        precondition(Backend.report(code, of: "dpocon") == nil, "dpocon has no positive code")
        return result
    }

    /// Solves A X = B.
    ///
    /// - Parameter b: n x k, finite.
    /// - Returns: X, n x k.
    public func solve(_ b: Matrix) -> Matrix {
        precondition(b.rows == lower.rows, "\(b.rows) rows against order \(lower.rows)")
        precondition(b.firstNotFinite == nil, "the right-hand side is not finite")
        Backend.useOneThread
        var solution = b
        let code = unsafe LAPACKE_dpotrs(
            LAPACK_COL_MAJOR, Self.lowerTriangle, LapackInt(b.rows), LapackInt(b.columns),
            lower.values, lower.leadingDimension, &solution.values, b.leadingDimension)
        precondition(Backend.report(code, of: "dpotrs") == nil, "dpotrs has no positive code")
        return solution
    }

    /// Solves A x = b.
    ///
    /// - Parameter b: n numbers, finite.
    /// - Returns: x, n numbers.
    public func solve(_ b: [Double]) -> [Double] {
        solve(Matrix(rows: b.count, columns: 1, columnMajor: b)).values
    }

    /// Solves L x = b, so that `bᵀ A⁻¹ b` is the sum of the squares of x.
    ///
    /// - Parameter b: n numbers.
    /// - Returns: x, n numbers.
    public func solveLower(_ b: [Double]) -> [Double] {
        precondition(b.count == lower.rows, "\(b.count) numbers against order \(lower.rows)")
        Backend.useOneThread
        var solution = b
        unsafe cblas_dtrsv(
            CblasColMajor, CblasLower, CblasNoTrans, CblasNonUnit, LapackInt(b.count),
            lower.values, lower.leadingDimension, &solution, 1)
        return solution
    }

    /// Solves L X = B, so that the sum of the squares of X is the trace of `Bᵀ A⁻¹ B`.
    ///
    /// - Parameter b: n x k.
    /// - Returns: X, n x k.
    public func solveLower(_ b: Matrix) -> Matrix { lower.solveLower(b) }

    private static let lowerTriangle = CChar(UInt8(ascii: "L"))

    private static func oneNorm(ofSymmetric a: Matrix) -> Double {
        (0..<a.columns).reduce(0) { largest, j in
            let sum = (0..<a.rows).reduce(0) { $0 + abs($1 < j ? a[j, $1] : a[$1, j]) }
            return max(largest, sum)
        }
    }
}
