extension Matrix {
    /// The sum A + B, entry by entry.
    ///
    /// - Parameter other: B, the shape of A.
    /// - Returns: the shape of A.
    public func plus(_ other: Matrix) -> Matrix { combined(with: other) { $0 + $1 } }

    /// The difference A − B, entry by entry.
    ///
    /// - Parameter other: B, the shape of A.
    /// - Returns: the shape of A.
    public func minus(_ other: Matrix) -> Matrix { combined(with: other) { $0 - $1 } }

    /// Every entry times one number.
    ///
    /// - Parameter factor: the number.
    /// - Returns: the shape of A.
    public func scaled(by factor: Double) -> Matrix {
        Matrix(rows: rows, columns: columns, columnMajor: values.map { $0 * factor })
    }

    /// Every row times its own number.
    ///
    /// - Parameter factors: one number a row.
    /// - Returns: the shape of A.
    public func scalingRows(by factors: [Double]) -> Matrix {
        precondition(factors.count == rows, "\(factors.count) factors for \(rows) rows")
        var result = self
        for j in 0..<columns {
            for i in 0..<rows { result.values[j * rows + i] *= factors[i] }
        }
        return result
    }

    /// The rows of A, then those of B.
    ///
    /// - Parameter other: B, as many columns as A.
    /// - Returns: rows of A and of B x columns.
    public func above(_ other: Matrix) -> Matrix {
        precondition(columns == other.columns, "\(columns) columns above \(other.columns)")
        var entries: [Double] = []
        entries.reserveCapacity((rows + other.rows) * columns)
        for j in 0..<columns {
            entries.append(contentsOf: values[j * rows..<(j + 1) * rows])
            entries.append(contentsOf: other.values[j * other.rows..<(j + 1) * other.rows])
        }
        return Matrix(rows: rows + other.rows, columns: columns, columnMajor: entries)
    }

    /// Some neighbouring rows.
    ///
    /// - Parameter range: which, counted from 0.
    /// - Returns: a copy, one row an element of the range x columns.
    public func rows(_ range: Range<Int>) -> Matrix {
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "no rows \(range) among \(rows)")
        let entries = (0..<columns).flatMap { column($0)[range] }
        return Matrix(rows: range.count, columns: columns, columnMajor: entries)
    }

    /// Some columns, in the order asked for.
    ///
    /// - Parameter positions: which, counted from 0.
    /// - Returns: rows x one column a position.
    public func columns(_ positions: [Int]) -> Matrix {
        Matrix(rows: rows, columns: positions.count, columnMajor: positions.flatMap { column($0) })
    }

    private func combined(with other: Matrix, _ combine: (Double, Double) -> Double) -> Matrix {
        precondition(
            rows == other.rows && columns == other.columns,
            "\(rows) x \(columns) and \(other.rows) x \(other.columns)")
        let entries = values.indices.map { combine(values[$0], other.values[$0]) }
        return Matrix(rows: rows, columns: columns, columnMajor: entries)
    }
}
