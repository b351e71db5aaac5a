package import TimeSeries
package import Workbooks

/// A workbook to be filled in: sheets of cells in which text stays text.
package struct TemplateWorkbook {
    private let sheets: [FilledSheet]
    private let title: String
    private let date: CalendarDay

    /// A workbook.
    ///
    /// - Parameters:
    ///   - sheets: its sheets.
    ///   - title: its title.
    ///   - date: its date of creation.
    package init(_ sheets: [FilledSheet], title: String, date: CalendarDay) {
        self.sheets = sheets
        self.title = title
        self.date = date
    }

    /// The file.
    ///
    /// - Returns: the bytes of an xlsx file.
    /// - Throws: a failure of the writing library.
    package func bytes() throws -> [UInt8] {
        let book = try ExcelWorkbook(title: title, run: "", date: date)
        for sheet in sheets { Self.write(sheet, to: try book.addSheet(sheet.name)) }
        return try book.close()
    }

    private static func write(_ sheet: FilledSheet, to page: ExcelSheet) {
        for (column, head) in sheet.head.enumerated() {
            let texts = [head] + sheet.rows.map { $0[column].text }
            let width = texts.map(DisplayWidth.of).max() ?? 0
            page.setTextColumn(width: Double(min(max(width + 2, narrowest), widest)), of: column)
            page.write(head, row: 0, column: column, .head)
        }
        for (number, row) in sheet.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                switch cell {
                case .text(let text): page.write(text, row: number + 1, column: column, .input)
                case .number(let text):
                    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
                    page.write(number: text, row: number + 1, column: column, ExcelStyle(decimals: decimals))
                }
            }
        }
        page.freeze(rows: 1, columns: min(3, sheet.head.count))
        page.setPage(isWide: true, headRow: 0)
    }

    /// Widths of columns, in characters.
    private static let narrowest = 8
    private static let widest = 40
}
