#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Fisher's F distribution: the ratio of two independent chi-squared variables, each over its degrees of freedom.
public struct FisherDistribution: Hashable, Sendable {
    /// Degrees of freedom of the numerator, above 0.
    public let numerator: Double
    /// Degrees of freedom of the denominator, above 0.
    public let denominator: Double

    /// A distribution.
    ///
    /// - Parameters:
    ///   - numerator: degrees of freedom, above 0.
    ///   - denominator: degrees of freedom, above 0.
    public init(numerator: Double, denominator: Double) {
        precondition(numerator > 0 && denominator > 0, "no F distribution of \(numerator) and \(denominator)")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The share of the distribution above a number, the p-value of an F statistic.
    ///
    /// - Parameter x: not negative.
    /// - Returns: in [0, 1], relative accuracy about 1e-13.
    public func upperTail(_ x: Double) -> Double {
        precondition(x >= 0, "an F statistic is not negative, not \(x)")
        let share = denominator / (denominator + numerator * x)
        return BetaFunction.regularized(share, denominator / 2, numerator / 2)
    }
}

/// The incomplete beta function.
enum BetaFunction {
    /// I_x(a, b), the distribution function of a beta variable.
    ///
    /// - Parameters:
    ///   - x: in [0, 1].
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: in [0, 1].
    ///
    /// Source: Abramowitz and Stegun (1964), 26.5.8 (continued fraction) and 26.5.2 (reflection).
    static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 && x < 1 else { return x <= 0 ? 0 : 1 }
        let logarithm =
            GammaFunction.logarithm(a + b) - GammaFunction.logarithm(a) - GammaFunction.logarithm(b)
            + a * log(x) + b * log1p(-x)
        // The fraction converges fast below the mean; the other tail follows from it.
        guard x > (a + 1) / (a + b + 2) else { return exp(logarithm) / (a * fraction(x, a, b)) }
        return 1 - exp(logarithm) / (b * fraction(1 - x, b, a))
    }

    /// 1 + d₁/(1 + d₂/(1 + …)), from the front by the modified Lentz method (Press et al. 2007, section 5.2).
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var value = 1.0
        var c = 1.0
        var d = 0.0
        for i in 1...10_000 {
            let m = Double(i / 2)
            let numerator =
                i.isMultiple(of: 2)
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + numerator * d)
            c = nonzero(1 + numerator / c)
            value *= c * d
            if abs(c * d - 1) < 0x1p-52 { break }
        }
        return value
    }

    private static func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
