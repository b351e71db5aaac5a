import LinearAlgebra
import TestSupport
import Testing

/// Products against sums written out, for shapes of which no two dimensions agree.
struct MatrixProductsTests {
    private static let shapes = [
        (4, 3, 2), (1, 5, 1), (2, 1, 7), (3, 0, 2), (0, 3, 2), (3, 2, 0), (0, 0, 0), (17, 33, 9),
    ]

    private func written(_ a: Matrix, _ b: Matrix) -> Matrix {
        var result = Matrix(rows: a.rows, columns: b.columns, repeating: 0)
        for i in 0..<a.rows {
            for j in 0..<b.columns {
                for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] }
            }
        }
        return result
    }

    private func expectSame(
        _ actual: Matrix, _ expected: Matrix, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            actual.rows == expected.rows && actual.columns == expected.columns, sourceLocation: sourceLocation
        )
        expectClose(actual.values, expected.values, within: 1e-13, sourceLocation: sourceLocation)
    }

    @Test(arguments: shapes)
    func `products equal the written sums`(rows: Int, summed: Int, columns: Int) {
        var sample = SampleMatrix(seed: UInt64(rows * 100 + summed * 10 + columns))
        let (a, b) = (sample.matrix(rows, summed), sample.matrix(summed, columns))
        let expected = written(a, b)
        expectSame(a.times(b), expected)
        expectSame(a.transposed.transposedTimes(b), expected)
        expectSame(a.timesTransposed(b.transposed), expected)
        let start = sample.matrix(rows, columns)
        let sum = zip(start.values, expected.values).map { $0 + $1 }
        expectClose(a.transposed.transposedTimes(b, addedTo: start).values, sum, within: 1e-13)
    }

    @Test(arguments: shapes)
    func `a product with the own transpose is symmetric to the bit`(rows: Int, columns: Int, seed: Int) {
        var sample = SampleMatrix(seed: UInt64(seed))
        let a = sample.matrix(rows, columns)
        let product = a.timesOwnTranspose()
        expectSame(product, written(a, a.transposed))
        #expect(product == product.transposed)
    }

    @Test(arguments: shapes)
    func `a vector is multiplied as a matrix of one column`(rows: Int, columns: Int, seed: Int) {
        var sample = SampleMatrix(seed: UInt64(seed))
        let a = sample.matrix(rows, columns)
        let (right, left) = (sample.vector(columns), sample.vector(rows))
        let rightColumn = Matrix(rows: columns, columns: 1, columnMajor: right)
        let leftColumn = Matrix(rows: rows, columns: 1, columnMajor: left)
        expectClose(a.times(right), written(a, rightColumn).values, within: 1e-13)
        expectClose(a.transposedTimes(left), written(a.transposed, leftColumn).values, within: 1e-13)
    }

    @Test func `shapes that do not fit trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = Matrix(rows: 2, columns: 3, repeating: 1).times(Matrix(rows: 2, columns: 3, repeating: 1))
        }
    }
}
