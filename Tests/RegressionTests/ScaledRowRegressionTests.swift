import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct ScaledRowRegressionTests {
    private static let degrees = [2.0, 5, 30]
    private static let shapes = [(0, 2), (1, 1), (3, 8), (8, 3)]

    /// ln of the joint density of residual and s², from the regression with known scale.
    private func logJoint(_ sample: SampleRows, scale: Double, degrees: Double) throws -> Double {
        let root = scale.squareRoot()
        let rows = Matrix(
            rows: sample.rows.rows, columns: sample.rows.columns,
            columnMajor: sample.rows.values.map { $0 * root })
        let known = try RowRegression(rows: rows, noise: sample.noise.map { $0 * scale })
        let prior = InverseGamma(shape: degrees / 2, rate: degrees / 2)
        return known.logLikelihood(sample.residual) + prior.logDensity(scale)
    }

    @Test(arguments: shapes, degrees)
    func `the likelihood is the known-scale one, integrated`(shape: (Int, Int), degrees: Double) throws {
        let sample = SampleRows(rows: shape.0, shocks: shape.1, seed: 21)
        // Trapezoids over u = log₂ s² in steps of 1/8: ds² = s² ln 2 du.
        let terms = try (-80...480).map { step in
            let scale = powerOfTwo(step)
            return try logJoint(sample, scale: scale, degrees: degrees) + Double(step) / 8 * logTwo
        }
        // ln (ln 2 / 8).
        let integral = LogWeights.logSumExp(terms) - 2.4459544622615
        let scaled = try ScaledRowRegression(
            rows: sample.rows, noise: sample.noise, degreesOfFreedom: degrees)
        expectClose(scaled.logLikelihood(sample.residual), integral, within: 1e-9)
    }

    @Test(arguments: shapes, degrees)
    func `the scale follows Bayes' rule`(shape: (Int, Int), degrees: Double) throws {
        let sample = SampleRows(rows: shape.0, shocks: shape.1, seed: 22)
        let scaled = try ScaledRowRegression(
            rows: sample.rows, noise: sample.noise, degreesOfFreedom: degrees)
        let posterior = scaled.scaleDistribution(sample.residual)
        for scale in [0.2, 1, 3.7] {
            let expected = try logJoint(sample, scale: scale, degrees: degrees)
            expectClose(
                posterior.logDensity(scale), expected - scaled.logLikelihood(sample.residual), within: 1e-11)
        }
    }

    @Test func `many degrees of freedom fix the scale at one`() throws {
        let sample = SampleRows(rows: 5, shocks: 4, seed: 23)
        let known = try RowRegression(rows: sample.rows, noise: sample.noise)
        let scaled = try ScaledRowRegression(rows: sample.rows, noise: sample.noise, degreesOfFreedom: 1e7)
        expectClose(
            scaled.logLikelihood(sample.residual), known.logLikelihood(sample.residual), within: 1e-5)
        expectClose(scaled.scaleDistribution(sample.residual).quantile(0.5), 1, within: 1e-4)
    }

    @Test func `location does not depend on the scale`() throws {
        let sample = SampleRows(rows: 5, shocks: 4, seed: 24)
        let known = try RowRegression(rows: sample.rows, noise: sample.noise)
        let scaled = try ScaledRowRegression(rows: sample.rows, noise: sample.noise, degreesOfFreedom: 3)
        let shocks = Matrix(rows: 4, columns: 1, repeating: 0.3)
        let residuals = Matrix(rows: 5, columns: 1, columnMajor: sample.residual)
        #expect(scaled.posteriorMean(sample.residual) == known.posteriorMean(sample.residual))
        #expect(
            scaled.update(shocks: shocks, residuals: residuals)
                == known.update(shocks: shocks, residuals: residuals))
    }

    private let logTwo = 0.6931471805599453

    /// 2 to the power of eighths.
    private func powerOfTwo(_ eighths: Int) -> Double {
        let whole = Int((Double(eighths) / 8).rounded(.down))
        return Double(sign: .plus, exponent: whole, significand: 1)
            * [
                1, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951,
                1.5422108254079407, 1.681792830507429, 1.8340080864093424,
            ][eighths - 8 * whole]
    }
}
