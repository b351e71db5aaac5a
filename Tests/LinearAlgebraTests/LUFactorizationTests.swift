import LinearAlgebra
import TestSupport
import Testing

struct LUFactorizationTests {
    private static let orders = [0, 1, 2, 5, 42]

    @Test(arguments: orders, UInt64(0)..<20)
    func `the factors rebuild the matrix and solve with it`(order: Int, seed: UInt64) throws {
        var sample = SampleMatrix(seed: seed)
        let a = sample.matrix(order, order)
        let factor = try LUFactorization(a)
        let product = factor.lower.times(factor.upper)
        for (place, row) in factor.rowOrder.enumerated() {
            expectClose(product.row(place), a.row(row), within: 1e-13)
        }
        for columns in [0, 1, 3] {
            let b = sample.matrix(order, columns)
            let x = factor.solve(b)
            let scale = x.values.reduce(1) { max($0, abs($1)) }
            let rest = zip(a.times(x).values, b.values).map { abs($0 - $1) }
            for value in rest { #expect(value < 1e-13 * scale) }
        }
    }

    @Test func `rows are exchanged where the first pivot is zero`() throws {
        let factor = try LUFactorization(Matrix(rows: [[0, 2], [3, 1]]))
        #expect(factor.rowOrder == [1, 0])
        expectClose(factor.solve([4, 5]), [1, 2], within: 1e-15)
    }

    @Test func `a singular matrix is refused at its pivot, a nearly singular one tells by its condition`()
        throws
    {
        #expect(throws: LUFactorization.Failure.singular(pivot: 0)) {
            try LUFactorization(Matrix(rows: 2, columns: 2, repeating: 0))
        }
        #expect(throws: LUFactorization.Failure.singular(pivot: 1)) {
            try LUFactorization(Matrix(rows: [[1, 2], [2, 4]]))
        }
        let near = try LUFactorization(Matrix(rows: [[1, 2], [2, 4 + 0x1p-50]]))
        #expect(near.reciprocalCondition < 1e-15)
        #expect(try LUFactorization(.identity(3)).reciprocalCondition == 1)
        #expect(try LUFactorization(.identity(0)).reciprocalCondition == 1)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        #expect(throws: LUFactorization.Failure.notFinite(row: 1, column: 0)) {
            try LUFactorization(Matrix(rows: [[1, 2], [value, 1]]))
        }
    }

    @Test func `a matrix that is not square, and a right-hand side that is not finite, trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = try LUFactorization(Matrix(rows: [[1, 2]]))
        }
        await #expect(processExitsWith: .failure) {
            _ = try LUFactorization(.identity(1)).solve([.nan])
        }
    }
}
