public import Studies
public import TimeSeries

/// Which number an outcome is: of which indicator, about which period, measured how.
public struct OutcomeCell: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// Period it speaks about.
    public let period: Period
    /// Growth, level, or change in percentage points.
    public let measure: Measure

    /// A cell.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - period: period it speaks about.
    ///   - measure: growth, level, or change.
    public init(indicator: String, period: Period, measure: Measure) {
        self.indicator = indicator
        self.period = period
        self.measure = measure
    }
}
