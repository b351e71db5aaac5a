#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The beta function, and the incomplete beta function: the distribution function of a beta variable.
public enum BetaFunction {
    /// I_x(a, b), the distribution function of a beta variable.
    ///
    /// - Parameters:
    ///   - x: in [0, 1].
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: in [0, 1].
    ///
    /// Source: Abramowitz and Stegun (1964), 26.5.8 (continued fraction) and 26.5.2 (reflection).
    public static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 && x < 1 else { return x <= 0 ? 0 : 1 }
        let logarithm = a * log(x) + b * log1p(-x) - self.logarithm(a, b)
        // The fraction converges fast below the mean; the other tail follows from it.
        guard x > (a + 1) / (a + b + 2) else { return exp(logarithm) / (a * fraction(x, a, b)) }
        return 1 - exp(logarithm) / (b * fraction(1 - x, b, a))
    }

    /// The x at which ``regularized(_:_:_:)`` is p, by halving [0, 1] sixty times.
    ///
    /// - Parameters:
    ///   - p: in [0, 1].
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: the quantile, to 1e-16.
    public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        precondition(p >= 0 && p <= 1, "\(p) is no probability")
        var low = 0.0
        var high = 1.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if regularized(middle, a, b) < p { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// ln B(a, b).
    ///
    /// - Parameters:
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: the logarithm of the beta function.
    public static func logarithm(_ a: Double, _ b: Double) -> Double {
        GammaFunction.logarithm(a) + GammaFunction.logarithm(b) - GammaFunction.logarithm(a + b)
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
