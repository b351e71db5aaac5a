public import Studies

/// How much of the year an indicator has usually done by the month of its latest figure.
public struct UsualProgress: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// Mean share of the year, 0 to 1.
    public let share: Double
    /// The years it is the mean of, earliest first.
    public let years: [Int]
    /// The region whose figures they are: the study's own, or the nearest parent's that has any.
    public let region: Study.Region

    /// A usual progress.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - share: mean share of the year, 0 to 1.
    ///   - years: the years it is the mean of.
    ///   - region: the region whose figures they are.
    public init(indicator: String, share: Double, years: [Int], region: Study.Region) {
        self.indicator = indicator
        self.share = share
        self.years = years
        self.region = region
    }
}
