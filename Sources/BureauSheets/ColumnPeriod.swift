import Studies
import TimeSeries

/// The months that a column of figures covers.
enum ColumnPeriod: Hashable {
    /// A period that the study can use.
    case period(Period)
    /// One month alone, which projections do not use.
    case singleMonth
    /// The year before, of which only what the sheet of that year said is used.
    case yearBefore

    /// Reads a heading against the title.
    ///
    /// - Parameters:
    ///   - meaning: what the heading says about time.
    ///   - title: what the title says.
    ///   - heading: the heading, for the words of faults.
    ///   - place: where it stands.
    /// - Returns: the months, or why they cannot be decided.
    static func reading(
        _ meaning: PeriodText, title: TitlePeriod?, heading: String, place: Place
    ) -> Result<ColumnPeriod, Fault> {
        let undecided = Result<ColumnPeriod, Fault>.failure(.sheet(place, .periodUndecided(column: heading)))
        switch meaning {
        case .cumulative(let year, let month):
            guard let year = year ?? title?.year else { return undecided }
            return agreeing(.yearToDate(year, through: month), stated: meaning, title, heading, place)
        case .end(let year, let month):
            guard let year = year ?? title?.year else { return undecided }
            return agreeing(.end(year, month: month), stated: meaning, title, heading, place)
        case .month, .monthOfTitle, .laterMonths: return .success(.singleMonth)
        case .cumulativeOfTitle:
            return title.map { .success(.period(.yearToDate($0.year, through: $0.month))) } ?? undecided
        case .endOfTitle: return title.map { .success(.period(.end($0.year, month: $0.month))) } ?? undecided
        case .yearBefore: return .success(.yearBefore)
        case .ambiguousQuarter(let found): return .failure(.ambiguousQuarter(place, found: found))
        }
    }

    /// A heading without a year must not name months after those of the title: it would be another year's.
    private static func agreeing(
        _ period: Period, stated: PeriodText, _ title: TitlePeriod?, _ heading: String, _ place: Place
    ) -> Result<ColumnPeriod, Fault> {
        let hasYear =
            switch stated {
            case .cumulative(let year, _), .end(let year, _): year != nil
            default: false
            }
        guard let title, !hasYear, period.lastMonth > title.month else { return .success(.period(period)) }
        let months = "\(title.year)年1-\(title.month)月"
        return .failure(.sheet(place, .periodsDisagree(column: heading, title: months)))
    }
}
