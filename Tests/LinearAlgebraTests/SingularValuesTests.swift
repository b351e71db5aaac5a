import LinearAlgebra
import TestSupport
import Testing

struct SingularValuesTests {
    private static let shapes = [
        (0, 0), (0, 3), (3, 0), (1, 1), (1, 4), (5, 1), (4, 4), (9, 3), (3, 9), (40, 30),
    ]

    @Test(arguments: shapes, UInt64(0)..<20)
    func `the factors are orthonormal and rebuild the matrix`(shape: (rows: Int, columns: Int), seed: UInt64)
        throws
    {
        var sample = SampleMatrix(seed: seed)
        let a = sample.matrix(shape.rows, shape.columns)
        let result = try SingularValues(a)
        let count = min(shape.rows, shape.columns)
        #expect(result.values.count == count && result.values.allSatisfy { $0 >= 0 })
        #expect(result.values == result.values.sorted(by: >))
        for factor in [result.left, result.right] {
            expectClose(factor.transposedTimes(factor).values, Matrix.identity(count).values, within: 1e-13)
        }
        var stretched = result.left
        for j in 0..<count {
            for i in 0..<shape.rows { stretched[i, j] *= result.values[j] }
        }
        expectClose(stretched.timesTransposed(result.right).values, a.values, within: 1e-13)
    }

    @Test func `the condition is the ratio of the ends, 0 where columns are dependent`() throws {
        let diagonal = try SingularValues(Matrix(rows: [[0, 4], [-0.5, 0], [0, 0]]))
        expectClose(diagonal.values, [4, 0.5], within: 1e-15)
        expectClose(diagonal.reciprocalCondition, 0.125, within: 1e-15)
        #expect(try SingularValues(Matrix(rows: [[1, 2], [2, 4]])).reciprocalCondition < 1e-16)
        #expect(try SingularValues(Matrix(rows: 2, columns: 2, repeating: 0)).reciprocalCondition == 0)
        #expect(try SingularValues(.identity(0)).reciprocalCondition == 1)
    }

    @Test(arguments: [Double.nan, .infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        #expect(throws: SingularValues.Failure.notFinite(row: 0, column: 1)) {
            try SingularValues(Matrix(rows: [[1, value]]))
        }
    }
}
