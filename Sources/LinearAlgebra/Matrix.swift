/// A dense matrix of real numbers, stored column by column.
///
/// An ordinary value: assigning copies (on write), and equal entries are equal matrices. Either dimension may be zero.
public struct Matrix: Hashable, Sendable {
    /// Number of rows.
    public let rows: Int
    /// Number of columns.
    public let columns: Int
    /// The entries, column by column: entry (i, j) is at `j * rows + i`.
    public internal(set) var values: [Double]

    /// A matrix of one repeated number.
    ///
    /// - Parameters:
    ///   - rows: number of rows.
    ///   - columns: number of columns.
    ///   - value: every entry.
    public init(rows: Int, columns: Int, repeating value: Double) {
        precondition(rows >= 0 && columns >= 0, "no matrix is \(rows) x \(columns)")
        self.rows = rows
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    /// A matrix of given entries.
    ///
    /// - Parameters:
    ///   - rows: number of rows.
    ///   - columns: number of columns.
    ///   - values: `rows * columns` entries, column by column.
    public init(rows: Int, columns: Int, columnMajor values: [Double]) {
        precondition(rows >= 0 && columns >= 0, "no matrix is \(rows) x \(columns)")
        precondition(values.count == rows * columns, "\(values.count) entries for \(rows) x \(columns)")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// A matrix written row by row, as on paper; no rows make the 0 x 0 matrix.
    ///
    /// - Parameter rows: the rows, all of one length.
    public init(rows: [[Double]]) {
        self.init(rows: rows.count, columns: rows.first?.count ?? 0, repeating: 0)
        for (i, row) in rows.enumerated() {
            precondition(row.count == columns, "row \(i) has \(row.count) entries, the first has \(columns)")
            for (j, value) in row.enumerated() { self[i, j] = value }
        }
    }

    /// The identity matrix.
    ///
    /// - Parameter order: number of rows and of columns.
    /// - Returns: order x order, ones on the diagonal.
    public static func identity(_ order: Int) -> Matrix {
        var result = Matrix(rows: order, columns: order, repeating: 0)
        for i in 0..<order { result[i, i] = 1 }
        return result
    }

    /// The entry in a row and a column, both counted from 0.
    public subscript(row: Int, column: Int) -> Double {
        get {
            checkIndices(row, column)
            return values[column * rows + row]
        }
        set {
            checkIndices(row, column)
            values[column * rows + row] = newValue
        }
    }

    /// One column.
    ///
    /// - Parameter column: counted from 0.
    /// - Returns: its entries, one a row.
    public func column(_ column: Int) -> [Double] {
        precondition((0..<columns).contains(column), "no column \(column) among \(columns)")
        return Array(values[column * rows..<(column + 1) * rows])
    }

    /// One row.
    ///
    /// - Parameter row: counted from 0.
    /// - Returns: its entries, one a column.
    public func row(_ row: Int) -> [Double] {
        precondition((0..<rows).contains(row), "no row \(row) among \(rows)")
        return (0..<columns).map { values[$0 * rows + row] }
    }

    /// Rows and columns exchanged.
    public var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows, repeating: 0)
        for j in 0..<columns {
            for i in 0..<rows { result.values[i * columns + j] = values[j * rows + i] }
        }
        return result
    }

    /// Lends the entries, column by column, to be changed in place.
    ///
    /// - Parameter body: receives the entries; entry (i, j) is at `j * rows + i`.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public mutating func withMutableValues<Result, Failure: Error>(
        _ body: (inout MutableSpan<Double>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var span = values.mutableSpan
        return try body(&span)
    }

    private func checkIndices(_ row: Int, _ column: Int) {
        precondition(
            row >= 0 && row < rows && column >= 0 && column < columns,
            "no entry (\(row), \(column)) in \(rows) x \(columns)")
    }
}
