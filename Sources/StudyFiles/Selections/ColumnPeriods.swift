import Studies
import TimeSeries

/// Reads the periods of a column, and tells those of which the study has figures.
struct ColumnPeriods {
    private let study: Study
    private let indicators: [Indicator]

    /// Periods of a fault's list.
    private static let listed = 8

    /// - Parameters:
    ///   - study: the study.
    ///   - indicators: the rows.
    init(_ study: Study, _ indicators: [Indicator]) {
        self.study = study
        self.indicators = indicators
    }

    /// The periods of a column: one, or those of a range of which some row has a figure.
    ///
    /// - Parameters:
    ///   - text: `2020H1`, `2020Q1..2020Q4`, `2020年一季度至2020年四季度`.
    ///   - column: the column's number.
    ///   - isPublished: whether published figures alone are meant.
    /// - Throws: what is wrong with it.
    func periods(_ text: String, column: Int, isPublished: Bool) throws(TableFault) -> [Period] {
        let all: [Period]
        if let period = ConditionPeriod.period(text) {
            all = [period]
        } else {
            all = try range(text, column: column)
        }
        let answered = all.filter { hasFigures($0, isPublished: isPublished) }
        guard !answered.isEmpty else {
            throw .noFigures(column: column, found: text, available: available(isPublished: isPublished))
        }
        return answered
    }

    private func range(_ text: String, column: Int) throws(TableFault) -> [Period] {
        for sign in ["..", "至"] {
            let ends = text.split(separator: sign, omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard ends.count == 2 else { continue }
            guard let first = ConditionPeriod.period(ends[0]), let last = ConditionPeriod.period(ends[1])
            else { continue }
            guard let periods = PeriodRange.periods(from: first, through: last) else {
                throw .rangeNotInOrder(column: column, found: text)
            }
            return periods
        }
        throw .unknownPeriod(column: column, found: text)
    }

    /// Whether some row has a figure of a period: a published one, or a projected one of the study's year.
    private func hasFigures(_ period: Period, isPublished: Bool) -> Bool {
        indicators.contains { indicator in
            guard let own = indicator.kind.period(of: period) else { return false }
            if study.known.contains(where: { $0.indicator == indicator.id && $0.period == own }) {
                return true
            }
            // Stocks and rates are projected at the end of quarters.
            return !isPublished && own.year == study.asOf.year && (!own.isInstant || own.lastMonth % 3 == 0)
        }
    }

    /// The latest published periods, and what is projected of the year.
    private func available(isPublished: Bool) -> [String] {
        let ids = Set(indicators.map(\.id))
        let known = Set(study.known.filter { ids.contains($0.indicator) }.map(\.period)).sorted()
        let open = isPublished ? [] : [Period.year(study.asOf.year)].filter { !known.contains($0) }
        return (known.suffix(Self.listed) + open).map(\.description)
    }
}
