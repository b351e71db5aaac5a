import TimeSeries

extension Study {
    /// Departments' estimates filed by the as-of date: of one department's several for one number the latest.
    public var estimatesAtHand: [Observation] {
        let filed = expectations.filter { $0.published.map { $0 <= asOf } ?? true }
        return filed.filter { estimate in
            !filed.contains { other in
                other.indicator == estimate.indicator && other.period == estimate.period
                    && other.measure == estimate.measure && other.source == estimate.source
                    && Self.isLater(other.published, than: estimate.published)
            }
        }
    }

    private static func isLater(_ day: CalendarDay?, than other: CalendarDay?) -> Bool {
        guard let other else { return false }
        return day.map { $0 > other } ?? true
    }
}
