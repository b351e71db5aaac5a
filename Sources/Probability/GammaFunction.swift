#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The gamma function and its regularised incomplete forms, as logarithms.
///
/// P(a, x) is the distribution function of a gamma variable of shape a and rate 1, Q(a, x) = 1 − P(a, x).
public enum GammaFunction {
    /// ln Γ(x).
    ///
    /// - Parameter x: above 0.
    /// - Returns: the logarithm of the gamma function.
    public static func logarithm(_ x: Double) -> Double { lgamma(x).0 }

    /// ln Γₘ(x), the multivariate gamma function.
    ///
    /// - Parameters:
    ///   - x: above (m − 1) / 2.
    ///   - order: m, not negative.
    /// - Returns: `m (m − 1) / 4 ln π + Σ ln Γ(x − j / 2)` over j from 0 to m − 1; 0 for order 0.
    public static func logarithm(_ x: Double, order: Int) -> Double {
        precondition(x > Double(order - 1) / 2, "no gamma function of order \(order) at \(x)")
        return (0..<order).reduce(Double(order * (order - 1)) / 4 * log(Double.pi)) {
            $0 + logarithm(x - Double($1) / 2)
        }
    }

    /// ln P(a, x) and ln Q(a, x).
    ///
    /// - Parameters:
    ///   - shape: a, above 0.
    ///   - x: above 0.
    /// - Returns: both logarithms; their error is that of rounding a ln x, which grows with a.
    ///
    /// Source: Abramowitz and Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction).
    static func logRegularized(shape: Double, _ x: Double) -> (lower: Double, upper: Double) {
        precondition(shape > 0 && x > 0, "no incomplete gamma function of shape \(shape) at \(x)")
        let logDensity = shape * log(x) - x - logarithm(shape)
        // Each expansion is used where it converges fast; the other tail follows without cancellation there.
        if x < shape + 1 {
            let lower = min(0, logDensity + log(series(shape, x)))
            return (lower, log(-expm1(lower)))
        }
        let upper = min(0, logDensity + log(continuedFraction(shape, x)))
        return (log(-expm1(upper)), upper)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var denominator = a
        while term > sum * 0x1p-54 {
            denominator += 1
            term *= x / denominator
            sum += term
        }
        return sum
    }

    /// Evaluated from the front by the modified Lentz method (Press et al. 2007, section 5.2).
    private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var value = d
        for i in 1...10_000 {
            let numerator = Double(i) * (a - Double(i))
            b += 2
            d = numerator * d + b
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = b + numerator / c
            c = abs(c) < tiny ? tiny : c
            value *= d * c
            if abs(d * c - 1) < 0x1p-52 { break }
        }
        return value
    }
}
