import Studies

/// A table on a sheet of its own: caption, frozen head, rows, notes, and a drawing beside it where it has one.
struct ExcelTable {
    private let table: Table
    private let document: Document
    private let sheet: ExcelSheet
    private let widths: [Double]
    private var language: Language { document.language }

    /// Rows of banner and caption over the head.
    private static let headRow = 2

    init(_ table: Table, _ document: Document, _ sheet: ExcelSheet) {
        self.table = table
        self.document = document
        self.sheet = sheet
        widths = ColumnWidths(table, document.language).characters.map { Double($0) + 2 }
    }

    /// Writes everything.
    func write() {
        for (column, width) in widths.enumerated() { sheet.setWidth(width, of: column) }
        sheet.write(document.banner, row: 0, column: 0, ExcelStyle(isBold: true))
        sheet.write(table.title, row: 1, column: 0, ExcelStyle(isBold: true))
        for (column, head) in table.columns.enumerated() {
            sheet.write(head.title, row: Self.headRow, column: column, .head)
        }
        sheet.setHeight(lines: lines(table.columns.map(\.title)), of: Self.headRow)
        for (index, row) in table.rows.enumerated() { write(row, at: Self.headRow + 1 + index) }
        for (index, note) in table.notes.enumerated() {
            let lines = Self.lines(note.text, width: widths.reduce(0, +))
            sheet.writeAcross(
                note.text, row: notesRow + index, columns: table.columns.count, lines: lines,
                ExcelStyle(isWrapped: true))
        }
        sheet.freeze(rows: Self.headRow + 1, columns: frozenColumns)
        sheet.setPage(isWide: table.isWide, headRow: Self.headRow)
        if let plot = table.plot { draw(plot) }
    }

    /// Lines that the fullest of a row's texts takes.
    private func lines(_ texts: [String]) -> Int {
        zip(texts, widths).map(Self.lines).max() ?? 1
    }

    private static func lines(_ text: String, width: Double) -> Int {
        text.split(separator: "\n").reduce(0) { lines, line in
            lines + Int((Double(DisplayWidth.of(String(line))) / (width - 1)).rounded(.up))
        }
    }

    private var notesRow: Int { Self.headRow + 2 + table.rows.count }

    /// Columns up to the name of the row.
    private var frozenColumns: Int { (table.columns.firstIndex { !$0.isNumeric } ?? 0) + 1 }

    private func write(_ row: Table.Row, at line: Int) {
        switch row {
        case .section(let title): sheet.write(title, row: line, column: 0, ExcelStyle(isBold: true))
        case .cells(let cells):
            for (column, cell) in cells.enumerated() { write(cell, row: line, column: column) }
            let texts = zip(cells, table.columns).map { $1.isNumeric ? "" : $0.text(language) }
            sheet.setHeight(lines: lines(texts), of: line)
        }
    }

    private func write(_ cell: Cell, row: Int, column: Int) {
        let isNumeric = table.columns[column].isNumeric
        switch cell.content {
        case .number(let value, let decimals, let isSigned):
            sheet.write(
                DecimalText(value, decimals: decimals), row: row, column: column,
                ExcelStyle(decimals: max(decimals, 0), isSigned: isSigned, isBordered: true))
        case .text, .interval, .mark, .status:
            sheet.write(
                cell.text(language), row: row, column: column,
                ExcelStyle(
                    isRight: isNumeric, isWrapped: !isNumeric, isBordered: true, colour: cell.colour))
        }
    }

    private func draw(_ plot: Table.Plot) {
        let first = Self.headRow + 1 + plot.rows.lowerBound
        let last = Self.headRow + plot.rows.upperBound
        let series = plot.series.map { (name: table.columns[$0].title.joinedLines, column: $0) }
        sheet.drawBars(
            title: plot.title, names: plot.names, series: series, rows: first...last,
            at: notesRow + table.notes.count + 1)
    }
}
