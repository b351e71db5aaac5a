import Probability
import TestSupport
import Testing

/// Expected numbers: scipy 1.17 (t, incomplete beta), and numerical integration of the score's definition.
struct StudentTTests {
    @Test(arguments: [
        (
            nu: 3.0, location: 0.0, scale: 1.0, y: 0.7, crps: 0.4468211312719579, log: -1.303467744715962,
            cdf: 0.7328365008476182
        ),
        (5, 2, 0.5, 4, 1.6602570552331117, -4.580725984362747, 0.9948382922595843),
        (8, -1, 2, -1, 0.4953768292853412, -1.643255792710176, 0.5),
        (30, 1, 1.5, 0, 0.6100043622653295, -1.560680718027292, 0.25504008750530266),
    ])
    func `score, density and distribution match`(
        nu: Double, location: Double, scale: Double, y: Double, crps: Double, log: Double, cdf: Double
    ) {
        let t = StudentT(degreesOfFreedom: nu, location: location, scale: scale)
        expectClose(t.rankedProbabilityScore(y), crps, within: 1e-10)
        expectClose(t.logDensity(y), log, within: 1e-12)
        expectClose(t.cumulative(y), cdf, within: 1e-12)
    }

    @Test func `quantiles match and invert the distribution`() {
        let t = StudentT(degreesOfFreedom: 4)
        for (p, expected) in [
            (0.025, -2.7764451051977943), (0.1, -1.5332062740589436), (0.9, 1.533206274058944),
        ] {
            expectClose(t.quantile(p), expected, within: 1e-10)
        }
        let other = StudentT(degreesOfFreedom: 7, location: 3, scale: 0.2)
        for p in [0.001, 0.2, 0.5, 0.77, 0.999] {
            expectClose(other.cumulative(other.quantile(p)), p, within: 1e-9)
        }
    }

    @Test(arguments: [
        (0.3, 2.0, 5.0, 0.579825), (0.9, 0.5, 0.5, 0.7951672353008665),
        (0.02, 10, 1.5, 3.7543371373921573e-17), (0.7, 24, 13, 0.73651438794178),
    ])
    func `incomplete beta function matches`(x: Double, a: Double, b: Double, expected: Double) {
        expectClose(BetaFunction.regularized(x, a, b), expected, within: 1e-12)
    }
}
