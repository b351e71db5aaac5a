#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Proper scores of predictive distributions: how well a distribution stated before met what came.
public enum ScoringRules {
    /// The continuous ranked probability score of a sample, in the outcome's unit; the smaller the better.
    ///
    /// - Parameters:
    ///   - sorted: draws in ascending order, at least one.
    ///   - outcome: what came.
    /// - Returns: mean |X − y| less half of mean |X − X'|.
    ///
    /// Source: Gneiting and Raftery (2007), equation 21; the second mean over all pairs, by order statistics.
    public static func rankedProbability(sorted: [Double], outcome: Double) -> Double {
        precondition(!sorted.isEmpty, "no draws, no score")
        let count = Double(sorted.count)
        var distance = 0.0
        var spread = 0.0
        for (rank, value) in sorted.enumerated() {
            distance += abs(value - outcome)
            spread += (2 * Double(rank) + 1 - count) * value
        }
        return distance / count - spread / (count * count)
    }

    /// The continuous ranked probability score of a normal distribution.
    ///
    /// - Parameters:
    ///   - mean: its mean.
    ///   - deviation: its standard deviation, above 0.
    ///   - outcome: what came.
    /// - Returns: the score, in the outcome's unit.
    ///
    /// Source: Gneiting and Raftery (2007), equation 22.
    public static func rankedProbability(mean: Double, deviation: Double, outcome: Double) -> Double {
        precondition(deviation > 0, "no spread")
        let z = (outcome - mean) / deviation
        let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        return deviation
            * (z * (2 * NormalDistribution.cumulative(z) - 1) + 2 * density - 1 / Double.pi.squareRoot())
    }

    /// The logarithm of a sample's density at an outcome; the larger the better.
    ///
    /// - Parameters:
    ///   - sorted: draws in ascending order, at least two, not all equal.
    ///   - outcome: what came.
    /// - Returns: ln of a Gaussian kernel estimate.
    ///
    /// Source: Krueger, Lerch, Thorarinsdottir and Gneiting (2021); bandwidth of Silverman (1986), equation 3.31.
    public static func logDensity(sorted: [Double], outcome: Double) -> Double {
        let deviation = Quantiles.variance(sorted).squareRoot()
        let quartiles = Quantiles.select(sorted, [0.25, 0.75])
        let spread = min(deviation, (quartiles[1] - quartiles[0]) / 1.34)
        let bandwidth = 0.9 * (spread > 0 ? spread : deviation) * pow(Double(sorted.count), -0.2)
        precondition(bandwidth > 0, "draws without spread have no density")
        let kernels = sorted.map { draw in
            let z = (outcome - draw) / bandwidth
            return -z * z / 2
        }
        return LogWeights.logSumExp(kernels)
            - log(Double(sorted.count) * bandwidth * (2 * Double.pi).squareRoot())
    }
}
