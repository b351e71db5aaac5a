import Probability
import TestSupport
import Testing

struct InverseGammaTests {
    private static let known: [(shape: Double, rate: Double, p: Double, quantile: Double)] = [
        (0.5, 0.5, 1e-06, 0.04179182102150894),
        (0.5, 0.5, 0.1, 0.36961150946819415),
        (0.5, 0.5, 0.5, 2.1981093383177344),
        (0.5, 0.5, 0.9, 63.32811767701674),
        (0.5, 0.5, 0.999999, 636619772330.6351),
        (2, 3, 1e-06, 0.17976536171973026),
        (2, 3, 0.1, 0.7712637076672401),
        (2, 3, 0.5, 1.7874730421330922),
        (2, 3, 0.9, 5.641095366617425),
        (2, 3, 0.999999, 2120.320166663501),
        (2.5, 2.5, 1e-06, 0.13932161066715826),
        (2.5, 2.5, 0.1, 0.5413389775051342),
        (2.5, 2.5, 0.5, 1.1490395822146304),
        (2.5, 2.5, 0.9, 3.104996088004244),
        (2.5, 2.5, 0.999999, 387.71230504901615),
        (40, 37, 1e-06, 0.4771714648532702),
        (40, 37, 0.1, 0.7662184346976416),
        (40, 37, 0.5, 0.9327613906874772),
        (40, 37, 0.9, 1.1512520466774274),
        (40, 37, 0.999999, 2.2085398556377034),
        (800, 750, 1e-06, 0.7964186534662417),
        (800, 750, 0.1, 0.8966410446474989),
        (800, 750, 0.5, 0.9378907588557327),
        (800, 750, 0.9, 0.9817099449181007),
        (800, 750, 0.999999, 1.1149502300299654),
    ]

    /// Against SciPy 1.17, `rate / gammainccinv(shape, p)`.
    @Test(arguments: known)
    func `known quantiles`(shape: Double, rate: Double, p: Double, quantile: Double) {
        let actual = InverseGamma(shape: shape, rate: rate).quantile(p)
        #expect(abs(actual / quantile - 1) < 1e-10)
    }

    @Test func `shape one half is one over a squared normal`() {
        let distribution = InverseGamma(shape: 0.5, rate: 0.5)
        for p in [0.001, 0.2, 0.5, 0.7, 0.999] {
            let normal = NormalDistribution.quantile(p / 2)
            expectClose(distribution.quantile(p), 1 / (normal * normal), within: 1e-11)
        }
    }

    @Test func `the density integrates to the probability between two quantiles`() {
        let distribution = InverseGamma(shape: 3.5, rate: 2)
        let quantiles = (0...4000).map { distribution.quantile(0.1 + 0.8 * Double($0) / 4000) }
        // Between neighbours the density is 0.8 / 4000 over their distance, at the middle.
        for (low, high) in zip(quantiles, quantiles.dropFirst()) {
            let chord = NormalDistribution.logDensity(0, mean: 0, variance: (high - low) * (high - low))
            let expected = chord + NormalDistribution.logTwoPi / 2 + logShare
            expectClose(distribution.logDensity((low + high) / 2), expected, within: 1e-5)
        }
    }

    /// ln (0.8 / 4000).
    private let logShare = -8.517193191416238

    @Test(arguments: [0.05, 0.5, 5, 50, 500, 5000])
    func `quantiles never fall`(shape: Double) {
        let distribution = InverseGamma(shape: shape, rate: 1)
        let values = (1..<500).map { distribution.quantile(Double($0) / 500) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
}
