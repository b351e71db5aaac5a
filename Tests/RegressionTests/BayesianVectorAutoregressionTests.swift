import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct BayesianVectorAutoregressionTests {
    private static var levels: Matrix { UnitedStatesData.levels.logarithms.scaled(by: 100) }

    /// Against Giannone, Lenza and Primiceri's eigenvalue formula for data and dummy rows less that for dummy rows, in
    /// NumPy; their optimum by SciPy's simplex search to 1e-9.
    @Test func `marginal likelihood and the best hyperparameters, by an independent formula`() throws {
        let model = try BayesianVectorAutoregression(Self.levels, lags: 5)
        expectClose(model.prior.scales, [0.66436042, 0.41319044, 20.88304171], within: 1e-8)
        let standard = MinnesotaPrior.Tightness(lags: 0.2, sumOfCoefficients: 1, initialObservation: 1)
        expectClose(try model.regression(standard).logMarginalLikelihood, -843.3974325752, within: 1e-9)
        let other = MinnesotaPrior.Tightness(lags: 0.6, sumOfCoefficients: 0.3, initialObservation: 2.5)
        expectClose(try model.regression(other).logMarginalLikelihood, -847.0689868035, within: 1e-9)
        let best = HyperparameterPosterior(model).mode()
        expectClose(best.logPosterior, -842.472946397397, within: 1e-9)
        let found = best.setting.tightness
        #expect(abs(found.lags / 0.30503136 - 1) < 0.005)
        #expect(abs(found.sumOfCoefficients / 0.58558145 - 1) < 0.005)
        #expect(abs(found.initialObservation / 0.77822084 - 1) < 0.005)
    }

    @Test(arguments: 1...6)
    func `the marginal likelihood is the product of one-step densities at any lag order`(lags: Int) throws {
        let stream = RandomStream(seed: 4, purpose: 44)
        let exogenous = Matrix(rows: 60, columns: 1, columnMajor: stream.normals(draw: 0, count: 60))
        let model = try BayesianVectorAutoregression(
            Self.levels.rows(0..<60), lags: lags, exogenous: exogenous)
        let tightness = MinnesotaPrior.Tightness(lags: 0.3, sumOfCoefficients: 0.7, initialObservation: 0.9)
        let deviations = (0..<model.design.rows).map { $0 == 20 ? 6.0 : 1 }
        let whole = try model.regression(tightness, deviations: deviations)
        let dummies = model.prior.dummies(tightness)
        var known = try MultiResponseRegression(
            design: dummies.design, responses: dummies.responses, prior: model.prior.lagPrior(tightness)
        ).posterior
        var sum = 0.0
        for row in 0..<model.design.rows {
            let step = try MultiResponseRegression(
                design: model.design.rows(row..<row + 1), responses: model.responses.rows(row..<row + 1),
                prior: known, deviations: [deviations[row]])
            sum += step.logMarginalLikelihood
            known = step.posterior
        }
        expectClose(whole.logMarginalLikelihood, sum, within: 1e-8)
        #expect(model.layout.count == 2 + 3 * lags)
    }

    /// Tight priors: a random walk; loose ones: least squares.
    @Test func `tightness leads from a random walk to least squares`() throws {
        let model = try BayesianVectorAutoregression(Self.levels, lags: 2)
        let tight = try model.regression(
            MinnesotaPrior.Tightness(lags: 1e-6, sumOfCoefficients: 1e6, initialObservation: 1e6))
        for series in 0..<3 {
            for other in 0..<3 {
                let first = tight.posterior.mean[model.layout.position(lag: 1, of: other), series]
                #expect(abs(first - (series == other ? 1 : 0)) < 1e-4)
            }
        }
        let loose = try model.regression(
            MinnesotaPrior.Tightness(lags: 1e4, sumOfCoefficients: 1e6, initialObservation: 1e6))
        let squares = try VectorAutoregression(Self.levels, lags: 2)
        let difference = loose.posterior.mean.minus(squares.dynamics.coefficients).rows(1..<7)
        #expect(difference.values.allSatisfy { abs($0) < 1e-5 })
    }

    /// A quarter in which errors spread 30 times as much is found, and hardly moves what is estimated.
    @Test func `an outbreak gets a large factor and little weight`() throws {
        var series = UnitedStatesData.growth(factor: 100)
        for (column, shock) in [-12.0, -10, -40].enumerated() { series[201, column] += shock }
        let model = try BayesianVectorAutoregression(series, lags: 2, calmPeriods: 200)
        let calm = try BayesianVectorAutoregression(series.rows(0..<201), lags: 2, calmPeriods: 200)
        let search = HyperparameterPosterior(model, onsets: [199])
        let best = search.mode().setting
        #expect(best.outbreakScales[0].count == 1 && (5...40).contains(best.outbreakScales[0][0]))
        let factors = search.deviations(best, periods: 198..<202)
        #expect(factors[0] == 1 && factors[1] == best.outbreakScales[0][0])
        #expect(factors[2] > 1 && factors[3] > 1 && factors[3] < factors[2])
        let with = search.regression(best).posterior
        let without = try calm.regression(best.tightness).posterior
        let naive = try model.regression(best.tightness).posterior
        func distance(_ one: MatrixNormalInverseWishart) -> Double {
            one.mean.minus(without.mean).values.reduce(0) { $0 + abs($1) }
        }
        #expect(distance(with) < distance(naive) / 5)
    }

    @Test func `weighted settings stand for the posterior`() throws {
        let model = try BayesianVectorAutoregression(Self.levels.rows(0..<80), lags: 2)
        let search = HyperparameterPosterior(model)
        let sample = search.sample(256, from: RandomStream(seed: 2, purpose: 6))
        let weights = LogWeights.normalized(sample.map(\.logWeight))
        let effective = 1 / weights.reduce(0) { $0 + $1 * $1 }
        #expect(effective > 60)
        // Against the mean of ln λ over a grid of all three hyperparameters.
        let grid = (0..<12).map { -3 + Double($0) * 0.35 }
        var total = 0.0
        var mean = 0.0
        let top = search.logDensity(at: [-1.6, 0, 0])
        for x in grid {
            for y in grid {
                for z in grid {
                    let weight = factor(100 * (search.logDensity(at: [x, y, z]) - top))
                    total += weight
                    mean += weight * x
                }
            }
        }
        let drawn = zip(weights, sample).reduce(0) {
            $0 + $1.0 * logPoints($1.1.setting.tightness.lags) / 100
        }
        #expect(abs(drawn - mean / total) < 0.1)
    }

    @Test func `series without errors and broken figures are refused`() throws {
        var levels = Self.levels.rows(0..<40)
        #expect(throws: BayesianVectorAutoregression.Failure.tooShort(needed: 12, found: 11)) {
            try BayesianVectorAutoregression(levels.rows(0..<11), lags: 5)
        }
        for row in 0..<40 { levels[row, 1] = 7 }
        #expect(throws: BayesianVectorAutoregression.Failure.noErrors(series: 1)) {
            try BayesianVectorAutoregression(levels, lags: 2)
        }
        levels[3, 1] = .nan
        #expect(throws: BayesianVectorAutoregression.Failure.notFinite(row: 3, column: 1)) {
            try BayesianVectorAutoregression(levels, lags: 2)
        }
    }
}
