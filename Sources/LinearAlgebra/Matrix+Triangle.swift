import COpenBLAS

extension Matrix {
    /// Estimate of 1 / (‖U‖₁ ‖U⁻¹‖₁) of the upper triangle U of a square matrix; 1 for the empty one.
    ///
    /// Source: LAPACK `dtrcon`.
    var upperReciprocalCondition: Double {
        precondition(rows == columns, "\(rows) x \(columns) is not square")
        guard rows > 0 else { return 1 }
        Backend.useOneThread
        var result = 0.0
        let code = unsafe LAPACKE_dtrcon(
            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "1")), CChar(UInt8(ascii: "U")), CChar(UInt8(ascii: "N")),
            LapackInt(rows), values, leadingDimension, &result)
        precondition(Backend.report(code, of: "dtrcon") == nil, "dtrcon has no positive code")
        return result
    }

    /// Solves U X = B with the upper triangle U of a square matrix, which has no zero on its diagonal.
    ///
    /// - Parameter b: as many rows as U.
    /// - Returns: X, the shape of B.
    package func solveUpper(_ b: Matrix) -> Matrix { solveTriangle(CblasUpper, CblasNoTrans, b) }

    /// Solves Uᵀ X = B with the upper triangle U of a square matrix, which has no zero on its diagonal.
    ///
    /// - Parameter b: as many rows as U.
    /// - Returns: X, the shape of B.
    package func solveUpperTransposed(_ b: Matrix) -> Matrix { solveTriangle(CblasUpper, CblasTrans, b) }

    /// Solves L X = B with the lower triangle L of a square matrix, which has no zero on its diagonal.
    ///
    /// - Parameter b: as many rows as L.
    /// - Returns: X, the shape of B.
    package func solveLower(_ b: Matrix) -> Matrix { solveTriangle(CblasLower, CblasNoTrans, b) }

    private func solveTriangle(_ side: CBLAS_UPLO, _ own: CBLAS_TRANSPOSE, _ b: Matrix) -> Matrix {
        precondition(rows == columns && b.rows == rows, "\(rows) x \(columns) against \(b.rows) rows")
        guard !b.values.isEmpty else { return b }
        Backend.useOneThread
        var solution = b
        unsafe cblas_dtrsm(
            CblasColMajor, CblasLeft, side, own, CblasNonUnit,
            LapackInt(b.rows), LapackInt(b.columns), 1, values, leadingDimension,
            &solution.values, solution.leadingDimension)
        return solution
    }

    /// The block of the first rows and some neighbouring columns.
    ///
    /// - Parameters:
    ///   - rows: how many rows, from the top.
    ///   - columns: which columns.
    /// - Returns: a copy.
    func block(rows count: Int, columns range: Range<Int>) -> Matrix {
        Matrix(
            rows: count, columns: range.count,
            columnMajor: range.flatMap { values[$0 * rows..<$0 * rows + count] })
    }
}
