import LinearAlgebra
import Regression
import TestSupport
import Testing

/// Weighted, generalized, restricted and ridge regression against ordinary least squares on transformed data.
struct LeastSquaresVariantTests {
    private static let shape = (rows: 16, columns: 4)

    private func sample(_ seed: UInt64) -> SampleRegression {
        SampleRegression(rows: Self.shape.rows, columns: Self.shape.columns, seed: seed)
    }

    @Test(arguments: UInt64(0)..<10)
    func `weighted regression is the ordinary one on rows divided by their deviations`(seed: UInt64) throws {
        let sample = sample(seed)
        let deviations = (0..<Self.shape.rows).map { 0.5 + Double($0 % 5) }
        let fit = try LeastSquares(
            design: Design(sample.design), response: sample.response, variances: deviations.map { $0 * $0 })
        let rows = (0..<Self.shape.rows).map { i in sample.design.row(i).map { $0 / deviations[i] } }
        let response = zip(sample.response, deviations).map { $0 / $1 }
        let other = try LeastSquares(design: Matrix(rows: rows), response: response)
        expectClose(fit.coefficients, other.coefficients, within: 1e-14)
        expectClose(try #require(fit.standardErrors), try #require(other.standardErrors), within: 1e-14)
        expectClose(try #require(fit.durbinWatson), try #require(other.durbinWatson), within: 1e-14)
        let whitened = zip(fit.residuals, deviations).map { $0 / $1 }
        expectClose(whitened, other.residuals, within: 1e-14)
    }

    @Test func `R squared of weighted regression is about the weighted mean`() throws {
        let design = Design(Matrix(rows: [[1], [1], [1]]))
        let fit = try LeastSquares(design: design, response: [1, 2, 6], variances: [1, 1, 0.5])
        expectClose(fit.coefficients, [3.75], within: 1e-15)  // (1 + 2 + 2 · 6) / 4
        #expect(fit.determination == .aboutMean(0))
    }

    @Test(arguments: UInt64(0)..<10)
    func `a diagonal covariance weights, and its size does not matter`(seed: UInt64) throws {
        let sample = sample(seed)
        let variances = (0..<Self.shape.rows).map { 0.25 + Double($0 % 3) }
        var covariance = Matrix(rows: Self.shape.rows, columns: Self.shape.rows, repeating: 0)
        for (i, variance) in variances.enumerated() { covariance[i, i] = 16 * variance }
        let design = Design(sample.design)
        let weighted = try LeastSquares(design: design, response: sample.response, variances: variances)
        let general = try LeastSquares(design: design, response: sample.response, covariance: covariance)
        expectClose(general.coefficients, weighted.coefficients, within: 1e-13)
        expectClose(
            try #require(general.standardErrors), try #require(weighted.standardErrors), within: 1e-13)
        expectClose(try #require(general.logLikelihood), try #require(weighted.logLikelihood), within: 1e-13)
    }

    @Test(arguments: UInt64(0)..<10)
    func `correlated errors: the normal equations of generalized least squares hold`(seed: UInt64) throws {
        let sample = sample(seed)
        let covariance = Matrix(
            rows: (0..<Self.shape.rows).map { i in
                (0..<Self.shape.rows).map { j in (0..<abs(i - j)).reduce(1) { value, _ in value * 0.6 } }
            })
        let fit = try LeastSquares(
            design: Design(sample.design), response: sample.response, covariance: covariance)
        let weights = try CholeskyFactorization(covariance).solve(fit.residuals)
        for product in sample.design.transposedTimes(weights) { #expect(abs(product) < 1e-12) }
    }

    @Test func `variances and covariances that cannot be are refused`() {
        let sample = sample(1)
        let design = Design(sample.design)
        for value in [0, -1, Double.nan, .infinity] {
            var variances = [Double](repeating: 1, count: Self.shape.rows)
            variances[2] = value
            #expect(throws: LeastSquares.Failure.varianceNotPositive(row: 2)) {
                try LeastSquares(design: design, response: sample.response, variances: variances)
            }
        }
        let same = Matrix(rows: Self.shape.rows, columns: Self.shape.rows, repeating: 1)
        #expect(throws: LeastSquares.Failure.covarianceNotPositiveDefinite) {
            try LeastSquares(design: design, response: sample.response, covariance: same)
        }
    }

    @Test(arguments: UInt64(0)..<10)
    func `restrictions hold, and those that hold already change nothing`(seed: UInt64) throws {
        let sample = sample(seed)
        let design = Design(sample.design)
        let free = try LeastSquares(design: design, response: sample.response)
        let matrix = Matrix(rows: [[0, 1, 1, 0], [0.5, 0, -3, 7]])
        let fit = try LeastSquares(
            design: design, response: sample.response, restrictions: Restrictions(matrix, equal: [1, -0.2]))
        expectClose(matrix.times(fit.coefficients), [1, -0.2], within: 1e-14)
        #expect(fit.degreesOfFreedom == free.degreesOfFreedom + 2)
        let spread = matrix.times(try #require(fit.covariance)).timesTransposed(matrix)
        for value in spread.values { #expect(abs(value) < 1e-14) }
        let held = try LeastSquares(
            design: design, response: sample.response,
            restrictions: Restrictions(matrix, equal: matrix.times(free.coefficients)))
        expectClose(held.coefficients, free.coefficients, within: 1e-12)
    }

    @Test func `a restriction b2 + b3 = 1 is a regression on the difference`() throws {
        let sample = sample(3)
        let restrictions = Restrictions(Matrix(rows: [[0, 0, 1, 1]]), equal: [1])
        let fit = try LeastSquares(
            design: Design(sample.design), response: sample.response, restrictions: restrictions)
        let rows = (0..<Self.shape.rows).map { sample.design.row($0) }
        let other = try LeastSquares(
            design: Matrix(rows: rows.map { [$0[0], $0[1], $0[2] - $0[3]] }),
            response: zip(sample.response, rows).map { $0 - $1[3] })
        expectClose(Array(fit.coefficients.prefix(3)), other.coefficients, within: 1e-14)
        let errors = try #require(fit.standardErrors)
        expectClose(Array(errors.prefix(3)), try #require(other.standardErrors), within: 1e-14)
        expectClose(errors[3], errors[2], within: 1e-14)
    }

    @Test func `restrictions may fix every coefficient, or tell apart what the data do not`() throws {
        let sample = sample(4)
        let fixed = try LeastSquares(
            design: Design(sample.design), response: sample.response,
            restrictions: Restrictions(.identity(4), equal: [1, 2, 3, 4]))
        #expect(fixed.coefficients == [1, 2, 3, 4])
        #expect(fixed.standardErrors == [0, 0, 0, 0] && fixed.degreesOfFreedom == 16)
        let same = Design(Matrix(rows: (0..<16).map { [sample.design[$0, 1], sample.design[$0, 1]] }))
        let halves = try LeastSquares(
            design: same, response: sample.response,
            restrictions: Restrictions(Matrix(rows: [[1, -1]]), equal: [0]))
        expectClose(halves.coefficients[0], halves.coefficients[1], within: 1e-15)
    }

    @Test
    func `restrictions that repeat or contradict others, and columns that still move together, are named`() {
        let sample = sample(2)
        #expect(throws: LeastSquares.Failure.dependentRestrictions([1])) {
            try LeastSquares(
                design: Design(sample.design), response: sample.response,
                restrictions: Restrictions(Matrix(rows: [[0, 1, 1, 0], [0, 0.5, 0.5, 0]]), equal: [1, 3]))
        }
        var dependent = sample.design
        for i in 0..<dependent.rows { dependent[i, 3] = 2 * dependent[i, 1] }
        #expect(throws: LeastSquares.Failure.columnsMoveTogether([[1, 3]])) {
            try LeastSquares(
                design: Design(dependent), response: sample.response,
                restrictions: Restrictions(Matrix(rows: [[1, 0, 0, 0]]), equal: [1]))
        }
    }

    @Test(arguments: UInt64(0)..<10)
    func `ridge regression tends to the ordinary one as its penalties vanish`(seed: UInt64) throws {
        let sample = sample(seed)
        let fit = try LeastSquares(design: sample.design, response: sample.response)
        let gaps = try [1, 1e-3, 1e-6, 0].map { penalty in
            let ridge = try RidgeRegression(
                design: Design(sample.design), response: sample.response,
                penalties: Array(repeating: penalty, count: 4))
            return zip(ridge.coefficients, fit.coefficients).reduce(0) { max($0, abs($1.0 - $1.1)) }
        }
        #expect(gaps[0] > gaps[1] && gaps[1] > gaps[2])
        #expect(gaps[2] < 1e-5 && gaps[3] < 1e-14)
    }

    @Test func `ridge regression solves its own equations, also of more columns than rows`() throws {
        let sample = SampleRegression(rows: 3, columns: 8, seed: 9)
        let penalties = (0..<8).map { 0.1 + Double($0) }
        let ridge = try RidgeRegression(
            design: Design(sample.design), response: sample.response, penalties: penalties)
        let pull = sample.design.transposedTimes(ridge.residuals)
        expectClose(pull, zip(penalties, ridge.coefficients).map { $0 * $1 }, within: 1e-13)
        #expect(ridge.effectiveParameters > 0 && ridge.effectiveParameters < 3)
        let square = SampleRegression(rows: 9, columns: 4, seed: 9)
        let free = try RidgeRegression(
            design: Design(square.design), response: square.response, penalties: [0, 0, 0, 0])
        expectClose(free.effectiveParameters, 4, within: 1e-14)
    }
}
