import Outcomes
import StudyFiles
import Studies
import TimeSeries

/// Levels of single months and quarters, added up where they follow one another from January without a gap. Growth rates
/// cannot be added up.
extension FigureReader {
    /// A level that a sum takes in.
    private struct Part {
        let heading: String
        let number: DecimalNumber
        let unit: MeasurementUnit
        let place: Place
    }

    /// The sums that reach further than what the row states from January on; the figures taken in are left out of
    /// ``singles``.
    ///
    /// - Parameter stated: the figures that the row states.
    /// - Returns: a figure a quarter's end, and one for the last month reached.
    mutating func sums(after stated: [SheetImport.Figure]) -> [SheetImport.Figure] {
        guard indicator.kind == .flow else { return [] }
        let years = Set(singles.compactMap { $0.months?.year }).sorted()
        return years.flatMap { sums(of: $0, after: stated) }
    }

    private mutating func sums(of year: Int, after stated: [SheetImport.Figure]) -> [SheetImport.Figure] {
        let start =
            stated.filter { $0.observation.measure == .level && $0.observation.period.year == year }
            .max { $0.observation.period.lastMonth < $1.observation.period.lastMonth }
        var month = start?.observation.period.lastMonth ?? 0
        var parts = [start.flatMap(part)].compactMap { $0 }
        var reached: [(month: Int, parts: [Part])] = []
        while let next = singles.firstIndex(where: { follows($0, month, in: year) }) {
            let single = singles.remove(at: next)
            guard let value = value(single.number, single.column, single.text, single.place),
                value.measure == .level, let number = try? DecimalNumber(value.text)
            else { break }
            parts.append(
                Part(heading: single.column.heading, number: number, unit: value.unit, place: single.place))
            month = single.months?.months.upperBound ?? month
            reached.append((month, parts))
        }
        let last = month
        return reached.filter { $0.month % 3 == 0 || $0.month == last }.compactMap {
            sum($0.parts, year, $0.month)
        }
    }

    private func follows(_ single: Single, _ month: Int, in year: Int) -> Bool {
        single.column.role == .level && single.months?.year == year
            && single.months?.months.lowerBound == month + 1
    }

    private func part(_ figure: SheetImport.Figure) -> Part? {
        guard let number = try? DecimalNumber(figure.text) else { return nil }
        let column = reading.columns.figures.first { $0.column.number == figure.observation.place.column }
        return Part(
            heading: column?.column.heading ?? "", number: number, unit: figure.unit,
            place: figure.observation.place)
    }

    private func sum(_ parts: [Part], _ year: Int, _ month: Int) -> SheetImport.Figure? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let unit = parts.allSatisfy { $0.unit == first.unit } ? first.unit : indicator.unit
        let numbers = parts.map { $0.number.shifted(by: $0.unit.exponent(to: unit) ?? 0) }
        guard let total = DecimalNumber.sum(numbers) else { return nil }
        let headings = parts.map { "“\($0.heading)”" }.joined(separator: "、")
        return figure(
            .level, total, unit, .yearToDate(year, through: month), last.place, parts: parts.count,
            note: "由\(headings)相加")
    }
}
