import Outcomes
import StudyFiles
import Studies
import TimeSeries
import Workbooks

/// Reads the figures of one row.
struct FigureReader {
    let reading: SheetReading
    let row: Int
    let name: String
    let indicator: Indicator
    /// The unit of the row.
    let unit: MeasurementUnit?
    let isUnitConfirmed: Bool
    /// Whether the name was confirmed in an earlier import.
    let isKnownName: Bool
    private(set) var faults: [Fault] = []
    private(set) var notices: [SheetImport.Notice] = []
    /// How many figures of single months there are.
    private(set) var monthFigures = 0
    /// Whether a level has no unit anywhere.
    private(set) var needsUnit = false

    init(
        reading: SheetReading, row: Int, name: String, indicator: Indicator, unit: MeasurementUnit?,
        isUnitConfirmed: Bool, isKnownName: Bool
    ) {
        self.reading = reading
        self.row = row
        self.name = name
        self.indicator = indicator
        self.unit = unit
        self.isUnitConfirmed = isUnitConfirmed
        self.isKnownName = isKnownName
    }

    /// A number with its measure and unit.
    private struct Value {
        let measure: Measure
        let text: String
        let unit: MeasurementUnit
    }

    /// The figure of a column, if there is one.
    mutating func figure(_ figures: SheetColumns.Figures) -> SheetImport.Figure? {
        let column = figures.column
        guard let cell = reading.table.sheet.cell(row: row, column: column.number) else { return nil }
        let place = reading.place(row, column.number)
        guard isFigure(cell, place) else { return nil }
        guard let number = number(cell, place) else { return nil }
        guard let period = period(figures, place) else { return nil }
        let value =
            switch column.role {
            case .growth(let isPoints): growth(number, isPoints: isPoints, cell.text, place)
            default: level(number, column, cell.text, place)
            }
        guard let value, let decimal = try? DecimalNumber(value.text) else { return nil }
        if case .number(let stored?) = cell.kind {
            notices.append(.shownRounded(place, shown: cell.text, stored: stored))
        }
        return figure(value, decimal, period, place)
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
        guard case .period(let period) = figures.period else {
            monthFigures += 1
            return nil
        }
        guard indicator.kind.isInstant else {
            if period.isInstant {
                faults.append(
                    .periodOfWrongKind(
                        place, indicator: indicator.name, kind: indicator.kind, period: period))
                return nil
            }
            return period
        }
        let end = Period.end(period.year, month: period.lastMonth)
        if !period.isInstant, !isKnownName {
            let notice = SheetImport.Notice.takenAsEnd(
                row: row, name: name, written: "1-\(period.lastMonth)月", period: end)
            if !notices.contains(notice) { notices.append(notice) }
        }
        return end
    }

    private mutating func growth(
        _ number: FigureText.Number, isPoints: Bool, _ found: String, _ place: Place
    ) -> Value? {
        guard number.unit == nil else {
            faults.append(.notANumber(place, found: found))
            return nil
        }
        guard indicator.kind != .rate else {
            if isPoints || number.isPoints {
                return Value(measure: .change, text: number.text, unit: .percent)
            }
            notices.append(.growthOfRate(place, name: name, found: found))
            return nil
        }
        let value = Double(number.text) ?? 0
        if let fault = PossibleValues.fault(ofGrowth: value, at: place) {
            faults.append(fault)
            return nil
        }
        return Value(measure: .growth, text: number.text, unit: .percent)
    }

    private mutating func level(
        _ number: FigureText.Number, _ column: FigureColumn, _ found: String, _ place: Place
    ) -> Value? {
        let stated =
            number.unit ?? (number.isPercent ? .percent : nil) ?? unit ?? column.unit ?? reading.sheetUnit
        guard let stated else {
            needsUnit = true
            return Value(measure: .level, text: number.text, unit: indicator.unit)
        }
        if stated == .percent, indicator.unit != .percent {
            notices.append(.growthAmongLevels(place, name: name))
            return growth(
                FigureText.Number(text: number.text, isPercent: true), isPoints: false, found, place)
        }
        guard let exponent = stated.exponent(to: indicator.unit) else {
            faults.append(
                .unitDoesNotFit(
                    place, indicator: indicator.name, found: stated.name.zh, expected: indicator.unit))
            return nil
        }
        if number.unit != nil {
            notices.append(.unitInCell(place, found: found, read: "\(number.text)\(stated.name.zh)"))
        }
        let value = (try? DecimalNumber(number.text))?.shifted(by: exponent).value ?? 0
        let bounds = PossibleValues.levels(of: indicator.kind)
        guard bounds.contains(value) else {
            faults.append(
                .outOfBounds(
                    place, what: indicator.name, value: value, lowest: bounds.lowerBound,
                    highest: bounds.upperBound))
            return nil
        }
        return Value(measure: .level, text: number.text, unit: stated)
    }

    private func figure(
        _ value: Value, _ decimal: DecimalNumber, _ period: Period, _ place: Place
    ) -> SheetImport.Figure {
        let expected = value.measure == .level ? indicator.unit : MeasurementUnit.percent
        let number = decimal.shifted(by: value.unit.exponent(to: expected) ?? 0)
        let isLevelOfMoney = value.measure == .level && indicator.priceBasis == .real
        let differs = ![indicator.name.zh.compact, indicator.id].contains(name)
        let isNamed = reading.layout == .indicators && differs
        let observation = Observation(
            region: reading.study.region.id, indicator: indicator.id, period: period, measure: value.measure,
            value: number.value, decimals: number.decimals,
            basis: isLevelOfMoney ? .nominal : indicator.priceBasis, published: reading.request.published,
            isPublicationInferred: false, edition: nil, isEstimate: false, source: source(place),
            note: isNamed ? "表中写“\(name)”" : "", place: place)
        return SheetImport.Figure(
            observation: observation, text: value.text, unit: value.unit, change: .new)
    }

    /// Issuer, file, sheet and cell, and the notes under the table.
    private func source(_ place: Place) -> String {
        let issuer = reading.request.issuer ?? reading.table.issuer
        let notes = reading.table.notes.map(\.trimmed).filter { !$0.contains("来源") }.joined(separator: " ")
        return (issuer.isEmpty ? "" : issuer + "，") + place.description
            + (notes.isEmpty ? "" : "；附注：" + notes.prefix(Self.longestNote))
    }

    /// Characters of notes that each figure carries.
    private static let longestNote = 200
}
