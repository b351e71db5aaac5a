import Outcomes
import StudyFiles
import Studies
import Workbooks

/// A table of indicators: each row names one.
extension SheetReading {
    /// Reads a row.
    func readIndicator(_ row: Int) {
        let head = RowName(text(row, table.nameColumn))
        guard !head.name.isEmpty else { return }
        if !head.isPart { totalName = head.name }
        guard hasFigures(row) else { return }
        found.rowsUsed += 1
        let (name, reading) = reading(head)
        if isIgnored(row) {
            memory.keep(name, .ignored)
            note(answered: row)
            return found.ignored.append(asked(row))
        }
        switch reading {
        case .found(let indicator, let match): take(row, name: name, indicator, match, unit: head.unit)
        case .ignored: found.ignored.append(asked(row))
        case .near(let indicator, let similarity):
            guard isAccepted(row) else {
                let question = SheetImport.Question.sameAs(
                    row: asked(row), name: name, indicator: indicator.name, similarity: similarity)
                return found.questions.append(question)
            }
            memory.keep(name, .indicator(indicator.id))
            note(answered: row)
            take(row, name: name, indicator, .confirmed, unit: head.unit)
        case .unknown(let nearest): askOrAdd(row, name, head.unit, nearest)
        }
    }

    /// What a row's name means. 限额以上 alone says nothing: what was answered about it holds under its total only.
    private func reading(_ head: RowName) -> (name: String, reading: NameMatcher.Reading) {
        let matcher = NameMatcher(indicators: study.indicators, memory: memory)
        let reading = matcher.reading(head.name)
        guard head.isPart, case .unknown = reading else { return (head.name, reading) }
        let qualified = totalName.map { "\($0)：\(head.name)" } ?? head.name
        return (qualified, matcher.remembered(qualified) ?? reading)
    }

    private func askOrAdd(_ row: Int, _ name: String, _ nameUnit: MeasurementUnit?, _ nearest: [Indicator]) {
        let unit = rowUnit(row) ?? nameUnit ?? levelColumn(row)?.unit ?? sheetUnit
        guard isAccepted(row) else {
            let shown = columns.figures.first { $0.column.role == .level }.map { text(row, $0.column.number) }
            let figure = (shown ?? "") + (unit.map { $0 == .percent ? "" : $0.name.zh } ?? "")
            let names = nearest.map { $0.name[study.language] }
            return found.questions.append(
                .newIndicator(row: asked(row), name: name, figure: figure, nearest: names))
        }
        note(answered: row)
        guard let unit, unit != .percent else {
            let stated = columns.unit.map { text(row, $0.number) } ?? ""
            return found.faults.append(.sheet(place(row, table.nameColumn), .unknownUnit(found: stated)))
        }
        let indicator = Indicator(added: name, unit: unit, at: place(row, table.nameColumn))
        found.added.append(indicator)
        take(row, name: name, indicator, .added, unit: nameUnit)
    }

    private func levelColumn(_ row: Int) -> FigureColumn? {
        columns.figures.first { $0.column.role == .level && !text(row, $0.column.number).isEmpty }?.column
    }
}
