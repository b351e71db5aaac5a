import Outcomes
import Studies
import Workbooks

/// The figures of a row whose indicator is known.
extension SheetReading {
    /// Takes the figures of a row over, or asks for their unit.
    ///
    /// - Parameters:
    ///   - row: the row.
    ///   - name: the name in the sheet.
    ///   - indicator: the indicator.
    ///   - match: how the name was matched.
    ///   - unit: the unit in brackets behind the name.
    func take(
        _ row: Int, name: String, _ indicator: Indicator, _ match: SheetImport.Match, unit: MeasurementUnit?
    ) {
        if let fault = unknownUnit(row, of: indicator) { return found.faults.append(fault) }
        var reader = FigureReader(
            reading: self, row: row, name: name, indicator: indicator, unit: rowUnit(row) ?? unit,
            isKnownName: match == .confirmed)
        let figures = reader.figures()
        found.faults += reader.faults
        found.notices += reader.notices
        noteSingles(reader.singles, row, figures)
        if reader.notices.contains(where: \.isTakenAsEnd) { memory.keep(name, .indicator(indicator.id)) }
        if reader.needsUnit {
            guard isAccepted(row) || memory.isUnitConfirmed(for: name) else {
                let question = SheetImport.Question.unit(
                    row: asked(row), name: name, unit: indicator.unit.name)
                return found.questions.append(question)
            }
            note(answered: row)
            memory.keep(name, .indicator(indicator.id), isUnitConfirmed: true)
        }
        found.rows.append(
            SheetImport.Row(number: row, name: name, indicator: indicator, match: match, figures: figures))
    }

    private func unknownUnit(_ row: Int, of indicator: Indicator) -> Fault? {
        guard let column = columns.unit, let cell = table.sheet.cell(row: row, column: column.number),
            case .unknown(let found) = UnitText.cell(cell.text)
        else { return nil }
        return .unitDoesNotFit(
            place(row, column.number), indicator: indicator.name, found: found, expected: indicator.unit)
    }

    /// The unit that the column of units states for a row.
    func rowUnit(_ row: Int) -> MeasurementUnit? {
        guard let column = columns.unit,
            let cell = table.sheet.mergedCell(row: row, column: column.number),
            case .unit(let unit) = UnitText.cell(cell.text)
        else { return nil }
        return unit
    }

    private func noteSingles(_ left: [FigureReader.Single], _ row: Int, _ figures: [SheetImport.Figure]) {
        found.singles += left
        if !left.isEmpty, figures.isEmpty { found.rowsOfSingles.append(asked(row)) }
        if figures.contains(where: \.isSum) { found.rowsAddedUp.append(asked(row)) }
    }
}

extension SheetImport.Notice {
    /// Whether months were taken as their end, which is asked about once.
    fileprivate var isTakenAsEnd: Bool {
        if case .takenAsEnd = self { return true }
        return false
    }
}
