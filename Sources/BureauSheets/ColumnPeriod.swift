import Studies
import TimeSeries

/// Months of one year, not told from January on.
struct SingleMonths: Hashable {
    /// The year.
    let year: Int
    /// The first and the last month.
    let months: ClosedRange<Int>
}

/// The months that a column of figures covers.
enum ColumnPeriod: Hashable {
    /// A period that the study can use.
    case period(Period)
    /// One month or quarter alone, of which projections use the sums from January on; nothing when none says which.
    case single(SingleMonths?)
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
        case .month(let year, let month): return .success(single(year, month, month, title))
        case .laterMonths(let year, let first, let last): return .success(single(year, first, last, title))
        case .monthOfTitle: return .success(single(title?.year, title?.month ?? 0, title?.month ?? 0, title))
        case .quarterOfTitle:
            let last = title.map(\.month) ?? 0
            return .success(last % 3 == 0 ? single(title?.year, last - 2, last, title) : .single(nil))
        case .cumulativeOfTitle:
            return title.map { .success(.period(.yearToDate($0.year, through: $0.month))) } ?? undecided
        case .endOfTitle: return title.map { .success(.period(.end($0.year, month: $0.month))) } ?? undecided
        case .yearBefore: return .success(.yearBefore)
        case .ambiguousQuarter(let found, let year, let quarter):
            let fault = SheetFault.quarterUndecided(found: found, year: year, quarter: quarter)
            return .failure(.sheet(place, fault))
        }
    }

    private static func single(_ year: Int?, _ first: Int, _ last: Int, _ title: TitlePeriod?) -> ColumnPeriod
    {
        guard let year = year ?? title?.year, first >= 1, first <= last else { return .single(nil) }
        return .single(SingleMonths(year: year, months: first...last))
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
