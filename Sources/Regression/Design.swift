public import LinearAlgebra

/// The regressors of a least-squares problem: a row an observation, a column a regressor.
///
/// Entries are kept in doubled precision, because rounding a power of a number to a double can cost more digits of
/// the coefficients than solving for them (of ten powers in Filip's data: six digits).
public struct Design: Sendable {
    /// Number of observations, n.
    public let rows: Int
    /// k columns of n entries.
    let columns: [[DoubleDouble]]

    /// Regressors that are doubles.
    ///
    /// - Parameter matrix: n x k.
    public init(_ matrix: Matrix) {
        rows = matrix.rows
        columns = (0..<matrix.columns).map { matrix.column($0).map { DoubleDouble($0) } }
    }

    /// The powers 1, x, x², … of one regressor, each in doubled precision.
    ///
    /// - Parameters:
    ///   - x: n numbers.
    ///   - degree: highest power, not negative.
    /// - Returns: n x (degree + 1), the constant column first.
    public static func polynomial(in x: [Double], degree: Int) -> Design {
        precondition(degree >= 0, "no polynomial of degree \(degree)")
        var powers = [x.map { _ in DoubleDouble(1) }]
        for power in 0..<degree {
            powers.append(zip(powers[power], x).map { $0 * DoubleDouble($1) })
        }
        return Design(rows: x.count, columns: powers)
    }

    init(rows: Int, columns: [[DoubleDouble]]) {
        self.rows = rows
        self.columns = columns
    }

    /// The entries rounded to doubles, n x k.
    public var rounded: Matrix {
        Matrix(rows: rows, columns: columns.count, columnMajor: columns.flatMap(\.rounded))
    }

    /// The first column that holds one number other than zero in every row.
    var constantColumn: Int? {
        columns.firstIndex { column in
            guard let first = column.first, first != .zero else { return false }
            return column.allSatisfy { $0 == first }
        }
    }

    /// y − X b in doubled precision.
    func residuals(_ response: [Double], _ coefficients: [DoubleDouble]) -> [DoubleDouble] {
        var result = response.map { DoubleDouble($0) }
        for (column, coefficient) in zip(columns, coefficients) {
            result.subtract(coefficient, times: column)
        }
        return result
    }
}
