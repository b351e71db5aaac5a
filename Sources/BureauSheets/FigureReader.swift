import Outcomes
import StudyFiles
import Studies
import TimeSeries
import Workbooks

/// Reads the figures of one row.
struct FigureReader {
    /// A figure of a single month or quarter.
    struct Single {
        let column: FigureColumn
        let months: SingleMonths?
        let number: FigureText.Number
        let text: String
        let place: Place
    }

    let reading: SheetReading
    let row: Int
    let name: String
    let indicator: Indicator
    /// The unit of the row.
    let unit: MeasurementUnit?
    /// Whether the name was confirmed in an earlier import.
    let isKnownName: Bool
    var faults: [Fault] = []
    var notices: [SheetImport.Notice] = []
    /// Figures of single months or quarters that no sum takes in.
    var singles: [Single] = []
    /// Whether a level has no unit anywhere.
    var needsUnit = false

    init(
        reading: SheetReading, row: Int, name: String, indicator: Indicator, unit: MeasurementUnit?,
        isKnownName: Bool
    ) {
        self.reading = reading
        self.row = row
        self.name = name
        self.indicator = indicator
        self.unit = unit
        self.isKnownName = isKnownName
    }

    /// The figures of the row, column by column, then the sums of single months from January on.
    mutating func figures() -> [SheetImport.Figure] {
        let stated = reading.columns.figures.compactMap { figure($0) }
        if indicator.kind.isInstant, stated.isEmpty { return ends() }
        return stated + sums(after: stated)
    }

    /// What holds at the end of a month may stand under that month: 贷款余额 under 8月.
    private mutating func ends() -> [SheetImport.Figure] {
        let dated = singles.filter { $0.months != nil }
        singles.removeAll { $0.months != nil }
        return dated.compactMap { single in
            guard let months = single.months,
                let value = value(single.number, single.column, single.text, single.place),
                let decimal = try? DecimalNumber(value.text)
            else { return nil }
            let end = end(months.year, months.months.upperBound, written: single.column.heading)
            return figure(value.measure, decimal, value.unit, end, single.place)
        }
    }

    /// The end of a month; that months were taken as their end is asked about once.
    private mutating func end(_ year: Int, _ month: Int, written: String) -> Period {
        let end = Period.end(year, month: month)
        let notice = SheetImport.Notice.takenAsEnd(
            row: reading.asked(row), name: name, written: written, period: end)
        if !isKnownName, !notices.contains(notice) { notices.append(notice) }
        return end
    }

    /// The figure of a column, if there is one that speaks of months from January on or of the end of a month.
    private mutating func figure(_ figures: SheetColumns.Figures) -> SheetImport.Figure? {
        let column = figures.column
        guard let cell = reading.table.sheet.cell(row: row, column: column.number) else { return nil }
        let place = reading.place(row, column.number)
        guard isFigure(cell, place), let number = number(cell, place) else { return nil }
        if case .single(let months) = figures.period {
            singles.append(
                Single(column: column, months: months, number: number, text: cell.text, place: place))
            return nil
        }
        guard let period = period(figures, place), let value = value(number, column, cell.text, place),
            let decimal = try? DecimalNumber(value.text)
        else { return nil }
        if case .number(let stored?) = cell.kind {
            notices.append(.shownRounded(place, shown: cell.text, stored: stored))
        }
        return figure(value.measure, decimal, value.unit, period, place)
    }

    /// Dates and broken formulas are no figures.
    private mutating func isFigure(_ cell: Sheet.Cell, _ place: Place) -> Bool {
        switch cell.kind {
        case .text, .number: return true
        case .date: faults.append(.sheet(place, .dateInFigure(found: cell.text)))
        case .error: faults.append(.sheet(place, .formulaError(found: cell.text)))
        case .formulaWithoutResult: faults.append(.sheet(place, .formulaWithoutResult))
        }
        return false
    }

    private mutating func number(_ cell: Sheet.Cell, _ place: Place) -> FigureText.Number? {
        switch FigureText.reading(cell.text, expected: indicator.unit) {
        case .missing: return nil
        case .number(let number): return number
        case .perMille: faults.append(.sheet(place, .perMille(indicator: indicator.name, found: cell.text)))
        case .multiple: faults.append(.sheet(place, .multiple(found: cell.text)))
        case .unknown: faults.append(.notANumber(place, found: cell.text))
        }
        return nil
    }

    private mutating func period(_ figures: SheetColumns.Figures, _ place: Place) -> Period? {
        guard case .period(let period) = figures.period else { return nil }
        guard indicator.kind.isInstant else {
            guard !period.isInstant else {
                faults.append(
                    .periodOfWrongKind(
                        place, indicator: indicator.name, kind: indicator.kind, period: period))
                return nil
            }
            return period
        }
        return period.isInstant
            ? period : end(period.year, period.lastMonth, written: "1-\(period.lastMonth)月")
    }
}
