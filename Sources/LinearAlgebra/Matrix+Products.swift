import COpenBLAS

extension Matrix {
    /// The product A B.
    ///
    /// - Parameter other: B, as many rows as A has columns.
    /// - Returns: rows of A x columns of B.
    public func times(_ other: Matrix) -> Matrix {
        precondition(columns == other.rows, "\(rows) x \(columns) times \(other.rows) x \(other.columns)")
        return product(
            other, CblasNoTrans, CblasNoTrans, rows: rows, columns: other.columns, summed: columns)
    }

    /// The product Aᵀ B.
    ///
    /// - Parameter other: B, as many rows as A.
    /// - Returns: columns of A x columns of B.
    public func transposedTimes(_ other: Matrix) -> Matrix {
        precondition(rows == other.rows, "(\(rows) x \(columns))ᵀ times \(other.rows) x \(other.columns)")
        return product(
            other, CblasTrans, CblasNoTrans, rows: columns, columns: other.columns, summed: rows)
    }

    /// The sum C + Aᵀ B, in one pass.
    ///
    /// - Parameters:
    ///   - other: B, as many rows as A.
    ///   - start: C, columns of A x columns of B.
    /// - Returns: columns of A x columns of B.
    public func transposedTimes(_ other: Matrix, addedTo start: Matrix) -> Matrix {
        precondition(rows == other.rows, "(\(rows) x \(columns))ᵀ times \(other.rows) x \(other.columns)")
        precondition(
            start.rows == columns && start.columns == other.columns,
            "\(start.rows) x \(start.columns) plus \(columns) x \(other.columns)")
        Backend.useOneThread
        var result = start
        unsafe cblas_dgemm(
            CblasColMajor, CblasTrans, CblasNoTrans,
            LapackInt(columns), LapackInt(other.columns), LapackInt(rows),
            1, values, leadingDimension, other.values, other.leadingDimension,
            1, &result.values, result.leadingDimension)
        return result
    }

    /// The product A Bᵀ.
    ///
    /// - Parameter other: B, as many columns as A.
    /// - Returns: rows of A x rows of B.
    public func timesTransposed(_ other: Matrix) -> Matrix {
        precondition(
            columns == other.columns, "\(rows) x \(columns) times (\(other.rows) x \(other.columns))ᵀ")
        return product(
            other, CblasNoTrans, CblasTrans, rows: rows, columns: other.rows, summed: columns)
    }

    /// The product A Aᵀ, symmetric to the last bit.
    ///
    /// - Returns: rows of A x rows of A.
    public func timesOwnTranspose() -> Matrix {
        Backend.useOneThread
        var result = Matrix(rows: rows, columns: rows, repeating: 0)
        unsafe cblas_dsyrk(
            CblasColMajor, CblasLower, CblasNoTrans, LapackInt(rows), LapackInt(columns),
            1, values, leadingDimension, 0, &result.values, result.leadingDimension)
        for j in 0..<rows {
            for i in 0..<j { result.values[j * rows + i] = result.values[i * rows + j] }
        }
        return result
    }

    /// The product A v.
    ///
    /// - Parameter vector: v, one number a column of A.
    /// - Returns: one number a row of A.
    public func times(_ vector: [Double]) -> [Double] {
        precondition(columns == vector.count, "\(rows) x \(columns) times a vector of \(vector.count)")
        return product(vector, CblasNoTrans, count: rows)
    }

    /// The product Aᵀ v.
    ///
    /// - Parameter vector: v, one number a row of A.
    /// - Returns: one number a column of A.
    public func transposedTimes(_ vector: [Double]) -> [Double] {
        precondition(rows == vector.count, "(\(rows) x \(columns))ᵀ times a vector of \(vector.count)")
        return product(vector, CblasTrans, count: columns)
    }

    private func product(
        _ other: Matrix, _ own: CBLAS_TRANSPOSE, _ others: CBLAS_TRANSPOSE, rows: Int, columns: Int,
        summed: Int
    ) -> Matrix {
        Backend.useOneThread
        var result = Matrix(rows: rows, columns: columns, repeating: 0)
        unsafe cblas_dgemm(
            CblasColMajor, own, others, LapackInt(rows), LapackInt(columns), LapackInt(summed),
            1, values, leadingDimension, other.values, other.leadingDimension,
            0, &result.values, result.leadingDimension)
        return result
    }

    private func product(_ vector: [Double], _ own: CBLAS_TRANSPOSE, count: Int) -> [Double] {
        Backend.useOneThread
        var result = [Double](repeating: 0, count: count)
        unsafe cblas_dgemv(
            CblasColMajor, own, LapackInt(rows), LapackInt(columns),
            1, values, leadingDimension, vector, 1, 0, &result, 1)
        return result
    }
}
