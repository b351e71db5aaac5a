import COpenBLAS

/// The singular value decomposition A = U diag(values) Vᵀ, thin.
///
/// Source: LAPACK `dgesdd`.
public struct SingularValues: Sendable {
    /// Why there is no result.
    public enum Failure: Error, Hashable {
        /// The iteration came to no end.
        case didNotConverge
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    /// min(m, n) singular values, descending, none negative.
    public let values: [Double]
    /// U, m x min(m, n), its columns orthonormal.
    public let left: Matrix
    /// V, n x min(m, n), its columns orthonormal.
    public let right: Matrix

    /// Decomposes a matrix of any shape.
    ///
    /// - Parameter a: m x n.
    /// - Throws: ``Failure``.
    public init(_ a: Matrix) throws(Failure) {
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        let count = min(a.rows, a.columns)
        var results = [Double](repeating: 0, count: count)
        var u = Matrix(rows: a.rows, columns: count, repeating: 0)
        var transposedV = Matrix(rows: count, columns: a.columns, repeating: 0)
        if count > 0 {
            Backend.useOneThread
            var scratch = a
            let code = unsafe LAPACKE_dgesdd(
                LAPACK_COL_MAJOR, CChar(UInt8(ascii: "S")), LapackInt(a.rows), LapackInt(a.columns),
                &scratch.values, a.leadingDimension, &results, &u.values, u.leadingDimension,
                &transposedV.values, transposedV.leadingDimension)
            guard Backend.report(code, of: "dgesdd") == nil else { throw .didNotConverge }
        }
        values = results
        left = u
        right = transposedV.transposed
    }

    /// The smallest singular value over the largest: 1 / (‖A‖₂ ‖A⁻¹‖₂); 1 for an empty matrix, 0 for a zero one.
    public var reciprocalCondition: Double {
        guard let first = values.first, let last = values.last else { return 1 }
        return first > 0 ? last / first : 0
    }
}
