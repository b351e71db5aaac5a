import Probability
import TestSupport
import Testing

struct LogWeightsTests {
    @Test func `weights far below the smallest number are told apart`() {
        // e⁻¹⁰⁰⁰ and three times as much.
        let weights = LogWeights.normalized([-1000, -1000 + 1.0986122886681098, -.infinity])
        expectClose(weights, [0.25, 0.75, 0], within: 1e-13)
    }

    @Test func `the sum is taken outside of logarithms`() {
        expectClose(LogWeights.logSumExp([0, 0, 0, 0]), 1.3862943611198906, within: 1e-15)
        expectClose(LogWeights.logSumExp([800, 800]), 800.6931471805599, within: 1e-15)
        #expect(LogWeights.logSumExp([]) == -.infinity)
        #expect(LogWeights.logSumExp([-.infinity, -.infinity]) == -.infinity)
    }

    @Test func `equal weights count in full, a single one as one`() {
        expectClose(LogWeights.effectiveNumber([0.2, 0.2, 0.2]), 3, within: 1e-15)
        expectClose(LogWeights.effectiveNumber([0, 7, 0]), 1, within: 1e-15)
    }

    @Test func `weights of nothing trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = LogWeights.normalized([-.infinity])
        }
    }
}
