import Outcomes
import StudyFiles
import Studies
import TimeSeries
import Workbooks

/// Reads the table of one sheet.
final class SheetReading {
    let table: SheetTable
    let study: Study
    let file: String
    let request: SheetRequest
    let columns: SheetColumns
    let regions: RegionNames
    /// The unit stated over the whole table.
    let sheetUnit: MeasurementUnit?
    /// The answers about names, those of this import included.
    var memory: SheetMemory
    /// What was found.
    var found = SheetFindings()
    /// The name of the latest row that is no part of another.
    var totalName: String?
    /// Whether the import reads other sheets too, so that the number of a row alone does not name it.
    private let isOneOfSeveral: Bool

    /// Prepares to read a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - study: the study.
    ///   - file: the file's name.
    ///   - request: what the office says.
    ///   - memory: what it said before.
    ///   - isOneOfSeveral: whether the import reads other sheets too.
    init(
        _ table: SheetTable, _ study: Study, file: String, _ request: SheetRequest, memory: SheetMemory,
        isOneOfSeveral: Bool
    ) {
        self.table = table
        self.study = study
        self.file = file
        self.request = request
        self.memory = memory
        self.isOneOfSeveral = isOneOfSeveral
        regions = RegionNames(study)
        let texts = [request.period].compactMap { $0 } + table.titles + [table.sheet.name ?? "", file]
        let title = TitlePeriod(texts)
        columns = SheetColumns(
            table, regions, region: study.region.name, title: title, file: file)
        sheetUnit = table.titles.filter { $0.contains("单位") }.lazy.compactMap { UnitText.heading($0) }.first
        found.faults = columns.faults
    }

    /// Reads all rows.
    func read() {
        if let row = table.dataRows.first(where: { isOwnRegion($0) && hasFigures($0) }) {
            readRegion(row)
        } else {
            for row in table.dataRows { readIndicator(row) }
        }
        if !table.hiddenRows.isEmpty { found.notices.append(.hiddenRows(table.hiddenRows)) }
        if !columns.hidden.isEmpty { found.notices.append(.hiddenColumns(columns.hidden)) }
        if !columns.leftOut.isEmpty { found.notices.append(.columnsLeftOut(columns.leftOut)) }
        if !found.rowsAddedUp.isEmpty { found.notices.append(.monthsAddedUp(rows: found.rowsAddedUp)) }
        if !found.singles.isEmpty { found.notices.append(monthColumns) }
        if !found.ignored.isEmpty { found.notices.append(.ignored(rows: found.ignored)) }
    }

    /// The figures of single months that are left out, by the columns whose headings name months.
    private var monthColumns: SheetImport.Notice {
        let numbers = Set(found.singles.map(\.column.number))
        let headings = columns.figures.map(\.column).filter {
            numbers.contains($0.number) && $0.meaning != nil
        }
        .map(\.heading)
        return .monthColumns(
            figures: found.singles.count, columns: headings, rowsWithout: found.rowsOfSingles)
    }

    /// The place of a cell.
    func place(_ row: Int, _ column: Int) -> Place {
        Place(file: file, sheet: table.sheet.name, line: row, column: column)
    }

    /// The text of a cell.
    func text(_ row: Int, _ column: Int) -> String {
        table.sheet.cell(row: row, column: column)?.text ?? ""
    }

    /// Whether a row has a figure, or a cell where one is expected.
    func hasFigures(_ row: Int) -> Bool {
        columns.figures.contains { figures in
            guard let cell = table.sheet.cell(row: row, column: figures.column.number) else { return false }
            return FigureText.reading(cell.text, expected: .percent) != .missing || cell.text.isEmpty
        }
    }

    // MARK: Answers

    /// A row as questions name it.
    func asked(_ row: Int) -> SheetRow { SheetRow(row, of: isOneOfSeveral ? table.sheet.name : nil) }

    /// Whether the office says yes to what a row asks.
    func isAccepted(_ row: Int) -> Bool { request.accepted.contains { names($0, row) } }

    /// Whether the office says that a row is not of this study.
    func isIgnored(_ row: Int) -> Bool { request.ignored.contains { names($0, row) } }

    /// Notes that what a row asked is answered.
    func note(answered row: Int) { found.answered.append(SheetRow(row, of: table.sheet.name)) }

    private func names(_ answer: SheetRow, _ row: Int) -> Bool {
        answer.number == row && (answer.sheet == nil || answer.sheet == table.sheet.name)
    }
}
