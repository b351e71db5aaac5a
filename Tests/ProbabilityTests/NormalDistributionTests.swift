import Probability
import TestSupport
import Testing

struct NormalDistributionTests {
    /// Against SciPy 1.17; the three branches of AS 241 on both sides.
    @Test(arguments: [
        (0.5, 0), (0.9, 1.2815515655446004), (0.975, 1.959963984540054), (0.025, -1.959963984540054),
        (1e-10, -6.361340902404056), (1e-100, -21.273453560965322),
    ])
    func `known quantiles`(p: Double, expected: Double) {
        expectClose(NormalDistribution.quantile(p), expected, within: 4e-16)
    }

    @Test(arguments: 1..<200)
    func `the cumulative share of a quantile is its probability`(step: Int) {
        for p in [Double(step) / 200, Double(step) * 1e-9] {
            let again = NormalDistribution.cumulative(NormalDistribution.quantile(p))
            #expect(abs(again / p - 1) < 1e-13)
        }
    }

    @Test func `certainty is infinitely far`() {
        #expect(NormalDistribution.quantile(0) == -.infinity)
        #expect(NormalDistribution.quantile(1) == .infinity)
    }

    @Test func `the density is the slope of the cumulative share`() {
        for x in [-2.5, -0.3, 0, 1.7] {
            let slope =
                (NormalDistribution.cumulative(x + 1e-5) - NormalDistribution.cumulative(x - 1e-5)) / 2e-5
            // Of N(3, 4) at 3 + 2x, half as dense.
            let density = NormalDistribution.logDensity(3 + 2 * x, mean: 3, variance: 4)
            expectClose(density, logarithm(slope / 2), within: 1e-8)
        }
    }

    /// ln x by its series in (x − 1) / (x + 1), so that the code under test is no witness of itself.
    private func logarithm(_ x: Double) -> Double {
        let ratio = (x - 1) / (x + 1)
        return (0..<4000).reduce(into: (sum: 0.0, power: 2 * ratio)) { state, k in
            state.sum += state.power / Double(2 * k + 1)
            state.power *= ratio * ratio
        }.sum
    }
}
