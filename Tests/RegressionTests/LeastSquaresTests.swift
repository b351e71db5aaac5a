import LinearAlgebra
import Regression
import TestSupport
import Testing

/// Ordinary least squares against published figures and against what must not matter.
struct LeastSquaresTests {
    private static let klein = KleinData()

    /// Expected: full-precision figures that agree with the printed ones of Greene (2012), chapter 10, and of systemfit.
    @Test func `Klein's consumption equation`() throws {
        let (design, response) = Self.klein.consumptionEquation
        let fit = try LeastSquares(design: design, response: response)
        let expected = [16.2366002719, 0.192934381312, 0.0898848978148, 0.796218749719]
        #expect(CertifiedCheck.correctDigits(fit.coefficients, expected) >= 9)
        let errors = [1.30269827, 0.09121016825, 0.09064793768, 0.03994391981]
        #expect(CertifiedCheck.correctDigits(fit.standardErrors, errors) >= 7)
        let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
        #expect(CertifiedCheck.correctDigits([squares], [17.8794487006]) >= 9)
        #expect(fit.degreesOfFreedom == 17)
        #expect(CertifiedCheck.correctDigits(fit.logLikelihood.map { [$0] }, [-28.1085689289]) >= 9)
        #expect(CertifiedCheck.correctDigits(fit.durbinWatson.map { [$0] }, [1.367474048]) >= 9)
        guard case .aboutMean(let share) = fit.determination else {
            Issue.record("\(String(describing: fit.determination))")
            return
        }
        #expect(CertifiedCheck.correctDigits([share], [0.981008192065]) >= 9)
    }

    @Test func `Klein's investment and wage equations`() throws {
        let (design, response) = Self.klein.investmentEquation
        let investment = try LeastSquares(design: design, response: response)
        let expected = [10.125788542, 0.47963564456, 0.333038713514, -0.111794683661]
        #expect(CertifiedCheck.correctDigits(investment.coefficients, expected) >= 9)
        let (wageDesign, wages) = Self.klein.wageEquation
        let wage = try LeastSquares(design: wageDesign, response: wages)
        let expectedOfWages = [1.49704384674, 0.439476967153, 0.146089946822, 0.130245230255]
        #expect(CertifiedCheck.correctDigits(wage.coefficients, expectedOfWages) >= 9)
    }

    @Test(arguments: UInt64(0)..<20)
    func `the order of rows and the units of columns do not matter`(seed: UInt64) throws {
        let sample = SampleRegression(rows: 30, columns: 4, seed: seed)
        let units = [1, 1e-9, 1e12, 0.3]
        let reversed = Matrix(
            rows: (0..<30).reversed().map { i in zip(sample.design.row(i), units).map { $0 * $1 } })
        let fit = try LeastSquares(design: sample.design, response: sample.response)
        let other = try LeastSquares(design: reversed, response: sample.response.reversed())
        let back = zip(other.coefficients, units).map { $0 * $1 }
        #expect(CertifiedCheck.correctDigits(back, fit.coefficients) >= 13)
        let errors = try zip(#require(other.standardErrors), units).map { $0 * $1 }
        #expect(CertifiedCheck.correctDigits(errors, try #require(fit.standardErrors)) >= 13)
    }

    @Test(arguments: UInt64(0)..<20)
    func `residuals are orthogonal to the columns, and the covariance holds the standard errors`(
        seed: UInt64
    ) throws {
        let sample = SampleRegression(rows: 12, columns: 5, seed: seed)
        let fit = try LeastSquares(design: sample.design, response: sample.response)
        for product in sample.design.transposedTimes(fit.residuals) { #expect(abs(product) < 1e-13) }
        let covariance = try #require(fit.covariance)
        let diagonal = (0..<5).map { covariance[$0, $0].squareRoot() }
        #expect(CertifiedCheck.correctDigits(diagonal, try #require(fit.standardErrors)) >= 14)
        let inverse = try LUFactorization(sample.design.transposedTimes(sample.design)).solve(.identity(5))
        let deviation = try #require(fit.residualStandardDeviation)
        expectClose(covariance.values, inverse.values.map { $0 * deviation * deviation }, within: 1e-10)
    }

    @Test func `powers rounded to doubles cost half of Filip's digits, not the solution`() throws {
        let set = try #require(CertifiedSet.all.first { $0.name == "Filip" })
        let fit = try LeastSquares(design: set.design.rounded, response: set.response)
        let digits = CertifiedCheck.correctDigits(fit.coefficients, set.coefficients)
        #expect((6.5...10).contains(digits))
        #expect(fit.reciprocalCondition < 1e-9 && fit.reciprocalCondition > 1e-11)
    }

    @Test func `a constant alone is the mean, with nothing to explain`() throws {
        let fit = try LeastSquares(design: Matrix(rows: [[2], [2], [2]]), response: [1, 2, 6])
        expectClose(fit.coefficients, [1.5], within: 1e-15)
        #expect(fit.determination == .aboutMean(0))
        let level = try LeastSquares(design: Matrix(rows: [[1], [1], [1]]), response: [0.1, 0.1, 0.1])
        #expect(level.determination == nil)
        #expect(level.logLikelihood == nil && level.durbinWatson == nil)
    }

    @Test func `without a constant column R squared is about zero`() throws {
        let fit = try LeastSquares(design: Matrix(rows: [[1], [2], [2]]), response: [1, 2, 3])
        guard case .aboutZero(let share) = fit.determination else {
            Issue.record("\(String(describing: fit.determination))")
            return
        }
        expectClose(share, 121.0 / 126, within: 1e-15)
    }

    @Test func `as many columns as rows fit exactly, without standard errors`() throws {
        let fit = try LeastSquares(design: Matrix(rows: [[1, 1], [1, 3]]), response: [5, 9])
        expectClose(fit.coefficients, [3, 2], within: 1e-15)
        #expect(fit.degreesOfFreedom == 0)
        #expect(fit.standardErrors == nil && fit.covariance == nil && fit.residualStandardDeviation == nil)
        #expect(fit.logLikelihood == nil && fit.durbinWatson == nil)
        let single = try LeastSquares(design: Matrix(rows: [[4]]), response: [2])
        #expect(single.coefficients == [0.5] && single.standardErrors == nil)
    }
}
