/// A range stated by its 10 %, 50 % and 90 % quantiles, spread as a normal on either side of the median.
///
/// Each half has its own standard deviation and holds half of the probability, so the stated centre is the median,
/// not the mode as in the two-piece normal of inflation reports.
public struct SplitNormal: Hashable, Sendable {
    /// The 10 % quantile.
    public let low: Double
    /// The median.
    public let central: Double
    /// The 90 % quantile.
    public let high: Double

    /// A range; equal bounds make a constant.
    ///
    /// - Parameters:
    ///   - low: 10 % quantile.
    ///   - central: median, between the bounds.
    ///   - high: 90 % quantile.
    public init(low: Double, central: Double, high: Double) {
        precondition(low <= central && central <= high, "\(low), \(central), \(high) are not in order")
        self.low = low
        self.central = central
        self.high = high
    }

    /// The number below which a share of the distribution lies.
    ///
    /// - Parameter p: in (0, 1).
    /// - Returns: the quantile, non-decreasing in `p`; the stated numbers at 0.1, 0.5 and 0.9.
    public func quantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "the range is unbounded at \(p)")
        let side = p < 0.5 ? central - low : high - central
        return central + NormalDistribution.quantile(p) / Self.upperDecile * side
    }

    private static let upperDecile = NormalDistribution.quantile(0.9)
}
