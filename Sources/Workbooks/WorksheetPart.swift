import Studies

/// Counts the cells of all sheets of a workbook.
final class CellCounter {
    private let most: Int
    private var count = 0

    init(most: Int) {
        self.most = most
    }

    /// One cell more.
    func add() throws(WorkbookFault) {
        count += 1
        guard count <= most else { throw .tooManyCells(most: most) }
    }
}

/// Takes one worksheet.
final class WorksheetPart: XMLElementHandler {
    private let name: String
    private let texts: [String]
    private let formats: [NumberFormat]
    private let startsIn1904: Bool
    private let counter: CellCounter
    private let limits: SpreadsheetFile.Limits

    private var cells: [Sheet.Cell] = []
    private var merges: [CellRange] = []
    private var hiddenRows: Set<Int> = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var countOfRows = 0
    private var place = CellReference(row: 0, column: 0)
    private var type = "n"
    private var style = 0
    private var content: String?
    private var isContent = false
    private var isPhonetic = false
    private var hasFormula = false

    init(
        name: String, texts: [String], formats: [NumberFormat], startsIn1904: Bool, counter: CellCounter,
        limits: SpreadsheetFile.Limits
    ) {
        self.name = name
        self.texts = texts
        self.formats = formats
        self.startsIn1904 = startsIn1904
        self.counter = counter
        self.limits = limits
    }

    /// What was taken.
    func sheet(isHidden: Bool) -> Sheet {
        Sheet(
            name: name, cells: cells, isHidden: isHidden, merges: merges, hiddenRows: hiddenRows,
            hiddenColumns: hiddenColumns)
    }

    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookFault) {
        switch element {
        case "row": try startRow(attributes)
        case "c": try startCell(attributes)
        case "v": isContent = true
        case "t": isContent = type == "inlineStr" && !isPhonetic
        case "rPh": isPhonetic = true
        case "f": hasFormula = true
        case "col": hideColumns(attributes)
        case "mergeCell":
            guard merges.count < limits.merges else { throw .tooManyCells(most: limits.merges) }
            if let range = attributes["ref"].flatMap(CellRange.init) { merges.append(range) }
        default: break
        }
    }

    func text(_ text: String) {
        if isContent { content = (content ?? "") + text }
    }

    func end(_ element: String) throws(WorkbookFault) {
        switch element {
        case "v", "t": isContent = false
        case "rPh": isPhonetic = false
        case "c": try endCell()
        default: break
        }
    }

    private func startRow(_ attributes: [String: String]) throws(WorkbookFault) {
        countOfRows += 1
        guard countOfRows <= limits.rows else { throw .tooManyRows(sheet: name, most: limits.rows) }
        let row = attributes["r"].flatMap { Int($0) } ?? place.row + 1
        guard (1...CellReference.last.row).contains(row) else { throw .damaged }
        place = CellReference(row: row, column: 0)
        if ["1", "true"].contains(attributes["hidden"] ?? "") { hiddenRows.insert(row) }
    }

    private func startCell(_ attributes: [String: String]) throws(WorkbookFault) {
        try counter.add()
        let next = CellReference(row: max(place.row, 1), column: place.column + 1)
        guard let stated = attributes["r"].map({ CellReference($0) }) ?? next else { throw .damaged }
        guard stated.column <= CellReference.last.column else { throw .damaged }
        place = stated
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        content = nil
        hasFormula = false
    }

    private func hideColumns(_ attributes: [String: String]) {
        guard ["1", "true"].contains(attributes["hidden"] ?? "") else { return }
        let first = attributes["min"].flatMap { Int($0) } ?? 0
        let last = attributes["max"].flatMap { Int($0) } ?? 0
        if first >= 1, first <= last { hiddenColumns.append(first...last) }
    }

    private func endCell() throws(WorkbookFault) {
        guard let content else {
            if hasFormula {
                cells.append(Sheet.Cell(reference: place, text: "", kind: .formulaWithoutResult))
            }
            return
        }
        switch type {
        case "s":
            guard let index = Int(content), texts.indices.contains(index) else { throw .damaged }
            append(texts[index], .text)
        case "str", "inlineStr": append(content, .text)
        case "e": append(content, .error)
        case "b": append(content == "1" ? "TRUE" : "FALSE", .text)
        case "d": append(String(content.prefix(10)), .date)
        default: appendNumber(content)
        }
    }

    private func append(_ text: String, _ kind: Sheet.Kind) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        cells.append(Sheet.Cell(reference: place, text: text, kind: kind))
    }

    private func appendNumber(_ content: String) {
        let format = formats.indices.contains(style) ? formats[style] : .general
        if format == .date, let day = SpreadsheetDay(serial: content, startsIn1904: startsIn1904) {
            return append(day.text, .date)
        }
        guard let number = ShownNumber(content, format) else { return append(content, .text) }
        append(number.text, .number(stored: number.stored))
    }
}
