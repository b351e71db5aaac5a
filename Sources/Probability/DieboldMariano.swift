/// Whether one forecaster's losses are smaller than another's, beyond chance.
public struct DieboldMariano: Hashable, Sendable {
    /// The corrected statistic; negative when the first forecaster's losses are smaller.
    public let statistic: Double
    /// Probability of a statistic at least as far from zero when both are equally good (two-sided).
    public let probability: Double

    /// Compares losses at successive origins one step ahead.
    ///
    /// - Parameters:
    ///   - first: losses of the first forecaster, in order of time.
    ///   - second: losses of the second at the same origins.
    /// - Returns: nothing for fewer than three origins or losses that differ by a constant.
    ///
    /// Source: Diebold and Mariano (1995); correction for small samples of Harvey, Leybourne and Newbold (1997),
    /// equation 9 at h = 1, with Student's t of n − 1 degrees of freedom.
    public init?(_ first: [Double], _ second: [Double]) {
        precondition(first.count == second.count, "\(first.count) and \(second.count) losses")
        let differences = zip(first, second).map { $0 - $1 }
        let count = Double(differences.count)
        guard differences.count >= 3 else { return nil }
        let mean = Quantiles.mean(differences)
        let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        guard variance > 0 else { return nil }
        statistic = mean / (variance / count).squareRoot() * ((count - 1) / count).squareRoot()
        probability = 2 * StudentT(degreesOfFreedom: count - 1).cumulative(-abs(statistic))
    }
}
