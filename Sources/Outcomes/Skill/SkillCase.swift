public import Studies

/// One number projected at one origin by all forecasters, and what came.
public struct SkillCase: Hashable, Sendable {
    /// Region id.
    public let region: String
    /// Indicator id.
    public let indicator: String
    /// Whether the indicator is activity or a driver, whose figures are the most regular.
    public let isCore: Bool
    /// Growth of the year (percent), or a rate's value at its end.
    public let measure: Measure
    /// Where the forecasters stood.
    public let origin: SkillOrigin
    /// Whether the year was shaken.
    public let climate: SkillClimate
    /// Whose history was hidden.
    public let hidden: HiddenHistory
    /// The published number.
    public let outcome: Double
    /// What each forecaster said, in the order of ``Forecaster/allCases``.
    public let forecasts: [SkillForecast]

    /// A case.
    public init(
        region: String, indicator: String, isCore: Bool, measure: Measure, origin: SkillOrigin,
        climate: SkillClimate, hidden: HiddenHistory, outcome: Double, forecasts: [SkillForecast]
    ) {
        self.region = region
        self.indicator = indicator
        self.isCore = isCore
        self.measure = measure
        self.origin = origin
        self.climate = climate
        self.hidden = hidden
        self.outcome = outcome
        self.forecasts = forecasts
    }

    /// What a forecaster said.
    ///
    /// - Parameter forecaster: the forecaster.
    public func forecast(_ forecaster: Forecaster) -> SkillForecast? {
        forecasts.first { $0.forecaster == forecaster }
    }
}

/// Whose figures of earlier years were taken away before projecting.
public enum HiddenHistory: Hashable, Sendable {
    /// Nobody's.
    case none
    /// Those of the indicator that is scored.
    case ofIndicator
    /// Those of all indicators of the region.
    case ofRegion
}

/// What one forecaster said of one number.
public struct SkillForecast: Hashable, Sendable {
    /// The forecaster.
    public let forecaster: Forecaster
    /// Its median, or its one number.
    public let median: Double
    /// Median less the published number.
    public let error: Double
    /// Its distribution, scored; nothing for a rule with too few errors known at the origin.
    public let density: Density?

    /// A distribution and its scores.
    public struct Density: Hashable, Sendable {
        /// Ends of the intervals of ``levels``, in their order.
        public let intervals: [Interval]
        /// Continuous ranked probability score, in the outcome's unit.
        public let rankedProbability: Double
        /// Natural logarithm of the density at the published number.
        public let logDensity: Double
        /// Share of the distribution below the published number (PIT).
        public let position: Double

        /// Probabilities of the intervals.
        public static let levels = [0.5, 0.8, 0.95]

        /// A scored distribution.
        public init(intervals: [Interval], rankedProbability: Double, logDensity: Double, position: Double) {
            self.intervals = intervals
            self.rankedProbability = rankedProbability
            self.logDensity = logDensity
            self.position = position
        }
    }

    /// A central interval.
    public struct Interval: Hashable, Sendable {
        /// Its low end.
        public let low: Double
        /// Its high end.
        public let high: Double

        /// An interval.
        ///
        /// - Parameters:
        ///   - low: low end.
        ///   - high: high end.
        public init(low: Double, high: Double) {
            self.low = low
            self.high = high
        }

        /// Whether it holds a number.
        ///
        /// - Parameter value: the number.
        public func holds(_ value: Double) -> Bool { low <= value && value <= high }
    }

    /// A forecast.
    public init(forecaster: Forecaster, median: Double, error: Double, density: Density?) {
        self.forecaster = forecaster
        self.median = median
        self.error = error
        self.density = density
    }
}
