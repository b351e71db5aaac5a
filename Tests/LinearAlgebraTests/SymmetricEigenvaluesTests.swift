import LinearAlgebra
import TestSupport
import Testing

struct SymmetricEigenvaluesTests {
    @Test(arguments: [0, 1, 2, 7, 40], UInt64(0)..<20)
    func `the vectors are orthonormal and rebuild the matrix`(order: Int, seed: UInt64) throws {
        var sample = SampleMatrix(seed: seed)
        var a = sample.matrix(order, order)
        for j in 0..<order {
            for i in 0..<j { a[i, j] = a[j, i] }
        }
        let result = try SymmetricEigenvalues(a)
        #expect(result.values == result.values.sorted())
        let gram = result.vectors.transposedTimes(result.vectors)
        expectClose(gram.values, Matrix.identity(order).values, within: 1e-13)
        var stretched = result.vectors
        for j in 0..<order {
            for i in 0..<order { stretched[i, j] *= result.values[j] }
        }
        expectClose(stretched.timesTransposed(result.vectors).values, a.values, within: 1e-13)
    }

    @Test func `known eigenvalues, from the lower triangle`() throws {
        let result = try SymmetricEigenvalues(Matrix(rows: [[2, 99], [1, 2]]))
        expectClose(result.values, [1, 3], within: 1e-15)
    }

    @Test(arguments: [Double.nan, .infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        #expect(throws: SymmetricEigenvalues.Failure.notFinite(row: 1, column: 1)) {
            try SymmetricEigenvalues(Matrix(rows: [[1, 2], [2, value]]))
        }
    }
}
