#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Weights given by their logarithms, such as marginal likelihoods.
public enum LogWeights {
    /// The logarithm of the sum of the weights.
    ///
    /// - Parameter logWeights: logarithms; minus infinity is weight 0.
    /// - Returns: ln Σ exp; minus infinity if there is no weight above 0.
    public static func logSumExp(_ logWeights: [Double]) -> Double {
        guard let largest = logWeights.max(), largest > -.infinity else { return -.infinity }
        return largest + log(logWeights.reduce(0) { $0 + exp($1 - largest) })
    }

    /// The weights, scaled to sum to 1.
    ///
    /// - Parameter logWeights: logarithms; minus infinity is weight 0, at least one is finite.
    /// - Returns: weights, in the same order.
    public static func normalized(_ logWeights: [Double]) -> [Double] {
        let total = logSumExp(logWeights)
        precondition(total.isFinite, "the sum of the weights has logarithm \(total)")
        return logWeights.map { exp($0 - total) }
    }

    /// The number of equal weights that would be as uneven: (Σ w)² / Σ w².
    ///
    /// - Parameter weights: not negative, at least one above 0; of any sum.
    /// - Returns: between 1 and their count.
    ///
    /// Source: Kong, Liu and Wong (1994).
    public static func effectiveNumber(_ weights: [Double]) -> Double {
        let sum = weights.reduce(0, +)
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        precondition(squares > 0, "no weight is above 0")
        return sum * sum / squares
    }

    /// The largest power, at most one, to which weights can be raised so that their effective number stays above a
    /// floor.
    ///
    /// - Parameters:
    ///   - logWeights: logarithms; at least one is finite.
    ///   - floor: effective number to keep; at most the number of finite weights.
    /// - Returns: 0 to 1, by fifty halvings.
    ///
    /// Source: tempering as in sequential Monte Carlo, e.g. Del Moral, Doucet and Jasra (2012).
    public static func largestPower(_ logWeights: [Double], keeping floor: Double) -> Double {
        func effective(_ power: Double) -> Double {
            effectiveNumber(normalized(logWeights.map { $0 * power }))
        }
        guard effective(1) < floor else { return 1 }
        var low = 0.0
        var high = 1.0
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if effective(middle) < floor { high = middle } else { low = middle }
        }
        return low
    }
}
