import TimeSeries

/// The periods from one to another of the same form: `2020Q1..2020Q4`, `2018..2020`, `2020M02..2020M08`.
enum PeriodRange {
    /// A form of period that repeats.
    private enum Form: CaseIterable {
        case year, half, quarter, monthEnd, monthsFromJanuary

        func contains(_ period: Period) -> Bool {
            switch self {
            case .year: return period.isFullYear
            case .half: return !period.isInstant && [1...6, 7...12].contains(period.months)
            case .quarter: return !period.isInstant && period.lastQuarter.months == period.months
            case .monthEnd: return period.isInstant
            case .monthsFromJanuary: return period.isYearToDate
            }
        }

        func next(after period: Period) -> Period {
            let isLast = period.lastMonth == 12
            let (year, month) = (isLast ? period.year + 1 : period.year, isLast ? 1 : period.lastMonth + 1)
            switch self {
            case .year: return .year(period.year + 1)
            case .half: return isLast ? .firstHalf(year) : .secondHalf(year)
            case .quarter: return .quarter(period.lastQuarter.advanced(by: 1))
            case .monthEnd: return .end(year, month: month)
            case .monthsFromJanuary: return .yearToDate(year, through: month)
            }
        }
    }

    /// All periods of a range, ends included.
    ///
    /// - Returns: nothing when the ends have no form in common, or stand in the wrong order.
    static func periods(from first: Period, through last: Period) -> [Period]? {
        guard let form = Form.allCases.first(where: { $0.contains(first) && $0.contains(last) }),
            (first.year, first.lastMonth) <= (last.year, last.lastMonth)
        else { return nil }
        var periods = [first]
        while let latest = periods.last, latest != last { periods.append(form.next(after: latest)) }
        return periods
    }
}
