import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct VectorAutoregressionTests {
    private var growth: Matrix { WestGermanData.growth(factor: 1).rows(0..<75) }

    /// Lütkepohl (2005), section 3.2.3, with all digits from statsmodels 0.15.
    @Test func `West Germany as in the textbook`() throws {
        let fit = try VectorAutoregression(growth, lags: 2)
        let expected = Matrix(rows: [
            [-0.01672199, 0.01576719, 0.01292586],
            [-0.31963097, 0.04393106, -0.00242267], [0.14598883, -0.15273191, 0.22481267],
            [0.96121903, 0.28850164, -0.26396751],
            [-0.16055111, 0.05003084, 0.03388041], [0.11460498, 0.01916576, 0.35491237],
            [0.93439376, -0.01020487, -0.02223012],
        ])
        expectClose(fit.dynamics.coefficients.values, expected.values, within: 1e-8)
        let covariance = Matrix(rows: [
            [21.29628919, 0.71616667, 1.23240364], [0.71616667, 1.37337728, 0.61458668],
            [1.23240364, 0.61458668, 0.89203514],
        ])
        expectClose(fit.errorCovariance.scaled(by: 1e4).values, covariance.values, within: 1e-8)
        expectClose(try #require(fit.logLikelihood), 606.3069675271, within: 1e-10)
        let forecast = fit.forecast(steps: 1)
        expectClose(forecast.means.values, [-0.01081094, 0.01991084, 0.02162873], within: 1e-8)
        let bounds = forecast.bounds(0.95)
        expectClose(bounds.low.values, [-0.10125917, -0.00305821, 0.00311734], within: 1e-8)
        expectClose(bounds.high.values, [0.07963728, 0.04287989, 0.04014012], within: 1e-8)
        let test = try #require(fit.nonCausality(of: [0], for: [1, 2]))
        expectClose(test.statistic, 1.3189237552, within: 1e-9)
        expectClose(test.pValue, 0.2642332046, within: 1e-9)
        #expect(test.numerator == 4 && test.denominator == 198)
    }

    /// Against the certified least squares, equation by equation.
    @Test(arguments: 1...6)
    func `any number of lags, with exogenous regressors kept`(lags: Int) throws {
        let stream = RandomStream(seed: UInt64(lags), purpose: 31)
        let exogenous = Matrix(
            rows: 75, columns: 2, columnMajor: stream.normals(draw: 0, count: 150))
        let fit = try VectorAutoregression(growth, lags: lags, exogenous: exogenous)
        let layout = LagLayout(series: 3, lags: lags, exogenous: 2)
        #expect(fit.layout == layout && layout.count == 3 * lags + 3)
        let design = layout.design(growth, exogenous: exogenous)
        for series in 0..<3 {
            let response = Array(growth.column(series).dropFirst(lags))
            let equation = try LeastSquares(design: design, response: response)
            expectClose(fit.dynamics.coefficients.column(series), equation.coefficients, within: 1e-11)
            expectClose(fit.residuals.column(series), equation.residuals, within: 1e-12)
        }
        // What the exogenous regressors say of the step ahead is their coefficient.
        let none = fit.forecast(steps: 1, exogenous: Matrix(rows: [[0, 0]])).means
        let one = fit.forecast(steps: 1, exogenous: Matrix(rows: [[0, 1]])).means
        let last = fit.dynamics.coefficients.row(layout.count - 1)
        expectClose(one.minus(none).values, last, within: 1e-12)
    }

    /// The path from errors equals the forecast plus responses to each error.
    @Test(arguments: UInt64(0)..<5)
    func `errors travel as the responses say`(seed: UInt64) throws {
        let fit = try VectorAutoregression(growth, lags: 3)
        let stream = RandomStream(seed: seed, purpose: 32)
        let errors = Matrix(rows: 6, columns: 3, columnMajor: stream.normals(draw: 0, count: 18))
        let nothing = Matrix(rows: 6, columns: 0, repeating: 0)
        let path = fit.dynamics.path(after: growth, errors: errors, exogenous: nothing)
        let responses = fit.dynamics.responses(steps: 6)
        var expected = fit.forecast(steps: 6).means
        for step in 0..<6 {
            for earlier in 0...step {
                let effect = responses[step - earlier].times(errors.row(earlier))
                for series in 0..<3 { expected[step, series] += effect[series] }
            }
        }
        expectClose(path.values, expected.values, within: 1e-12)
    }

    @Test func `what cannot be estimated is refused with its cause`() throws {
        #expect(throws: VectorAutoregression.Failure.tooShort(needed: 10, found: 9)) {
            try VectorAutoregression(growth.rows(0..<9), lags: 2)
        }
        var gap = growth
        gap[4, 1] = .nan
        #expect(throws: VectorAutoregression.Failure.notFinite(row: 4, column: 1)) {
            try VectorAutoregression(gap, lags: 2)
        }
        #expect(throws: VectorAutoregression.Failure.columnsMoveTogether([[3, 4], [1, 2]])) {
            try VectorAutoregression(growth.columns([0, 0]), lags: 2)
        }
        #expect(throws: VectorAutoregression.Failure.columnsMoveTogether([[0, 7]])) {
            try VectorAutoregression(growth, lags: 2, exogenous: Matrix(rows: 75, columns: 1, repeating: 4))
        }
    }
}
