package import Outcomes
package import Studies
import TimeSeries
package import Workbooks

/// Reads a statistics bureau's workbook for a study: what it says, what must be asked, and what is wrong with it.
package struct SheetImporter {
    /// What a workbook holds for the study.
    package struct Outcome {
        /// What was understood.
        package let understood: SheetImport
        /// The answers about names, those of this import included.
        package let memory: SheetMemory
        /// Indicators that the study does not have yet.
        package let added: [Indicator]
    }

    let study: Study
    private let memory: SheetMemory
    private let request: SheetRequest

    /// An importer.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - memory: what the office answered before.
    ///   - request: what it says now.
    package init(_ study: Study, memory: SheetMemory, request: SheetRequest) {
        self.study = study
        self.memory = memory
        self.request = request
    }

    /// Reads a workbook.
    ///
    /// - Parameters:
    ///   - content: its sheets.
    ///   - file: its name.
    /// - Returns: what it holds, with the faults of its cells.
    /// - Throws: why no table is found.
    package func outcome(_ content: SpreadsheetFile.Content, file: String) throws(Faults) -> Outcome {
        var memory = memory
        var readings: [SheetReading] = []
        let tables = try SheetChoice(study, request, file: file).tables(content.sheets)
        for table in tables {
            let reading = SheetReading(
                table, study, file: file, request, memory: memory, isOneOfSeveral: tables.count > 1)
            reading.read()
            memory = reading.memory
            readings.append(reading)
        }
        var understood = understood(readings, content, file: file)
        var faults = readings.flatMap(\.found.faults) + unansweredFaults(readings, file: file)
        faults += dateFaults(understood, file: file)
        faults += compare(&understood)
        understood.faults = faults.sorted { $0.place < $1.place }
        return Outcome(understood: understood, memory: memory, added: readings.flatMap(\.found.added))
    }

    private func understood(
        _ readings: [SheetReading], _ content: SpreadsheetFile.Content, file: String
    ) -> SheetImport {
        let rows = readings.flatMap(\.found.rows)
        let periods = Set(rows.flatMap(\.figures).map(\.observation.period)).sorted()
        let tables = readings.map(\.table)
        var notices = readings.flatMap(\.found.notices)
        let hidden = content.sheets.filter(\.isHidden).compactMap(\.name)
        if !hidden.isEmpty { notices.append(.hiddenSheets(hidden)) }
        if content.encoding == .gb18030 { notices.append(.readAsGB18030) }
        let allRows = tables.map { $0.sheet.rows.count - $0.hiddenRows.count }.reduce(0, +)
        return SheetImport(
            file: file, sheets: tables.compactMap(\.sheet.name),
            layout: readings.first?.found.layout ?? .indicators,
            periods: periods, issuer: request.issuer ?? tables.first?.issuer ?? "",
            published: request.published, asOf: study.asOf, rows: rows,
            questions: readings.flatMap(\.found.questions),
            notices: notices,
            rowsSkipped: readings.first?.found.layout == .indicators
                ? allRows - readings.map(\.found.rowsUsed).reduce(0, +) : 0,
            keepsNotes: tables.contains { !$0.notes.isEmpty })
    }

    /// Answers about rows that ask nothing, and answers by a number alone where several sheets ask.
    private func unansweredFaults(_ readings: [SheetReading], file: String) -> [Fault] {
        let answered = readings.flatMap(\.found.answered)
        return (request.accepted + request.ignored).compactMap { answer in
            let rows = answered.filter {
                $0.number == answer.number && (answer.sheet == nil || $0.sheet == answer.sheet)
            }
            if rows.isEmpty { return .sheet(Place(file: file), .nothingAsked(row: "\(answer)")) }
            let sheets = rows.compactMap(\.sheet)
            guard rows.count > 1 else { return nil }
            return .sheet(Place(file: file), .severalSheetsAsk(row: answer.number, sheets: sheets))
        }
    }

    /// Months that are not over when the figures are said to be known.
    private func dateFaults(_ understood: SheetImport, file: String) -> [Fault] {
        understood.periods.compactMap { period in
            guard let end = CalendarDay(code: "\(period.year)-\(period.lastMonth)") else { return nil }
            guard let published = request.published else {
                return end > study.asOf
                    ? .sheet(Place(file: file), .afterAsOf(period: period, asOf: study.asOf)) : nil
            }
            return published < end
                ? .sheet(Place(file: file), .releasedTooEarly(period: period, published: published)) : nil
        }
    }
}
