import LinearAlgebra
import TestSupport
import Testing

struct QRFactorizationTests {
    private static let shapes = [(0, 0), (3, 0), (1, 1), (5, 1), (4, 4), (9, 3), (60, 40)]

    @Test(arguments: shapes, UInt64(0)..<20)
    func `the factors rebuild the matrix, and Q keeps lengths`(shape: (rows: Int, columns: Int), seed: UInt64)
        throws
    {
        var sample = SampleMatrix(seed: seed)
        let a = sample.matrix(shape.rows, shape.columns)
        let factor = try QRFactorization(a)
        var padded = Matrix(rows: shape.rows, columns: shape.columns, repeating: 0)
        for j in 0..<shape.columns {
            for i in 0..<shape.columns {
                padded[i, j] = factor.r[i, j]
                if i > j { #expect(factor.r[i, j] == 0) }
            }
        }
        expectClose(factor.applyQ(to: padded).values, a.values, within: 1e-13)
        let b = sample.matrix(shape.rows, 2)
        expectClose(factor.applyQ(to: factor.applyQTransposed(to: b)).values, b.values, within: 1e-13)
        expectClose(factor.applyQTransposed(to: b).columnNorms, b.columnNorms, within: 1e-13)
    }

    @Test(arguments: shapes, UInt64(0)..<20)
    func `what a solution leaves is orthogonal to the columns`(shape: (rows: Int, columns: Int), seed: UInt64)
        throws
    {
        var sample = SampleMatrix(seed: seed)
        let a = sample.matrix(shape.rows, shape.columns)
        let b = sample.vector(shape.rows)
        let x = try QRFactorization(a).solve(b)
        #expect(x.count == shape.columns)
        let rest = zip(b, a.times(x)).map { $0 - $1 }
        for product in a.transposedTimes(rest) { #expect(abs(product) < 1e-12) }
    }

    @Test func `a line through three points`() throws {
        let factor = try QRFactorization(Matrix(rows: [[1, 0], [1, 1], [1, 2]]))
        expectClose(factor.solve([1, 0, 2]), [0.5, 0.5], within: 1e-15)
        #expect(factor.solve(Matrix(rows: 3, columns: 0, repeating: 0)).rows == 2)
    }

    @Test func `dependent columns are refused with the rank, whatever their units`() {
        for unit in [1e-200, 1, 1e200] {
            #expect(throws: QRFactorization.Failure.rankDeficient(rank: 2)) {
                try QRFactorization(
                    Matrix(rows: [[1, 0, unit], [2, 1, 3 * unit], [3, 5, 8 * unit], [4, 4, 8 * unit]]))
            }
        }
        #expect(throws: QRFactorization.Failure.rankDeficient(rank: 0)) {
            try QRFactorization(Matrix(rows: 2, columns: 2, repeating: 0))
        }
        #expect(throws: QRFactorization.Failure.rankDeficient(rank: 1)) {
            try QRFactorization(Matrix(rows: [[0, 1, 2]]))
        }
    }

    @Test(arguments: [1e-200, 1e-8, 1, 1e200])
    func `columns in different units are not dependent`(unit: Double) throws {
        let factor = try QRFactorization(Matrix(rows: [[1, unit], [1, 2 * unit], [1, 4 * unit]]))
        let x = factor.solve([3, 5, 9])
        expectClose([x[0], x[1] * unit], [1, 2], within: 1e-14)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        var a = Matrix(rows: 4, columns: 2, repeating: 1)
        a[3, 1] = value
        #expect(throws: QRFactorization.Failure.notFinite(row: 3, column: 1)) { try QRFactorization(a) }
    }

    @Test func `the condition of a diagonal matrix is the ratio of its ends`() throws {
        let factor = try QRFactorization(Matrix(rows: [[1, 0], [0, 1e-9], [0, 0]]))
        expectClose(factor.reciprocalCondition * 1e9, 1, within: 1e-14)
        #expect(try QRFactorization(.identity(0)).reciprocalCondition == 1)
    }
}
