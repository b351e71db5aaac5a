import TimeSeries

extension CalendarDay {
    /// The last day of a period.
    static func last(of period: Period) -> CalendarDay? {
        CalendarDay(code: "\(period.year)-\(period.lastMonth)")
    }
}
