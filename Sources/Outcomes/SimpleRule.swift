public import TimeSeries

/// A simple extrapolation of the year's growth, printed beside (对照).
public struct SimpleRule: Hashable, Sendable {
    /// Which rule.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// The rest of the year grows as the months published.
        case cumulativeHolds = "cumulative_holds"
        /// The rest of the year grows as the latest quarter.
        case quarterHolds = "quarter_holds"
        /// The rest of the year grows as the same months did a year before.
        case lastYearsRest = "last_years_rest"
    }

    /// Which rule.
    public let name: Name
    /// Growth of the year, percent.
    public let growth: Double

    /// A rule's answer.
    public init(name: Name, growth: Double) {
        self.name = name
        self.growth = growth
    }
}

/// What simple rules say of one indicator's year.
public struct SimpleOutlook: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// The published months of the year that the rules start from.
    public let observed: Period
    /// The rules that its figures allow, at least one.
    public let rules: [SimpleRule]

    /// An indicator's rules.
    public init(indicator: String, observed: Period, rules: [SimpleRule]) {
        self.indicator = indicator
        self.observed = observed
        self.rules = rules
    }
}
