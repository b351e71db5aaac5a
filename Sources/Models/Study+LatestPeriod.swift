import Studies
import TimeSeries

extension Study {
    /// The latest period of a year that a figure of an indicator binds; a level alone binds nothing but a rate.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - year: the year.
    func latestPeriod(of indicator: Indicator, in year: Int) -> Period? {
        known.filter {
            $0.indicator == indicator.id && $0.period.year == year
                && ($0.measure != .level || indicator.kind == .rate)
        }.map(\.period).max()
    }
}
