import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix, A = V diag(values) Vᵀ.
///
/// Source: LAPACK `dsyevd`.
public struct SymmetricEigenvalues: Sendable {
    /// Why there is no result.
    public enum Failure: Error, Hashable {
        /// The iteration came to no end.
        case didNotConverge
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    /// n eigenvalues, ascending.
    public let values: [Double]
    /// V, n x n; a column an eigenvector of length 1, its sign undetermined.
    public let vectors: Matrix

    /// Decomposes a symmetric matrix, of which only the lower triangle is read.
    ///
    /// - Parameter a: n x n, symmetric.
    /// - Throws: ``Failure``.
    public init(_ a: Matrix) throws(Failure) {
        precondition(a.rows == a.columns, "\(a.rows) x \(a.columns) is not square")
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        Backend.useOneThread
        var columns = a
        var results = [Double](repeating: 0, count: a.rows)
        let code = unsafe LAPACKE_dsyevd(
            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")), LapackInt(a.rows),
            &columns.values, a.leadingDimension, &results)
        guard Backend.report(code, of: "dsyevd") == nil else { throw .didNotConverge }
        values = results
        vectors = columns
    }
}
