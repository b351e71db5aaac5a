package import TimeSeries

/// One number with everything that another program needs to file it, for formats that write numbers and no tables.
package struct Figure: Hashable, Sendable {
    /// What is told of a number.
    package enum Statistic: String, Hashable, Sendable {
        /// As published.
        case published
        /// 10 % quantile.
        case p10
        /// Median.
        case p50
        /// 90 % quantile.
        case p90
        /// Mean.
        case mean
    }

    /// Name of the scenario; ``observed`` for published figures.
    package let scenario: String
    /// Region id.
    package let region: String
    /// Indicator id.
    package let indicator: String
    /// Measure, as files write it.
    package let measure: String
    /// What is told of it.
    package let statistic: Statistic
    /// Unit id.
    package let unit: String
    /// The period it speaks about.
    package let period: Period
    /// The number.
    package let value: Double
    /// On what footing it stands.
    package let standing: Standing

    /// The scenario of published figures.
    static let observed = "observed"
}
