import Probability
import TestSupport
import Testing

struct GammaDistributionTests {
    private static let known: [(degrees: Double, p: Double, quantile: Double)] = [
        (0.5, 1e-05, 1.3499395786223446e-20),
        (0.5, 0.3, 0.010982604948550948),
        (0.5, 0.5, 0.0873476047057468),
        (0.5, 0.97, 3.1596197771876464),
        (3, 1e-05, 0.001122582580001848),
        (3, 0.3, 1.4236522430352798),
        (3, 0.5, 2.3659738843753377),
        (3, 0.97, 8.947287498879447),
        (5, 1e-05, 0.03248439915542488),
        (5, 0.3, 2.9999081327599066),
        (5, 0.5, 4.351460191095526),
        (5, 0.97, 12.374618480559814),
        (204, 1e-05, 129.02218714782887),
        (204, 0.3, 192.94403777046074),
        (204, 0.5, 203.33372203624336),
        (204, 0.97, 243.64486485210102),
    ]

    /// Against SciPy 1.17, `chi2.ppf`.
    @Test(arguments: known)
    func `known quantiles of chi-squared`(degrees: Double, p: Double, quantile: Double) {
        let distribution = GammaDistribution.chiSquared(degreesOfFreedom: degrees)
        #expect(abs(distribution.quantile(p) / quantile - 1) < 1e-10)
        #expect(abs(distribution.quantile(upper: 1 - p) / quantile - 1) < 1e-7)
    }

    /// Giannone, Lenza and Primiceri (2015) state their priors by mode and standard deviation.
    @Test(arguments: [(0.2, 0.4), (1, 1), (16, 2)])
    func `mode and standard deviation`(mode: Double, deviation: Double) {
        let distribution = GammaDistribution.withMode(mode, standardDeviation: deviation)
        expectClose(distribution.shape.squareRoot() / distribution.rate, deviation, within: 1e-14)
        let top = distribution.logDensity(mode)
        #expect(distribution.logDensity(mode * 1.001) < top && distribution.logDensity(mode * 0.999) < top)
    }
}
