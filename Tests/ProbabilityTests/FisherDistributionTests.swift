import Probability
import TestSupport
import Testing

struct FisherDistributionTests {
    private static let known: [(numerator: Double, denominator: Double, x: Double, tail: Double)] = [
        (4, 198, 1.3189237552169562, 0.2642332045842142),
        (1, 1, 1, 0.5000000000000001),
        (2, 5, 0.1, 0.906601956075185),
        (3, 60, 25.0, 1.284618494866295e-10),
        (40, 7, 0.5, 0.9208334893826698),
        (250, 300, 1.02, 0.4336514841766021),
    ]

    /// Against SciPy 1.17, `f.sf`.
    @Test(arguments: known)
    func `known upper tails`(numerator: Double, denominator: Double, x: Double, tail: Double) {
        let distribution = FisherDistribution(numerator: numerator, denominator: denominator)
        #expect(abs(distribution.upperTail(x) / tail - 1) < 1e-12)
    }

    @Test func `nothing lies below zero`() {
        #expect(FisherDistribution(numerator: 3, denominator: 7).upperTail(0) == 1)
    }
}
