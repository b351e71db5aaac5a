#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
    /// The number below which a share of the standard normal distribution lies.
    ///
    /// - Parameter p: in [0, 1]; 0 and 1 give the infinities.
    /// - Returns: the quantile, relative accuracy about 1e-16.
    ///
    /// Source: Wichura (1988), algorithm AS 241, routine PPND16.
    public static func quantile(_ p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "\(p) is no probability")
        let fromMedian = p - 0.5
        guard abs(fromMedian) > 0.425 else { return central(fromMedian) }
        return fromMedian < 0 ? -upperTail(p) : upperTail(1 - p)
    }

    /// The share of the standard normal distribution below a number.
    ///
    /// - Parameter x: any number.
    /// - Returns: in [0, 1], accurate relative to the share itself in the lower tail.
    public static func cumulative(_ x: Double) -> Double {
        0.5 * erfc(-x * 0.5.squareRoot())
    }

    /// The logarithm of the normal density.
    ///
    /// - Parameters:
    ///   - x: where.
    ///   - mean: of the distribution.
    ///   - variance: of the distribution, above 0.
    /// - Returns: ln density.
    public static func logDensity(_ x: Double, mean: Double, variance: Double) -> Double {
        precondition(variance > 0, "\(variance) is no variance of a density")
        let deviation = x - mean
        return -0.5 * (logTwoPi + log(variance) + deviation * deviation / variance)
    }

    /// ln 2π.
    public static let logTwoPi = 1.8378770664093454835606594728112

    /// |p − 1/2| ≤ 0.425.
    @inline(__always)
    private static func central(_ q: Double) -> Double {
        let r = 0.180625 - q * q
        var numerator = 2509.0809287301226727 * r + 33430.575583588128105
        numerator = numerator * r + 67265.770927008700853
        numerator = numerator * r + 45921.953931549871457
        numerator = numerator * r + 13731.693765509461125
        numerator = numerator * r + 1971.5909503065514427
        numerator = numerator * r + 133.14166789178437745
        numerator = numerator * r + 3.387132872796366608
        var denominator = 5226.495278852854561 * r + 28729.085735721942674
        denominator = denominator * r + 39307.89580009271061
        denominator = denominator * r + 21213.794301586595867
        denominator = denominator * r + 5394.1960214247511077
        denominator = denominator * r + 687.1870074920579083
        denominator = denominator * r + 42.313330701600911252
        denominator = denominator * r + 1
        return q * numerator / denominator
    }

    /// The quantile of 1 − p, for p < 0.075.
    private static func upperTail(_ p: Double) -> Double {
        guard p > 0 else { return .infinity }
        let r = (-log(p)).squareRoot()
        return r <= 5 ? nearTail(r - 1.6) : farTail(r - 5)
    }

    private static func nearTail(_ r: Double) -> Double {
        var numerator = 7.7454501427834140764e-4 * r + 2.27238449892691845833e-2
        numerator = numerator * r + 0.24178072517745061177
        numerator = numerator * r + 1.27045825245236838258
        numerator = numerator * r + 3.64784832476320460504
        numerator = numerator * r + 5.7694972214606914055
        numerator = numerator * r + 4.6303378461565452959
        numerator = numerator * r + 1.42343711074968357734
        var denominator = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4
        denominator = denominator * r + 1.51986665636164571966e-2
        denominator = denominator * r + 0.14810397642748007459
        denominator = denominator * r + 0.68976733498510000455
        denominator = denominator * r + 1.6763848301838038494
        denominator = denominator * r + 2.05319162663775882187
        denominator = denominator * r + 1
        return numerator / denominator
    }

    private static func farTail(_ r: Double) -> Double {
        var numerator = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
        numerator = numerator * r + 1.2426609473880784386e-3
        numerator = numerator * r + 2.6532189526576123093e-2
        numerator = numerator * r + 0.29656057182850489123
        numerator = numerator * r + 1.7848265399172913358
        numerator = numerator * r + 5.4637849111641143699
        numerator = numerator * r + 6.6579046435011037772
        var denominator = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7
        denominator = denominator * r + 1.8463183175100546818e-5
        denominator = denominator * r + 7.868691311456132591e-4
        denominator = denominator * r + 1.48753612908506148525e-2
        denominator = denominator * r + 0.13692988092273580531
        denominator = denominator * r + 0.59983220655588793769
        denominator = denominator * r + 1
        return numerator / denominator
    }
}
