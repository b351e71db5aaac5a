import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct MultiResponseRegressionTests {
    /// Three independent programs agree on these to 1e-9: the Bank of England's toolbox, the eigenvalue formula of R's
    /// BVAR, and the product of one-step t densities.
    @Test func `the United States reference`() throws {
        let reference = try ReferenceRegression()
        let fit = try reference.regression(rows: 0..<200, after: reference.prior)
        #expect(abs(fit.logMarginalLikelihood - -862.27674927883) < 1e-8)
        expectClose(fit.posterior.mean.row(0), [0.2198222428, 0.5557799525, -2.0944676013], within: 1e-10)
        let covariance = try #require(fit.posterior.errors.mean)
        expectClose(
            (0..<3).map { covariance[$0, $0] }, [0.5833423654, 0.4227325089, 16.1755931378], within: 1e-10)
    }

    @Test func `the marginal likelihood is the product of one-step predictive densities`() throws {
        let reference = try ReferenceRegression()
        var known = reference.prior
        var sum = 0.0
        for row in 0..<200 {
            let prediction = known.prediction(reference.design.rows(row..<row + 1))
            sum += prediction.logDensity(reference.responses.rows(row..<row + 1))
            known = try reference.regression(rows: row..<row + 1, after: known).posterior
        }
        #expect(abs(sum - -862.27674927883) < 1e-8)
        let whole = try reference.regression(rows: 0..<200, after: reference.prior).posterior
        expectClose(known.mean.values, whole.mean.values, within: 1e-10)
        expectClose(known.errors.scale.values, whole.errors.scale.values, within: 1e-10)
    }

    @Test func `the density of a block of rows is its marginal likelihood`() throws {
        let reference = try ReferenceRegression()
        let known = try reference.regression(rows: 0..<150, after: reference.prior).posterior
        let density = known.prediction(reference.design.rows(150..<200))
            .logDensity(reference.responses.rows(150..<200))
        let block = try reference.regression(rows: 150..<200, after: known)
        expectClose(density, block.logMarginalLikelihood, within: 1e-12)
    }

    @Test(arguments: UInt64(0)..<10)
    func `neither the order of rows nor units change what is known`(seed: UInt64) throws {
        let reference = try ReferenceRegression()
        let stream = RandomStream(seed: seed, purpose: 5)
        let keys = (0..<200).map { stream.uniform(0, $0) }
        let order = (0..<200).sorted { keys[$0] < keys[$1] }
        let fit = try reference.regression(rows: 0..<200, after: reference.prior)
        let shuffled = try MultiResponseRegression(
            design: reference.design.transposed.columns(order).transposed,
            responses: reference.responses.transposed.columns(order).transposed, prior: reference.prior,
            deviations: [Double](repeating: 1, count: 200))
        expectClose(shuffled.logMarginalLikelihood, fit.logMarginalLikelihood, within: 1e-12)
        expectClose(shuffled.posterior.mean.values, fit.posterior.mean.values, within: 1e-11)
    }

    /// Rows that err d times as much are rows divided by d; the density of the undivided response loses m ln d.
    @Test func `a row with a large deviation counts for little and pays for its spread`() throws {
        let reference = try ReferenceRegression()
        let deviations = (0..<200).map { $0 == 100 ? 1e9 : 1 }
        let fit = try MultiResponseRegression(
            design: reference.design, responses: reference.responses, prior: reference.prior,
            deviations: deviations)
        let others = (0..<200).filter { $0 != 100 }
        let without = try MultiResponseRegression(
            design: reference.design.transposed.columns(others).transposed,
            responses: reference.responses.transposed.columns(others).transposed, prior: reference.prior)
        expectClose(fit.posterior.mean.values, without.posterior.mean.values, within: 1e-8)
        // One more row of length zero after scaling still adds a degree of freedom to the errors.
        #expect(fit.posterior.errors.degreesOfFreedom == without.posterior.errors.degreesOfFreedom + 1)
        #expect(fit.logMarginalLikelihood < without.logMarginalLikelihood - 3 * 20)
    }

    @Test func `no rows leave the prior as it was`() throws {
        let reference = try ReferenceRegression()
        let fit = try reference.regression(rows: 0..<0, after: reference.prior)
        #expect(fit.logMarginalLikelihood == 0)
        expectClose(fit.posterior.mean.values, reference.prior.mean.values, within: 0)
        expectClose(fit.posterior.errors.scale.values, reference.prior.errors.scale.values, within: 0)
    }

    @Test func `draws have the moments of the distribution, whatever else is drawn`() throws {
        let reference = try ReferenceRegression()
        let known = try reference.regression(rows: 0..<200, after: reference.prior).posterior
        let stream = RandomStream(seed: 3, purpose: 9)
        let count = 4000
        let draws = (0..<count).map { known.draw(from: stream, draw: $0) }
        #expect(draws[7].coefficients == known.draw(from: stream, draw: 7).coefficients)
        let covariance = try #require(known.errors.mean)
        for row in 0..<3 {
            for column in 0..<3 {
                let values = draws.map { $0.errorCovariance[row, column] }
                let error = (Quantiles.variance(values) / Double(count)).squareRoot()
                #expect(abs(Quantiles.mean(values) - covariance[row, column]) < 4.5 * error)
            }
        }
        // Given x, a fitted value has the variance x'P⁻¹x E[Σ]: the t without its own error.
        let row = reference.design.rows(9..<10)
        let spread = try #require(known.prediction(row).covariance)
        for column in 0..<3 {
            let values = draws.map { row.times($0.coefficients)[0, column] }
            let expected = (spread.rows[0, 0] - 1) * spread.columns[column, column]
            #expect(abs(Quantiles.variance(values) / expected - 1) < 4.5 * (2.2 / Double(count)).squareRoot())
            let center = row.times(known.mean)[0, column]
            #expect(abs(Quantiles.mean(values) - center) < 4.5 * (expected / Double(count)).squareRoot())
        }
    }
}
