#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The gamma distribution.
public struct GammaDistribution: Hashable, Sendable {
    /// Shape, above 0.
    public let shape: Double
    /// Rate: one over the scale, above 0.
    public let rate: Double

    /// A distribution.
    ///
    /// - Parameters:
    ///   - shape: above 0.
    ///   - rate: above 0.
    public init(shape: Double, rate: Double) {
        precondition(shape > 0 && rate > 0, "no gamma distribution of shape \(shape) and rate \(rate)")
        self.shape = shape
        self.rate = rate
    }

    /// What the sum of the squares of standard normal numbers follows.
    ///
    /// - Parameter degreesOfFreedom: how many numbers; any number above 0.
    /// - Returns: shape ν / 2, rate 1/2.
    public static func chiSquared(degreesOfFreedom: Double) -> GammaDistribution {
        GammaDistribution(shape: degreesOfFreedom / 2, rate: 0.5)
    }

    /// The distribution with a given mode and standard deviation.
    ///
    /// - Parameters:
    ///   - mode: above 0.
    ///   - standardDeviation: above 0.
    /// - Returns: shape above 1.
    public static func withMode(_ mode: Double, standardDeviation: Double) -> GammaDistribution {
        // mode = (a − 1) / b and variance = a / b² give b² s² − b m − 1 = 0.
        let squared = standardDeviation * standardDeviation
        let rate = (mode + (mode * mode + 4 * squared).squareRoot()) / (2 * squared)
        return GammaDistribution(shape: 1 + rate * mode, rate: rate)
    }

    /// The logarithm of the density.
    ///
    /// - Parameter x: above 0.
    /// - Returns: ln density.
    public func logDensity(_ x: Double) -> Double {
        precondition(x > 0, "a gamma variable is above 0, not \(x)")
        return shape * log(rate) - GammaFunction.logarithm(shape) + (shape - 1) * log(x) - rate * x
    }

    /// The number below which a share of the distribution lies.
    ///
    /// - Parameter p: in (0, 1).
    /// - Returns: the quantile, relative accuracy 1e-10 or better up to a shape of a thousand.
    public func quantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "the quantile at \(p) is not a positive number")
        // The smaller tail is solved for, as 1 − p is exact where p ≥ 1/2.
        return (p > 0.5 ? unitUpperQuantile(1 - p) : unitLowerQuantile(p)) / rate
    }

    /// The number above which a share of the distribution lies, exact where that share is small.
    ///
    /// - Parameter p: in (0, 1).
    /// - Returns: the quantile at 1 − p.
    public func quantile(upper p: Double) -> Double {
        precondition(p > 0 && p < 1, "the quantile at \(p) is not a positive number")
        return (p < 0.5 ? unitUpperQuantile(p) : unitLowerQuantile(1 - p)) / rate
    }

    /// y with Q(shape, y) = p. In ln y, −ln Q is increasing and convex, so that Newton's steps from the right
    /// never pass the root; the tail bound of Boucheron, Lugosi and Massart (2013), section 2.4, is on the right.
    private func unitUpperQuantile(_ p: Double) -> Double {
        let start = shape + (-2 * shape * log(p)).squareRoot() - log(p)
        return newton(from: log(start)) { tails, logDensity in
            (tails.upper - log(p)) * exp(tails.upper - logDensity)
        }
    }

    /// y with P(shape, y) = p. In ln y, ln P is increasing and concave, so that Newton's steps from the left never
    /// pass the root; P ≤ y^shape / Γ(shape + 1) gives a start on the left.
    private func unitLowerQuantile(_ p: Double) -> Double {
        let start = (log(p) + GammaFunction.logarithm(shape + 1)) / shape
        return newton(from: start) { tails, logDensity in
            (log(p) - tails.lower) * exp(tails.lower - logDensity)
        }
    }

    /// Iterates in ln y; `step` receives the tails at y and the log density of ln y there.
    private func newton(
        from start: Double, step: (_ tails: (lower: Double, upper: Double), _ logDensity: Double) -> Double
    ) -> Double {
        var logarithm = start
        for _ in 0..<Self.mostSteps {
            let y = exp(logarithm)
            let tails = GammaFunction.logRegularized(shape: shape, y)
            let change = step(tails, shape * logarithm - y - GammaFunction.logarithm(shape))
            logarithm += change
            if abs(change) < 1e-14 { break }
        }
        return exp(logarithm)
    }

    /// Steps go one way and converge quadratically; the limit guards against a cycle of rounding errors.
    private static let mostSteps = 100
}
