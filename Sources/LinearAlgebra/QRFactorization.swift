import COpenBLAS

/// The factorization A = Q R of a matrix with at least as many rows as columns: Q orthogonal, R upper triangular.
///
/// Only making one can fail; what it solves afterwards, it solves. Source: LAPACK `dgeqrf`, `dormqr`, `dtrcon`.
public struct QRFactorization: Sendable {
    /// Why a matrix has no factorization that could solve.
    public enum Failure: Error, Hashable {
        /// Only `rank` columns are independent to working precision, whatever their units.
        case rankDeficient(rank: Int)
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    /// R, n x n; zero below the diagonal.
    public let r: Matrix
    private let reflectors: HouseholderReflectors

    /// Number of rows of A, m.
    public var rows: Int { reflectors.packed.rows }
    /// Number of columns of A, n.
    public var columns: Int { r.columns }

    /// Factorizes a matrix.
    ///
    /// - Parameter a: m x n.
    /// - Throws: ``Failure``: `a` is not finite, or a column is within max(m, n) 2⁻⁵² of its length of a sum of
    ///   multiples of the columns before it, as one of more columns than rows must be.
    public init(_ a: Matrix) throws(Failure) {
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        guard a.columns <= a.rows else { throw .rankDeficient(rank: Self.rank(of: a)) }
        Backend.useOneThread
        var factors = HouseholderReflectors(of: a)
        let code = unsafe LAPACKE_dgeqrf(
            LAPACK_COL_MAJOR, LapackInt(a.rows), LapackInt(a.columns),
            &factors.packed.values, a.leadingDimension, &factors.scales)
        precondition(Backend.report(code, of: "dgeqrf") == nil, "dgeqrf has no positive code")
        let upper = factors.r
        // Q keeps lengths, so a column of R is as long as that of A.
        let tolerance = PivotedQRFactorization.defaultTolerance(rows: a.rows, columns: a.columns)
        let isIndependent = upper.columnNorms.enumerated().allSatisfy { j, norm in
            abs(upper[j, j]) > tolerance * norm
        }
        guard isIndependent else { throw .rankDeficient(rank: min(Self.rank(of: a), a.columns - 1)) }
        r = upper
        reflectors = factors
    }

    /// Estimate of 1 / (‖R‖₁ ‖R⁻¹‖₁): near 1 well-conditioned, near 1e-16 dependent to working precision.
    ///
    /// It depends on the units of the columns; see ``Matrix/withUnitColumns``.
    public var reciprocalCondition: Double { r.upperReciprocalCondition }

    /// The least-squares solutions of A X = B.
    ///
    /// - Parameter b: m x k, finite.
    /// - Returns: X, n x k, each column with the smallest ‖A x − b‖₂.
    public func solve(_ b: Matrix) -> Matrix {
        precondition(b.firstNotFinite == nil, "the right-hand side is not finite")
        let rotated = applyQTransposed(to: b)
        return r.solveUpper(rotated.block(rows: columns, columns: 0..<b.columns))
    }

    /// The least-squares solution of A x = b.
    ///
    /// - Parameter b: m numbers, finite.
    /// - Returns: x, n numbers.
    public func solve(_ b: [Double]) -> [Double] {
        solve(Matrix(rows: b.count, columns: 1, columnMajor: b)).values
    }

    /// Q B, Q of order m.
    ///
    /// - Parameter b: m x k.
    /// - Returns: m x k.
    public func applyQ(to b: Matrix) -> Matrix { reflectors.applyQ(to: b) }

    /// Qᵀ B, Q of order m; the rows from n on are what the columns of A do not reach.
    ///
    /// - Parameter b: m x k.
    /// - Returns: m x k.
    public func applyQTransposed(to b: Matrix) -> Matrix { reflectors.applyQTransposed(to: b) }

    /// The rank of finite `a` with units set aside.
    private static func rank(of a: Matrix) -> Int {
        (try? PivotedQRFactorization(a.withUnitColumns).rank()) ?? 0
    }
}
