public import Studies
public import TimeSeries

/// Mean, spread and five quantiles of a projected number.
public struct DistributionSummary: Hashable, Sendable {
    /// Mean of the draws.
    public let mean: Double
    /// Standard deviation of the draws.
    public let deviation: Double
    /// 5 % quantile.
    public let p05: Double
    /// 10 % quantile.
    public let p10: Double
    /// Median.
    public let p50: Double
    /// 90 % quantile.
    public let p90: Double
    /// 95 % quantile.
    public let p95: Double

    /// A summary.
    public init(
        mean: Double, deviation: Double, p05: Double, p10: Double, p50: Double, p90: Double, p95: Double
    ) {
        self.mean = mean
        self.deviation = deviation
        self.p05 = p05
        self.p10 = p10
        self.p50 = p50
        self.p90 = p90
        self.p95 = p95
    }
}

/// One projected number of one scenario.
public struct Outcome: Hashable, Sendable {
    /// On what footing the number stands.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// Projected from the indicator's own figures of the year.
        case projected
        /// Projected without any figure of the indicator's own year: from parents, matrix and priors.
        case borrowed
        /// Only what the first half fixed, with a wide second half (one-offs).
        case notExtrapolated = "not_extrapolated"
        /// A counted task at the pace of the year so far.
        case pace
    }

    /// Things a reader must know about the number.
    public enum Caveat: String, Hashable, Sendable, CaseIterable {
        /// Rests on figures read from tables later than the as-of date (修订后数据).
        case laterVintage = "later_vintage"
        /// The level is at the prices of the year before.
        case lastYearPrices = "last_year_prices"
        /// The level rests on a third-party figure (来源待核).
        case unverifiedSource = "unverified_source"
        /// Not an official account (测算数，非核算数).
        case notOfficialAccount = "not_official_account"
        /// Quarter shares are a parent's or a prior's, not the region's own.
        case borrowedShares = "borrowed_shares"
    }

    /// Indicator id.
    public let indicator: String
    /// Period it speaks about.
    public let period: Period
    /// Growth, level, or change in percentage points.
    public let measure: Measure
    /// Its distribution.
    public let summary: DistributionSummary
    /// Probability of meeting the indicator's shown target, when the target speaks of this number.
    public let probability: Double?
    /// On what footing it stands.
    public let basis: Basis
    /// What a reader must know, in the order of ``Caveat/allCases``.
    public let caveats: [Caveat]

    /// An outcome.
    public init(
        indicator: String, period: Period, measure: Measure, summary: DistributionSummary,
        probability: Double?, basis: Basis, caveats: [Caveat]
    ) {
        self.indicator = indicator
        self.period = period
        self.measure = measure
        self.summary = summary
        self.probability = probability
        self.basis = basis
        self.caveats = caveats
    }
}

/// What the rest of the year must bring for a target to be met.
public struct Requirement: Hashable, Sendable {
    /// What is required.
    public enum Need: Hashable, Sendable {
        /// Growth of the remaining period, percent, uncertain because shares within the year are.
        case growth(DistributionSummary)
        /// A count that is still missing.
        case count(Double)
        /// A ceiling at year end, with today's headroom in percentage points.
        case ceiling(Double, headroom: Double)
    }

    /// Indicator id.
    public let indicator: String
    /// The remaining period.
    public let period: Period
    /// What is required.
    public let need: Need

    /// A requirement.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - period: the remaining period.
    ///   - need: what is required.
    public init(indicator: String, period: Period, need: Need) {
        self.indicator = indicator
        self.period = period
        self.need = need
    }
}
