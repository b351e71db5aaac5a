package import TimeSeries
package import Studies

extension OutcomeDraws {
    /// The draws of one number.
    ///
    /// - Parameters:
    ///   - period: months of the first year, or the end of one of its quarters for a stock or rate.
    ///   - measure: growth in percent, level in the indicator's unit, or change in percentage points.
    /// - Returns: one value a draw; nothing for a period or measure that the indicator's kind does not have.
    package func values(_ period: Period, _ measure: Measure) -> [Double]? {
        switch (indicator.kind, measure) {
        case (.flow, .growth), (.mean, .growth): return period.isInstant ? nil : growth(period.months)
        case (.flow, .level), (.mean, .level): return period.isInstant ? nil : level(period.months)
        case (.stock, .growth): return quarter(period).map(instantGrowth)
        case (.rate, .level): return quarter(period).map(rate)
        case (.rate, .change): return quarter(period).flatMap(change)
        default: return nil
        }
    }

    /// The quarter at whose end an instant lies, counted from 0.
    private func quarter(_ period: Period) -> Int? {
        period.isInstant && period.lastMonth % 3 == 0 ? period.lastMonth / 3 - 1 : nil
    }
}
