import LinearAlgebra
import Regression
import Testing

struct RowRegressionDependenceTests {
    private let rows = Matrix(rows: [
        [1, 0.1, 0.3, 0.7], [0, 1.3, 0.2, 0.9], [0.5, 0.5, 0.5, 0.1], [1, 1.4, 0.5, 1.6],
        [0.2, 0.3, 0.9, 1.1],
    ])

    @Test func `rows that add up to another are named, the others are not`() {
        // The fourth row is the sum of the first two.
        #expect(throws: RowRegression.Failure.dependentRows([0, 1, 3])) {
            try RowRegression(rows: rows, noise: [0, 0, 0, 0, 1])
        }
    }

    @Test(arguments: [0, 1, 3])
    func `noise in any of them makes them independent`(noisy: Int) throws {
        var noise = [0.0, 0, 0, 0, 1]
        noise[noisy] = 1e-8
        let regression = try RowRegression(rows: rows, noise: noise)
        #expect(regression.logDeterminant.isFinite)
    }

    @Test func `a row of zeros depends on no other`() {
        #expect(throws: RowRegression.Failure.dependentRows([1])) {
            try RowRegression(rows: Matrix(rows: [[1, 2], [0, 0]]), noise: [0, 0])
        }
    }

    @Test(arguments: [1e-9, 1, 1e9])
    func `units do not decide what is dependent`(unit: Double) throws {
        let independent = Matrix(rows: [[1, 0], [unit, unit]])
        #expect(try RowRegression(rows: independent, noise: [0, 0]).logDeterminant.isFinite)
        #expect(throws: RowRegression.Failure.dependentRows([0, 1])) {
            try RowRegression(rows: Matrix(rows: [[0.1, 0.7], [0.1 * unit, 0.7 * unit]]), noise: [0, 0])
        }
    }

    @Test func `a coefficient that is not finite is named`() {
        #expect(throws: RowRegression.Failure.notFinite(row: 1, column: 0)) {
            try RowRegression(rows: Matrix(rows: [[1, 2], [.nan, 0]]), noise: [1, 1])
        }
    }

    @Test func `a negative variance traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = try RowRegression(rows: .identity(1), noise: [-1])
        }
    }
}
