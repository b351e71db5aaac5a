import LinearAlgebra
import TestSupport
import Testing

struct CholeskyFactorizationTests {
    private static let orders = [0, 1, 2, 3, 8, 42, 90]

    @Test(arguments: orders, UInt64(0)..<5)
    func `a solution reproduces the right-hand side`(order: Int, seed: UInt64) throws {
        var sample = SampleMatrix(seed: seed)
        let a = sample.positiveDefinite(order)
        let factor = try CholeskyFactorization(a)
        for columns in [0, 1, 3] {
            let b = sample.matrix(order, columns)
            let x = factor.solve(b)
            #expect(x.rows == order && x.columns == columns)
            expectClose(a.times(x).values, b.values, within: 1e-11)
        }
        let b = sample.vector(order)
        expectClose(a.times(factor.solve(b)), b, within: 1e-11)
    }

    @Test(arguments: orders)
    func `the factor rebuilds the matrix`(order: Int) throws {
        var sample = SampleMatrix(seed: 7)
        let a = sample.positiveDefinite(order)
        let lower = try CholeskyFactorization(a).lower
        expectClose(lower.timesTransposed(lower).values, a.values, within: 1e-13)
        for j in 0..<order {
            for i in 0..<j { #expect(lower[i, j] == 0) }
        }
    }

    @Test(arguments: orders)
    func `solving with the factor alone gives half of the quadratic form`(order: Int) throws {
        var sample = SampleMatrix(seed: 11)
        let factor = try CholeskyFactorization(sample.positiveDefinite(order))
        let b = sample.vector(order)
        expectClose(factor.lower.times(factor.solveLower(b)), b, within: 1e-12)
    }

    @Test func `the determinant of a known matrix`() throws {
        let factor = try CholeskyFactorization(Matrix(rows: [[4, 2, 0], [2, 5, 1], [0, 1, 3]]))
        expectClose(factor.logDeterminant, 3.7841896339182611, within: 1e-15)  // ln 44
        #expect(try CholeskyFactorization(.identity(0)).logDeterminant == 0)
    }

    @Test func `only the lower triangle is read`() throws {
        let whole = try CholeskyFactorization(Matrix(rows: [[4, 2], [2, 5]]))
        let half = try CholeskyFactorization(Matrix(rows: [[4, -77], [2, 5]]))
        #expect(half.lower == whole.lower)
        #expect(half.reciprocalCondition == whole.reciprocalCondition)
    }

    @Test func `a matrix that is not positive definite is refused at its first bad block`() {
        #expect(throws: CholeskyFactorization.Failure.notPositiveDefinite(order: 2)) {
            try CholeskyFactorization(Matrix(rows: [[1, 2, 0], [2, 1, 0], [0, 0, 1]]))
        }
        #expect(throws: CholeskyFactorization.Failure.notPositiveDefinite(order: 1)) {
            try CholeskyFactorization(Matrix(rows: [[0]]))
        }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        var a = Matrix.identity(4)
        a[2, 1] = value
        #expect(throws: CholeskyFactorization.Failure.notFinite(row: 2, column: 1)) {
            try CholeskyFactorization(a)
        }
    }

    @Test func `the condition of a diagonal matrix is the ratio of its ends`() throws {
        let factor = try CholeskyFactorization(Matrix(rows: [[1, 0, 0], [0, 1e-3, 0], [0, 0, 1e-6]]))
        expectClose(factor.reciprocalCondition, 1e-6, within: 1e-18)
        #expect(try CholeskyFactorization(.identity(0)).reciprocalCondition == 1)
    }

    @Test func `a right-hand side that is not finite traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = try CholeskyFactorization(.identity(2)).solve([1, .infinity])
        }
    }

    @Test func `simultaneous solves agree to the bit`() async throws {
        var sample = SampleMatrix(seed: 3)
        let (a, b) = (sample.positiveDefinite(60), sample.vector(60))
        let alone = try CholeskyFactorization(a).solve(b)
        let together = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<50 { group.addTask { try CholeskyFactorization(a).solve(b) } }
            return try await group.reduce(into: [[Double]]()) { $0.append($1) }
        }
        #expect(together == Array(repeating: alone, count: 50))
    }
}
