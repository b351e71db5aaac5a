import LinearAlgebra
import Regression
import Testing

/// What has no answer is refused, with what is at fault.
struct LeastSquaresRefusalTests {
    private let sample = SampleRegression(rows: 20, columns: 5, seed: 5)

    private func design(_ change: (inout Matrix) -> Void) -> Matrix {
        var result = sample.design
        change(&result)
        return result
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that is not finite is named`(value: Double) {
        #expect(throws: LeastSquares.Failure.notFinite(row: 7, column: 2)) {
            try LeastSquares(design: design { $0[7, 2] = value }, response: sample.response)
        }
        #expect(throws: LeastSquares.Failure.responseNotFinite(row: 3)) {
            var response = sample.response
            response[3] = value
            return try LeastSquares(design: sample.design, response: response)
        }
    }

    @Test func `nothing, and too little, are refused`() {
        #expect(throws: LeastSquares.Failure.empty) {
            try LeastSquares(design: Matrix(rows: 0, columns: 2, repeating: 0), response: [])
        }
        #expect(throws: LeastSquares.Failure.empty) {
            try LeastSquares(design: Matrix(rows: 2, columns: 0, repeating: 0), response: [1, 2])
        }
        #expect(throws: LeastSquares.Failure.moreColumnsThanRows) {
            try LeastSquares(design: Matrix(rows: [[1, 2]]), response: [1])
        }
    }

    @Test(arguments: [1e-9, 1, 1e9], UInt64(0)..<5)
    func `columns that add up are named whatever their units, the others are not`(unit: Double, seed: UInt64)
    {
        let sample = SampleRegression(rows: 20, columns: 5, seed: seed)
        var dependent = sample.design
        for i in 0..<20 { dependent[i, 3] = unit * (0.7 * dependent[i, 1] - 0.1 * dependent[i, 4]) }
        #expect(throws: LeastSquares.Failure.columnsMoveTogether([[1, 3, 4]])) {
            try LeastSquares(design: dependent, response: sample.response)
        }
    }

    @Test func `two relations are told apart`() throws {
        let dependent = design { matrix in
            for i in 0..<20 {
                matrix[i, 2] = 1e6 * matrix[i, 1]
                matrix[i, 4] = 3 - matrix[i, 3]
            }
        }
        let failure = #expect(throws: LeastSquares.Failure.self) {
            try LeastSquares(design: dependent, response: sample.response)
        }
        guard case .columnsMoveTogether(let groups) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(groups.count == 2)
        #expect(groups.contains([1, 2]) && groups.contains([0, 3, 4]))
    }

    @Test func `a second constant and a column of zeros are named`() {
        #expect(throws: LeastSquares.Failure.columnsMoveTogether([[0, 2]])) {
            try LeastSquares(
                design: design { for i in 0..<20 { $0[i, 2] = 12 } }, response: sample.response)
        }
        #expect(throws: LeastSquares.Failure.columnsMoveTogether([[2]])) {
            try LeastSquares(
                design: design { for i in 0..<20 { $0[i, 2] = 0 } }, response: sample.response)
        }
    }

    @Test func `nearly the same columns are answered as long as a digit can be right`() throws {
        func fit(_ gap: Double) throws -> LeastSquares {
            let near = design { for i in 0..<20 { $0[i, 2] = $0[i, 1] + gap * $0[i, 2] } }
            return try LeastSquares(design: near, response: sample.response)
        }
        #expect(try fit(1e-10).reciprocalCondition < 1e-9)
        #expect(throws: LeastSquares.Failure.columnsMoveTogether([[1, 2]])) { try fit(1e-15) }
    }
}
