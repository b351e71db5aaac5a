import COpenBLAS

/// The factorization A = P L U of a square matrix: P reorders rows, L is lower, U upper triangular.
///
/// Only making one can fail; what it solves afterwards, it solves. Source: LAPACK `dgetrf`, `dgetrs`, `dgecon`.
public struct LUFactorization: Sendable {
    /// Why a matrix has no factorization.
    public enum Failure: Error, Hashable {
        /// Eliminating column `pivot`, counted from 0, leaves nothing to divide by: the matrix has no inverse.
        case singular(pivot: Int)
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    private let packed: Matrix
    private let exchanges: [LapackInt]
    private let oneNorm: Double

    /// Number of rows and of columns, n.
    public var order: Int { packed.rows }

    /// Factorizes a square matrix.
    ///
    /// - Parameter a: n x n.
    /// - Throws: ``Failure`` if `a` is exactly singular or not finite. One that is nearly singular is factorized;
    ///   its ``reciprocalCondition`` tells.
    public init(_ a: Matrix) throws(Failure) {
        precondition(a.rows == a.columns, "\(a.rows) x \(a.columns) is not square")
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        Backend.useOneThread
        var factors = a
        var pivots = [LapackInt](repeating: 0, count: a.rows)
        let code = unsafe LAPACKE_dgetrf(
            LAPACK_COL_MAJOR, LapackInt(a.rows), LapackInt(a.columns),
            &factors.values, a.leadingDimension, &pivots)
        if let position = Backend.report(code, of: "dgetrf") { throw .singular(pivot: position - 1) }
        packed = factors
        exchanges = pivots
        oneNorm = (0..<a.columns).reduce(0) { max($0, a.column($1).reduce(0) { $0 + abs($1) }) }
    }

    /// L, n x n; ones on the diagonal, zero above it.
    public var lower: Matrix {
        var result = Matrix.identity(order)
        for j in 0..<order {
            for i in j + 1..<max(order, j + 1) { result[i, j] = packed[i, j] }
        }
        return result
    }

    /// U, n x n; zero below the diagonal.
    public var upper: Matrix {
        var result = Matrix(rows: order, columns: order, repeating: 0)
        for j in 0..<order {
            for i in 0...j { result[i, j] = packed[i, j] }
        }
        return result
    }

    /// Which row of A stands in each row of L U, counted from 0; n entries.
    public var rowOrder: [Int] {
        var result = Array(0..<order)
        for (i, other) in exchanges.enumerated() { result.swapAt(i, Int(other) - 1) }
        return result
    }

    /// Estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁): near 1 well-conditioned, near 1e-16 singular to working precision.
    public var reciprocalCondition: Double {
        guard order > 0 else { return 1 }
        Backend.useOneThread
        var result = 0.0
        let code = unsafe LAPACKE_dgecon(
            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "1")), LapackInt(order),
            packed.values, packed.leadingDimension, oneNorm, &result)
        precondition(Backend.report(code, of: "dgecon") == nil, "dgecon has no positive code")
        return result
    }

    /// Solves A X = B.
    ///
    /// - Parameter b: n x k, finite.
    /// - Returns: X, n x k.
    public func solve(_ b: Matrix) -> Matrix {
        precondition(b.rows == order, "\(b.rows) rows against order \(order)")
        precondition(b.firstNotFinite == nil, "the right-hand side is not finite")
        Backend.useOneThread
        var solution = b
        let code = unsafe LAPACKE_dgetrs(
            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), LapackInt(order), LapackInt(b.columns),
            packed.values, packed.leadingDimension, exchanges, &solution.values, b.leadingDimension)
        precondition(Backend.report(code, of: "dgetrs") == nil, "dgetrs has no positive code")
        return solution
    }

    /// Solves A x = b.
    ///
    /// - Parameter b: n numbers, finite.
    /// - Returns: x, n numbers.
    public func solve(_ b: [Double]) -> [Double] {
        solve(Matrix(rows: b.count, columns: 1, columnMajor: b)).values
    }
}
