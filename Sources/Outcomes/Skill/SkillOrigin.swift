public import TimeSeries

/// A day of the past from which a year is projected with what was known then.
public struct SkillOrigin: Hashable, Sendable {
    /// How much of the year is over.
    public enum Moment: String, Hashable, Sendable, CaseIterable {
        /// With the figures of January to March.
        case firstQuarter = "first-quarter"
        /// With the figures of January to June.
        case midYear = "mid-year"
        /// With the figures of January to September.
        case thirdQuarter = "third-quarter"

        /// Quarters that are over.
        public var quarters: Int {
            switch self {
            case .firstQuarter: return 1
            case .midYear: return 2
            case .thirdQuarter: return 3
            }
        }
    }

    /// The year projected.
    public let year: Int
    /// How much of it is over.
    public let moment: Moment
    /// The day on which the forecaster stands.
    public let asOf: CalendarDay

    /// An origin.
    ///
    /// - Parameters:
    ///   - year: the year projected.
    ///   - moment: how much of it is over.
    ///   - asOf: the day.
    public init(year: Int, moment: Moment, asOf: CalendarDay) {
        self.year = year
        self.moment = moment
        self.asOf = asOf
    }
}

/// Whether the year of an origin was shaken, by the onsets known at the origin.
public enum SkillClimate: String, Hashable, Sendable, CaseIterable {
    /// No shock set in this year or the last.
    case calm
    /// A shock set in this year.
    case shock
    /// A shock set in last year: its base effects are in this year's growth.
    case yearAfter = "year_after"
}
