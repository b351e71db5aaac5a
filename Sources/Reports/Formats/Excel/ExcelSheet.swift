internal import CXLSXWriter

/// A sheet of a workbook that is being written. Rows and columns count from 0.
@safe struct ExcelSheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let name: String
    private let book: ExcelWorkbook

    /// The longest text that a cell of Excel holds, in UTF-16 units.
    ///
    /// Source: Microsoft, Excel specifications and limits.
    private static let longestText = 32_767

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, of book: ExcelWorkbook) {
        unsafe self.sheet = sheet
        self.name = name
        self.book = book
    }

    /// Writes text as text, whatever it looks like; what no cell can hold is cut and ends in an ellipsis.
    func write(_ text: String, row: Int, column: Int, _ style: ExcelStyle) {
        guard !text.isEmpty || style.isBordered else { return }
        _ = unsafe worksheet_write_string(
            sheet, UInt32(row), UInt16(column), Self.cut(text), book.format(style))
    }

    /// Writes a number as it is printed, so that the sheet shows no other digits than a page does.
    func write(_ number: DecimalText, row: Int, column: Int, _ style: ExcelStyle) {
        guard let value = Double(number.text) else { return }
        _ = unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), value, book.format(style))
    }

    /// Sets the width of a column, in characters.
    func setWidth(_ width: Double, of column: Int) {
        _ = unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }

    /// Sets the width of a column, in characters, and makes its empty cells hold text.
    func setTextColumn(width: Double, of column: Int) {
        _ = unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, book.format(.input))
    }

    /// Writes a number given as text.
    func write(number text: String, row: Int, column: Int, _ style: ExcelStyle) {
        guard let value = Double(text) else { return }
        _ = unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), value, book.format(style))
    }

    /// Makes a row as high as its text needs; programs differ in whether they do it themselves.
    func setHeight(lines: Int, of row: Int) {
        guard lines > 1 else { return }
        _ = unsafe worksheet_set_row(sheet, UInt32(row), Double(min(lines, 20)) * Self.lineHeight, nil)
    }

    /// Writes text over several columns.
    func writeAcross(_ text: String, row: Int, columns: Int, lines: Int, _ style: ExcelStyle) {
        setHeight(lines: lines, of: row)
        guard columns > 1 else { return write(text, row: row, column: 0, style) }
        _ = unsafe worksheet_merge_range(
            sheet, UInt32(row), 0, UInt32(row), UInt16(columns - 1), Self.cut(text), book.format(style))
    }

    /// Points a line.
    private static let lineHeight = 15.0

    /// The text as far as a cell can hold it; what is cut ends in an ellipsis.
    private static func cut(_ text: String) -> String {
        guard text.utf16.count > longestText else { return text }
        return String(decoding: text.utf16.prefix(longestText - 2), as: UTF16.self) + "…"
    }

    /// Keeps rows above and columns on the left in sight.
    func freeze(rows: Int, columns: Int) {
        unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
    }

    /// A4, one page wide, with the head repeated on each page.
    func setPage(isWide: Bool, headRow: Int?) {
        unsafe worksheet_set_paper(sheet, 9)
        if isWide { unsafe worksheet_set_landscape(sheet) }
        unsafe worksheet_fit_to_pages(sheet, 1, 0)
        if let headRow { _ = unsafe worksheet_repeat_rows(sheet, UInt32(headRow), UInt32(headRow)) }
    }

    /// Draws columns of the sheet as bars, live: the drawing follows its cells.
    func drawBars(
        title: String, names: Int, series: [(name: String, column: Int)], rows: ClosedRange<Int>, at row: Int
    ) {
        guard let chart = unsafe book.addBars() else { return }
        for (index, entry) in series.enumerated() {
            guard let added = unsafe chart_add_series(chart, nil, nil) else { continue }
            let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
            unsafe chart_series_set_categories(added, self.name, first, UInt16(names), last, UInt16(names))
            unsafe chart_series_set_values(
                added, self.name, first, UInt16(entry.column), last, UInt16(entry.column))
            unsafe chart_series_set_name(added, entry.name)
            var fill = lxw_chart_fill()
            fill.color = ChartStyle.caseColours[index % ChartStyle.caseColours.count]
            unsafe chart_series_set_fill(added, &fill)
        }
        unsafe chart_title_set_name(chart, title)
        unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        // Names of indicators stand under the axis, clear of falling bars.
        unsafe chart_axis_set_label_position(
            chart.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        var options = unsafe lxw_chart_options()
        unsafe options.x_scale = 2
        unsafe options.y_scale = 1.6
        _ = unsafe worksheet_insert_chart_opt(sheet, UInt32(row), 1, chart, &options)
    }
}
