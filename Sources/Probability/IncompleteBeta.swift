#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The regularized incomplete beta function: the distribution function of a beta variable.
public enum IncompleteBeta {
    /// I_x(a, b), the share of a beta variable of shapes a and b below x.
    ///
    /// - Parameters:
    ///   - x: in [0, 1].
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: in [0, 1], accurate to about 1e-14.
    ///
    /// Source: Abramowitz and Stegun (1964), 26.5.8, evaluated by the modified Lentz method (Press et al. 2007, 6.4).
    public static func regularized(_ x: Double, a: Double, b: Double) -> Double {
        precondition(x >= 0 && x <= 1 && a > 0 && b > 0, "no incomplete beta function of \(x), \(a), \(b)")
        guard x > 0, x < 1 else { return x }
        // The fraction converges fast below the mean; the other tail follows without cancellation there.
        guard x <= (a + 1) / (a + b + 2) else { return 1 - regularized(1 - x, a: b, b: a) }
        let logFactor = a * log(x) + b * log1p(-x) - logBeta(a, b)
        return exp(logFactor) * continuedFraction(x, a, b) / a
    }

    /// The x at which ``regularized(_:a:b:)`` is p, by halving [0, 1] sixty times.
    ///
    /// - Parameters:
    ///   - p: in [0, 1].
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: the quantile, to 1e-16.
    public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
        precondition(p >= 0 && p <= 1, "\(p) is no probability")
        var low = 0.0
        var high = 1.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if regularized(middle, a: a, b: b) < p { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// ln B(a, b).
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        GammaFunction.logarithm(a) + GammaFunction.logarithm(b) - GammaFunction.logarithm(a + b)
    }

    private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        func held(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
        var c = 1.0
        var d = 1 / held(1 - (a + b) * x / (a + 1))
        var value = d
        for i in 1...1000 {
            let m = Double(i)
            for numerator in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 / held(1 + numerator * d)
                c = held(1 + numerator / c)
                value *= c * d
            }
            if abs(c * d - 1) < 0x1p-51 { break }
        }
        return value
    }
}
