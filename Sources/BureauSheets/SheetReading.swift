import Outcomes
import StudyFiles
import Studies
import TimeSeries
import Workbooks

extension SheetImport.Notice {
    /// Whether months were taken as their end, which is asked about once.
    fileprivate var isTakenAsEnd: Bool {
        if case .takenAsEnd = self { return true }
        return false
    }
}

/// Reads the table of one sheet: rows, questions, notices and faults, all of them before anything is given up.
final class SheetReading {
    let table: SheetTable
    let study: Study
    let file: String
    let request: SheetRequest
    let columns: SheetColumns
    let regions: RegionNames
    /// The unit stated over the whole table.
    let sheetUnit: MeasurementUnit?
    private(set) var memory: SheetMemory
    private(set) var rows: [SheetImport.Row] = []
    private(set) var added: [Indicator] = []
    private(set) var questions: [SheetImport.Question] = []
    private(set) var notices: [SheetImport.Notice] = []
    private(set) var faults: [Fault] = []
    private(set) var layout = SheetImport.Layout.indicators
    private(set) var rowsUsed = 0
    /// Rows whose questions the request answers.
    private(set) var answered: [Int] = []
    private var ignoredRows: [Int] = []
    private var monthFigures = 0
    private var parentName: String?

    /// Prepares to read a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - study: the study.
    ///   - file: the file's name.
    ///   - request: what the office says.
    ///   - memory: what it said before.
    init(
        _ table: SheetTable, _ study: Study, file: String, _ request: SheetRequest, memory: SheetMemory
    ) {
        self.table = table
        self.study = study
        self.file = file
        self.request = request
        self.memory = memory
        regions = RegionNames(study)
        let texts = [request.period].compactMap { $0 } + table.titles + [table.sheet.name ?? "", file]
        let title = TitlePeriod(texts)
        columns = SheetColumns(
            table, regions, region: study.region.name, title: title, file: file)
        sheetUnit = table.titles.filter { $0.contains("单位") }.lazy.compactMap { UnitText.heading($0) }.first
        faults = columns.faults
    }

    /// Reads all rows.
    func read() {
        if let row = table.dataRows.first(where: { isOwnRegion($0) && hasFigures($0) }) {
            readRegion(row)
        } else {
            for row in table.dataRows { readIndicator(row) }
        }
        if !table.hiddenRows.isEmpty { notices.append(.hiddenRows(table.hiddenRows)) }
        if !columns.hidden.isEmpty { notices.append(.hiddenColumns(columns.hidden)) }
        if !columns.leftOut.isEmpty { notices.append(.columnsLeftOut(columns.leftOut)) }
        if monthFigures > 0 { notices.append(.monthColumns(figures: monthFigures)) }
        if !ignoredRows.isEmpty { notices.append(.ignored(rows: ignoredRows)) }
    }

    /// The place of a cell.
    func place(_ row: Int, _ column: Int) -> Place {
        Place(file: file, sheet: table.sheet.name, line: row, column: column)
    }

    private func text(_ row: Int, _ column: Int) -> String {
        table.sheet.cell(row: row, column: column)?.text ?? ""
    }

    private func hasFigures(_ row: Int) -> Bool {
        columns.figures.contains { figures in
            guard let cell = table.sheet.cell(row: row, column: figures.column.number) else { return false }
            return FigureText.reading(cell.text, expected: .percent) != .missing || cell.text.isEmpty
        }
    }

    // MARK: A table of regions

    private func isOwnRegion(_ row: Int) -> Bool {
        regions.isOwn(RowName(text(row, table.nameColumn)).name)
    }

    private func readRegion(_ row: Int) {
        let title = table.titles.joined(separator: " ").compact
        guard let indicator = indicator(ofTitle: title) else { return }
        layout = .regions(indicator: indicator.name)
        rowsUsed = 1
        notices.append(.otherRegions(table.dataRows.count - 1))
        if let sheetUnit, sheetUnit != indicator.unit, sheetUnit.exponent(to: indicator.unit) != nil {
            notices.append(.convertedUnit(from: sheetUnit.name, to: indicator.unit.name))
        }
        take(row, name: text(row, table.nameColumn).compact, indicator, .name, unit: nil)
    }

    /// The indicator that the command names, or whose longest name stands in the title.
    private func indicator(ofTitle title: String) -> Indicator? {
        if let asked = request.indicator {
            if let found = study.indicator(named: asked) { return found }
            let nearest = NearestName.of(asked, in: study.indicators.map(\.name.zh))
            faults.append(.unknownIndicator(Place(file: "--indicator"), found: asked, nearest: nearest))
            return nil
        }
        let named = study.indicators.flatMap { indicator in
            indicator.names.filter(title.contains).map { (indicator, $0.count) }
        }
        if let best = named.max(by: { $0.1 < $1.1 }) { return best.0 }
        let matcher = NameMatcher(indicators: study.indicators, memory: memory)
        let nearest = matcher.ranked(title).filter { $0.similarity >= NameMatcher.listed }.prefix(3)
        faults.append(
            .sheet(
                Place(file: file, sheet: table.sheet.name, line: 1),
                .noIndicator(
                    title: table.titles.first ?? "", nearest: nearest.map(\.indicator.name[study.language]))))
        return nil
    }

    // MARK: A table of indicators

    private func readIndicator(_ row: Int) {
        let head = RowName(text(row, table.nameColumn))
        guard !head.name.isEmpty else { return }
        if !head.isPart { parentName = head.name }
        guard hasFigures(row) else { return }
        rowsUsed += 1
        let matcher = NameMatcher(indicators: study.indicators, memory: memory)
        let qualified = head.isPart ? parentName.map { "\($0)：\(head.name)" } ?? head.name : head.name
        var reading = matcher.reading(head.name)
        var name = head.name
        if head.isPart, case .unknown = reading {
            // 限额以上 alone says nothing; what was answered about it holds under its total only.
            reading = matcher.remembered(qualified) ?? reading
            name = qualified
        }
        if request.ignored.contains(row) {
            memory.keep(name, .ignored)
            answered.append(row)
            return ignoredRows.append(row)
        }
        switch reading {
        case .found(let indicator, let match): take(row, name: name, indicator, match, unit: head.unit)
        case .ignored: ignoredRows.append(row)
        case .near(let indicator, let similarity):
            guard request.accepted.contains(row) else {
                let question = SheetImport.Question.sameAs(
                    row: row, name: name, indicator: indicator.name, similarity: similarity)
                return questions.append(question)
            }
            memory.keep(name, .indicator(indicator.id))
            answered.append(row)
            take(row, name: name, indicator, .confirmed, unit: head.unit)
        case .unknown(let nearest): askOrAdd(row, name, head.unit, nearest)
        }
    }

    private func askOrAdd(_ row: Int, _ name: String, _ nameUnit: MeasurementUnit?, _ nearest: [Indicator]) {
        let unit = rowUnit(row) ?? nameUnit ?? levelColumn(row)?.unit ?? sheetUnit
        guard request.accepted.contains(row) else {
            let shown = columns.figures.first { $0.column.role == .level }.map { text(row, $0.column.number) }
            let figure = (shown ?? "") + (unit.map { $0 == .percent ? "" : $0.name.zh } ?? "")
            let names = nearest.map { $0.name[study.language] }
            return questions.append(.newIndicator(row: row, name: name, figure: figure, nearest: names))
        }
        answered.append(row)
        guard let unit, unit != .percent else {
            let stated = columns.unit.map { text(row, $0.number) } ?? ""
            return faults.append(.sheet(place(row, table.nameColumn), .unknownUnit(found: stated)))
        }
        let indicator = Indicator(added: name, unit: unit, at: place(row, table.nameColumn))
        added.append(indicator)
        take(row, name: name, indicator, .added, unit: nameUnit)
    }

    private func levelColumn(_ row: Int) -> FigureColumn? {
        columns.figures.first { $0.column.role == .level && !text(row, $0.column.number).isEmpty }?.column
    }

    private func rowUnit(_ row: Int) -> MeasurementUnit? {
        guard let column = columns.unit else { return nil }
        guard let cell = table.sheet.mergedCell(row: row, column: column.number) else { return nil }
        guard case .unit(let unit) = UnitText.cell(cell.text) else { return nil }
        return unit
    }

    // MARK: Figures

    private func take(
        _ row: Int, name: String, _ indicator: Indicator, _ match: SheetImport.Match, unit: MeasurementUnit?
    ) {
        if let column = columns.unit, let cell = table.sheet.cell(row: row, column: column.number),
            case .unknown(let found) = UnitText.cell(cell.text)
        {
            return faults.append(
                .unitDoesNotFit(
                    place(row, column.number), indicator: indicator.name, found: found,
                    expected: indicator.unit))
        }
        let isConfirmed = request.accepted.contains(row) || memory.isUnitConfirmed(for: name)
        var reader = FigureReader(
            reading: self, row: row, name: name, indicator: indicator, unit: rowUnit(row) ?? unit,
            isUnitConfirmed: isConfirmed, isKnownName: match == .confirmed)
        let figures = columns.figures.compactMap { reader.figure($0) }
        faults += reader.faults
        notices += reader.notices
        monthFigures += reader.monthFigures
        if reader.notices.contains(where: \.isTakenAsEnd) { memory.keep(name, .indicator(indicator.id)) }
        if reader.needsUnit {
            guard isConfirmed else {
                return questions.append(.unit(row: row, name: name, unit: indicator.unit.name))
            }
            answered.append(row)
            memory.keep(name, .indicator(indicator.id), isUnitConfirmed: true)
        }
        rows.append(
            SheetImport.Row(number: row, name: name, indicator: indicator, match: match, figures: figures))
    }
}
