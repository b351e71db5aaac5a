import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct RowRegressionTests {
    /// I + Fᵀ R⁻¹ F, the textbook's posterior precision, and Fᵀ R⁻¹ r beside it.
    private func precisionForm(_ sample: SampleRows) throws -> (CholeskyFactorization, [Double]) {
        var scaled = sample.rows
        for i in 0..<scaled.rows {
            for j in 0..<scaled.columns { scaled[i, j] /= sample.noise[i] }
        }
        var precision = sample.rows.transposedTimes(scaled)
        for j in 0..<precision.rows { precision[j, j] += 1 }
        return (try CholeskyFactorization(precision), scaled.transposedTimes(sample.residual))
    }

    @Test(arguments: SampleRows.shapes, UInt64(0)..<5)
    func `mean and variance are those of the precision form`(shape: (Int, Int), seed: UInt64) throws {
        let sample = SampleRows(rows: shape.0, shocks: shape.1, seed: seed)
        let regression = try RowRegression(rows: sample.rows, noise: sample.noise)
        let (precision, information) = try precisionForm(sample)
        expectClose(regression.posteriorMean(sample.residual), precision.solve(information), within: 1e-10)
        let weights = (0..<shape.1).map { Double($0 % 3) - 0.5 }
        let variance = zip(weights, precision.solve(weights)).reduce(0) { $0 + $1.0 * $1.1 }
        expectClose(regression.posteriorVariance(of: weights), variance, within: 1e-11)
    }

    @Test(arguments: SampleRows.shapes)
    func `the determinant is that of the precision form`(shape: (Int, Int)) throws {
        let sample = SampleRows(rows: shape.0, shocks: shape.1, seed: 5)
        let regression = try RowRegression(rows: sample.rows, noise: sample.noise)
        // |F Fᵀ + R| = |R| |I + Fᵀ R⁻¹ F|; ln of a variance from the density at its mean.
        let logNoise = sample.noise.reduce(0) {
            $0 - 2 * NormalDistribution.logDensity(0, mean: 0, variance: $1) - NormalDistribution.logTwoPi
        }
        expectClose(
            regression.logDeterminant, logNoise + (try precisionForm(sample).0.logDeterminant), within: 1e-12)
    }

    @Test(arguments: SampleRows.shapes, UInt64(0)..<5)
    func `the likelihood is that of one row after another`(shape: (Int, Int), seed: UInt64) throws {
        let sample = SampleRows(rows: shape.0, shocks: shape.1, seed: seed)
        var mean = [Double](repeating: 0, count: shape.1)
        var covariance = Matrix.identity(shape.1)
        var total = 0.0
        for i in 0..<shape.0 {
            let row = sample.rows.row(i)
            let gain = covariance.times(row)
            let forecast = zip(row, mean).reduce(0) { $0 + $1.0 * $1.1 }
            let variance = zip(row, gain).reduce(sample.noise[i]) { $0 + $1.0 * $1.1 }
            let error = sample.residual[i] - forecast
            total += NormalDistribution.logDensity(error, mean: 0, variance: variance)
            for j in mean.indices {
                mean[j] += gain[j] * error / variance
                for k in mean.indices { covariance[j, k] -= gain[j] * gain[k] / variance }
            }
        }
        let regression = try RowRegression(rows: sample.rows, noise: sample.noise)
        expectClose(regression.logLikelihood(sample.residual), total, within: 1e-10)
        expectClose(regression.posteriorMean(sample.residual), mean, within: 1e-10)
    }

    @Test(arguments: SampleRows.shapes)
    func `updating draws of the prior gives the covariance of the posterior`(shape: (Int, Int)) throws {
        let (m, p) = shape
        let sample = SampleRows(rows: m, shocks: p, seed: 8)
        let regression = try RowRegression(rows: sample.rows, noise: sample.noise)
        // The update is linear: what it makes of each unit shock, and of each unit of noise by its deviation.
        var againstShocks = sample.rows
        againstShocks.withMutableValues { for i in 0..<(m * p) { $0[i] = -$0[i] } }
        let ofShocks = regression.update(shocks: .identity(p), residuals: againstShocks)
        var deviations = Matrix(rows: m, columns: m, repeating: 0)
        for i in 0..<m { deviations[i, i] = sample.noise[i].squareRoot() }
        let ofNoise = regression.update(
            shocks: Matrix(rows: p, columns: m, repeating: 0), residuals: deviations)
        let parts = zip(ofShocks.timesOwnTranspose().values, ofNoise.timesOwnTranspose().values)
        let expected = try precisionForm(sample).0.solve(.identity(p))
        expectClose(parts.map { $0 + $1 }, expected.values, within: 1e-11)
    }

    @Test func `an update of no shocks is the posterior mean`() throws {
        let sample = SampleRows(rows: 3, shocks: 8, seed: 2)
        let regression = try RowRegression(rows: sample.rows, noise: sample.noise)
        let updated = regression.update(
            shocks: Matrix(rows: 8, columns: 1, repeating: 0),
            residuals: Matrix(rows: 3, columns: 1, columnMajor: sample.residual))
        expectClose(updated.values, regression.posteriorMean(sample.residual), within: 1e-14)
    }

    @Test func `a row without noise is met exactly and leaves nothing open`() throws {
        let sample = SampleRows(rows: 4, shocks: 9, seed: 3)
        let regression = try RowRegression(rows: sample.rows, noise: [0, 0.5, 0, 1])
        let met = sample.rows.times(regression.posteriorMean(sample.residual))
        for i in [0, 2] {
            expectClose(met[i], sample.residual[i], within: 1e-13)
            expectClose(regression.posteriorVariance(of: sample.rows.row(i)), 0, within: 1e-13)
        }
        #expect(abs(met[1] - sample.residual[1]) > 0.01)
    }

    @Test func `without rows nothing changes`() throws {
        let regression = try RowRegression(rows: Matrix(rows: 0, columns: 2, repeating: 0), noise: [])
        let shocks = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
        #expect(
            regression.update(shocks: shocks, residuals: Matrix(rows: 0, columns: 3, repeating: 0)) == shocks)
        #expect(regression.logLikelihood([]) == 0)
        #expect(regression.posteriorMean([]) == [0, 0])
        #expect(regression.posteriorVariance(of: [3, 4]) == 25)
    }
}
