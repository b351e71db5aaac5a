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

    private let study: Study
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
        for table in try tables(content.sheets, file: file) {
            let reading = SheetReading(table, study, file: file, request, memory: memory)
            reading.read()
            memory = reading.memory
            readings.append(reading)
        }
        var understood = understood(readings, content, file: file)
        var faults = readings.flatMap(\.faults) + unansweredFaults(readings, file: file)
        faults += dateFaults(understood, file: file)
        faults += compare(&understood)
        understood.faults = faults.sorted { $0.place < $1.place }
        return Outcome(understood: understood, memory: memory, added: readings.flatMap(\.added))
    }

    /// The tables to read: of the sheets asked for, or of the only visible one that holds a table; several tables of
    /// regions are read together.
    private func tables(_ sheets: [Sheet], file: String) throws(Faults) -> [SheetTable] {
        guard request.sheets.isEmpty else {
            var tables: [SheetTable] = []
            for name in request.sheets {
                guard let sheet = sheets.first(where: { $0.name == name }) else {
                    let names = sheets.compactMap(\.name)
                    throw Faults([.sheet(Place(file: file), .noSuchSheet(found: name, available: names))])
                }
                guard let table = SheetTable(sheet) else { throw noTable(file, sheet) }
                tables.append(table)
            }
            return tables
        }
        let visible = sheets.filter { !$0.isHidden }
        let tables = visible.compactMap { SheetTable($0) }.filter { !$0.dataRows.isEmpty }
        guard !tables.isEmpty else { throw noTable(file, visible.first) }
        let regions = RegionNames(study)
        let areOfRegions = tables.allSatisfy { table in
            table.dataRows.contains { row in
                let name = table.sheet.cell(row: row, column: table.nameColumn)?.text ?? ""
                return regions.isOwn(RowName(name).name)
            }
        }
        guard tables.count == 1 || areOfRegions else {
            let names = tables.compactMap(\.sheet.name)
            throw Faults([.sheet(Place(file: file), .severalSheets(names: names))])
        }
        return tables
    }

    private func noTable(_ file: String, _ sheet: Sheet?) -> Faults {
        Faults([.sheet(Place(file: file, sheet: sheet?.name), .noTable)])
    }

    private func understood(
        _ readings: [SheetReading], _ content: SpreadsheetFile.Content, file: String
    ) -> SheetImport {
        let rows = readings.flatMap(\.rows)
        let periods = Set(rows.flatMap(\.figures).map(\.observation.period)).sorted()
        let tables = readings.map(\.table)
        var notices = readings.flatMap(\.notices)
        let hidden = content.sheets.filter(\.isHidden).compactMap(\.name)
        if !hidden.isEmpty { notices.append(.hiddenSheets(hidden)) }
        if content.encoding == .gb18030 { notices.append(.readAsGB18030) }
        let allRows = tables.map { $0.sheet.rows.count - $0.hiddenRows.count }.reduce(0, +)
        return SheetImport(
            file: file, sheets: tables.compactMap(\.sheet.name),
            layout: readings.first?.layout ?? .indicators,
            periods: periods, issuer: request.issuer ?? tables.first?.issuer ?? "",
            published: request.published, asOf: study.asOf, rows: rows,
            questions: readings.flatMap(\.questions),
            notices: notices,
            rowsSkipped: readings.first?.layout == .indicators
                ? allRows - readings.map(\.rowsUsed).reduce(0, +) : 0,
            keepsNotes: tables.contains { !$0.notes.isEmpty })
    }

    /// Rows that were answered without asking anything.
    private func unansweredFaults(_ readings: [SheetReading], file: String) -> [Fault] {
        let answered = readings.flatMap(\.answered)
        return (request.accepted + request.ignored).filter { !answered.contains($0) }.map {
            .sheet(Place(file: file), .nothingAsked(row: $0))
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

    /// Tells what each figure does to the study; the same figure twice is taken once.
    private func compare(_ understood: inout SheetImport) -> [Fault] {
        let comparison = SheetComparison(study: study)
        var faults: [Fault] = []
        var taken: [Observation] = []
        for row in understood.rows.indices {
            var kept: [SheetImport.Figure] = []
            for var figure in understood.rows[row].figures {
                let now = figure.observation
                if let other = taken.first(where: { $0.isAbout(now) }) {
                    if other.value != now.value {
                        faults.append(
                            .contradiction(
                                now.place, other: other.place, first: other.value, second: now.value))
                    }
                    continue
                }
                taken.append(now)
                switch comparison.change(of: figure, understood.rows[row].indicator) {
                case .success(let change):
                    figure.change = change
                    kept.append(figure)
                case .failure(let fault): faults.append(fault)
                }
            }
            understood.rows[row].figures = kept
        }
        return faults
    }
}

extension Observation {
    /// Whether another figure is about the same thing.
    fileprivate func isAbout(_ other: Observation) -> Bool {
        indicator == other.indicator && period == other.period && measure == other.measure
    }
}
