public import TimeSeries

/// Where a number comes from and since when it could be known.
public struct Evidence: Hashable, Sendable {
    /// Issuer, title, date; or the words "expert judgement".
    public let source: String
    /// The day since when the number could be known.
    public let knownBy: CalendarDay
    /// Whether it is expert judgement and not a cited figure.
    public let isExpertJudgement: Bool

    /// A source with its date.
    ///
    /// - Parameters:
    ///   - source: issuer, title, date.
    ///   - knownBy: the day since when it could be known.
    ///   - isExpertJudgement: whether it is judgement.
    public init(source: String, knownBy: CalendarDay, isExpertJudgement: Bool) {
        self.source = source
        self.knownBy = knownBy
        self.isExpertJudgement = isExpertJudgement
    }
}

/// A number known up to an 80 % range.
public struct UncertainValue: Hashable, Sendable {
    /// The 10 % quantile; equal to `central` when the number is certain.
    public let low: Double
    /// The median.
    public let central: Double
    /// The 90 % quantile; equal to `central` when the number is certain.
    public let high: Double

    /// A range.
    ///
    /// - Parameters:
    ///   - low: 10 % quantile.
    ///   - central: median.
    ///   - high: 90 % quantile.
    /// - Precondition: `low <= central <= high`.
    public init(low: Double, central: Double, high: Double) {
        precondition(low <= central && central <= high, "not in order: \(low), \(central), \(high)")
        self.low = low
        self.central = central
        self.high = high
    }

    /// A certain number.
    ///
    /// - Parameter value: the number.
    public init(_ value: Double) {
        self.init(low: value, central: value, high: value)
    }

    /// Whether there is no uncertainty.
    public var isCertain: Bool { low == high }
}

/// A documented prior: a range with its source.
public struct DocumentedRange: Hashable, Sendable {
    /// The 80 % range.
    public let range: UncertainValue
    /// Its source and date.
    public let evidence: Evidence

    /// A range with its source.
    ///
    /// - Parameters:
    ///   - range: the 80 % range.
    ///   - evidence: source and date.
    public init(range: UncertainValue, evidence: Evidence) {
        self.range = range
        self.evidence = evidence
    }
}
