#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Student's t distribution with a location and a scale.
public struct StudentT: Hashable, Sendable {
    /// Degrees of freedom ν, above 0.
    public let degreesOfFreedom: Double
    /// Centre.
    public let location: Double
    /// Scale, above 0.
    public let scale: Double

    /// A distribution.
    ///
    /// - Parameters:
    ///   - degreesOfFreedom: above 0.
    ///   - location: centre.
    ///   - scale: above 0.
    public init(degreesOfFreedom: Double, location: Double = 0, scale: Double = 1) {
        precondition(
            degreesOfFreedom > 0 && scale > 0, "no t of \(degreesOfFreedom) degrees and scale \(scale)")
        self.degreesOfFreedom = degreesOfFreedom
        self.location = location
        self.scale = scale
    }

    /// The share of the distribution below a number.
    ///
    /// - Parameter x: any number.
    /// - Returns: in [0, 1].
    ///
    /// Source: Abramowitz and Stegun (1964), 26.7.1.
    public func cumulative(_ x: Double) -> Double {
        let z = (x - location) / scale
        let nu = degreesOfFreedom
        let tail = BetaFunction.regularized(nu / (nu + z * z), nu / 2, 0.5) / 2
        return z > 0 ? 1 - tail : tail
    }

    /// The number below which a share of the distribution lies.
    ///
    /// - Parameter p: in (0, 1).
    /// - Returns: the quantile.
    public func quantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "the quantile at \(p) is not finite")
        guard p != 0.5 else { return location }
        let tail = BetaFunction.quantile(2 * min(p, 1 - p), degreesOfFreedom / 2, 0.5)
        let distance = (degreesOfFreedom * (1 / tail - 1)).squareRoot()
        return location + scale * (p < 0.5 ? -distance : distance)
    }

    /// The logarithm of the density.
    ///
    /// - Parameter x: any number.
    /// - Returns: ln density.
    public func logDensity(_ x: Double) -> Double {
        let z = (x - location) / scale
        let nu = degreesOfFreedom
        return -log(scale) - 0.5 * log(nu) - BetaFunction.logarithm(nu / 2, 0.5)
            - (nu + 1) / 2 * log1p(z * z / nu)
    }

    /// The continuous ranked probability score of an outcome, in its unit; the smaller the better.
    ///
    /// - Parameter outcome: what came.
    /// - Returns: the score.
    /// - Precondition: more than one degree of freedom: with one the score is infinite.
    ///
    /// Source: Jordan, Krueger and Lerch (2019), appendix A.
    public func rankedProbabilityScore(_ outcome: Double) -> Double {
        precondition(degreesOfFreedom > 1, "\(degreesOfFreedom) degrees of freedom have no mean")
        let z = (outcome - location) / scale
        let nu = degreesOfFreedom
        let standard = StudentT(degreesOfFreedom: nu)
        let spread =
            2 * nu.squareRoot() / (nu - 1)
            * exp(BetaFunction.logarithm(0.5, nu - 0.5) - 2 * BetaFunction.logarithm(0.5, nu / 2))
        let density = exp(standard.logDensity(z))
        return scale
            * (z * (2 * standard.cumulative(z) - 1) + 2 * density * (nu + z * z) / (nu - 1) - spread)
    }
}
