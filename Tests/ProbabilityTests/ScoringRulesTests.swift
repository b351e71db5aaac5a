import Probability
import TestSupport
import Testing

/// Expected numbers: numerical integration of the definitions, and the double sum over pairs, by numpy and scipy 1.17.
struct ScoringRulesTests {
    @Test func `the score of a sample is that of the double sum over pairs`() {
        let sample = [-0.4, 0.1, 0.9, 1.3, 2.2]
        expectClose(ScoringRules.rankedProbability(sorted: sample, outcome: 0.6), 0.308, within: 1e-12)
        expectClose(ScoringRules.logDensity(sorted: sample, outcome: 0.6), -1.1526801180277824, within: 1e-12)
    }

    @Test(arguments: [(0.0, 1.0, 0.5, 0.3314035312548558), (2, 3, -1.5, 2.1677158306604163)])
    func `the score of a normal distribution matches`(
        mean: Double, deviation: Double, y: Double, expected: Double
    ) {
        expectClose(
            ScoringRules.rankedProbability(mean: mean, deviation: deviation, outcome: y), expected,
            within: 1e-10)
    }

    @Test func `a large sample has nearly the scores of its distribution`() {
        let count = 4000
        let sample = (0..<count).map {
            2 + 3 * NormalDistribution.quantile((Double($0) + 0.5) / Double(count))
        }
        let score = ScoringRules.rankedProbability(sorted: sample, outcome: -1.5)
        #expect(abs(score - 2.1677158306604163) < 1e-3)
        let density = NormalDistribution.logDensity(-1.5, mean: 2, variance: 9)
        #expect(abs(ScoringRules.logDensity(sorted: sample, outcome: -1.5) - density) < 0.02)
    }

    @Test func `telling the truth scores better than a spread too wide or too narrow`() {
        let count = 400
        let outcomes = (0..<count).map { NormalDistribution.quantile((Double($0) + 0.5) / Double(count)) }
        func mean(_ deviation: Double) -> Double {
            Quantiles.mean(
                outcomes.map { ScoringRules.rankedProbability(mean: 0, deviation: deviation, outcome: $0) })
        }
        #expect(mean(1) < mean(0.7) && mean(1) < mean(1.4))
    }

    @Test(arguments: [
        (29, 36, 0.6397519838249748, 0.9180563602347911), (0, 4, 0, 0.6023646356164746),
        (9, 9, 0.6637328831200572, 1), (5, 9, 0.21200850677886798, 0.8630043377348335),
    ])
    func `binomial intervals are Clopper and Pearson's`(inside: Int, of: Int, low: Double, high: Double) {
        let ends = BinomialInterval.ends(successes: inside, trials: of, level: 0.95)
        #expect(abs(ends.low - low) < 1e-12 && abs(ends.high - high) < 1e-12)
    }

    @Test func `the Diebold-Mariano test with small-sample correction matches`() throws {
        let test = try #require(
            DieboldMariano([0.2, 1.1, 0.3, 0.8, 0.1, 0.5, 0.9], [0.5, 1.9, 0.2, 1.7, 0.4, 0.9, 2.0]))
        expectClose(test.statistic, -3.3361776482694996, within: 1e-12)
        expectClose(test.probability, 0.015685932897943716, within: 1e-10)
        #expect(DieboldMariano([1, 2], [2, 3]) == nil)
        #expect(DieboldMariano([1, 2, 3], [2, 3, 4]) == nil)
    }
}
