import LinearAlgebra
import Regression
import Testing

struct MultiResponseRefusalTests {
    private let design = Matrix(rows: [[1, 2], [1, 3], [1, 5], [1, 8]])
    private let responses = Matrix(rows: [[1, 2], [2, 2], [3, 1], [5, 9]])

    private func refusal(
        _ design: Matrix, _ responses: Matrix, precision: Double = 1, deviations: [Double]? = nil
    ) throws -> MultiResponseRegression.Failure? {
        let prior = try MatrixNormalInverseWishart(
            mean: Matrix(rows: 2, columns: 2, repeating: 0), precisions: [precision, precision],
            errors: InverseWishart(scale: .identity(2), degreesOfFreedom: 4))
        do throws(MultiResponseRegression.Failure) {
            _ = try MultiResponseRegression(
                design: design, responses: responses, prior: prior, deviations: deviations)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what cannot be used is named with its place`() throws {
        var broken = design
        broken[2, 1] = .infinity
        #expect(try refusal(broken, responses) == .notFinite(row: 2, column: 1))
        var ragged = responses
        ragged[1, 0] = .nan
        ragged[3, 1] = .nan
        #expect(try refusal(design, ragged) == .missingResponses(rows: [1, 3]))
        var huge = responses
        huge[0, 1] = -1e200
        #expect(try refusal(design, huge) == .responseNotFinite(row: 0, column: 1))
        #expect(
            try refusal(design, responses, deviations: [1, 1, 0, 1]) == .deviationNotPositive(row: 2))
        #expect(try refusal(design, responses) == nil)
    }

    @Test func `columns that a weak prior cannot tell apart are named; a strong one answers`() throws {
        let twins = Matrix(rows: [[2, 2], [3, 3], [5, 5], [8, 8]])
        #expect(try refusal(twins, responses, precision: 1e-30) == .columnsMoveTogether([[0, 1]]))
        #expect(try refusal(twins, responses) == nil)
        #expect(try refusal(twins.rows(0..<1), responses.rows(0..<1)) == nil)
    }

    @Test func `a prior that is no distribution is refused`() throws {
        #expect(throws: InverseWishart.Failure.tooFewDegreesOfFreedom) {
            try InverseWishart(scale: .identity(3), degreesOfFreedom: 2)
        }
        #expect(throws: InverseWishart.Failure.scaleNotPositiveDefinite) {
            try InverseWishart(scale: Matrix(rows: [[1, 2], [2, 1]]), degreesOfFreedom: 5)
        }
        let errors = try InverseWishart(scale: .identity(1), degreesOfFreedom: 3)
        #expect(throws: MatrixNormalInverseWishart.Failure.precisionNotPositiveDefinite) {
            try MatrixNormalInverseWishart(mean: Matrix(rows: [[0]]), precisions: [0], errors: errors)
        }
        #expect(throws: MatrixNormalInverseWishart.Failure.meanNotFinite(row: 0, column: 0)) {
            try MatrixNormalInverseWishart(
                mean: Matrix(rows: [[.nan]]), precision: .identity(1), errors: errors)
        }
    }
}
