import Studies

/// A native table of a docx: caption above, header row repeated on every page, notes below.
struct WordTable {
    private let table: Table
    private let language: Language
    private let style: String
    private let widths: [Int]

    /// Space on each side of a cell, twentieths of a point.
    private static let margin = 40

    init(_ table: Table, _ language: Language) {
        self.table = table
        self.language = language
        let page: WordPage = table.isWide ? .onItsSide : .upright
        style = table.isWide ? "TableTextSmall" : "TableText"
        let character = table.isWide ? WordStyles.smallCharacter : WordStyles.character
        let margins = 2 * Self.margin + 20
        let whole = ColumnWidths(table, language)
        let fitting =
            whole.fits(page.textWidth, character: character, margins: margins)
            ? whole : ColumnWidths(table, language, amongNumbers: .broken)
        widths = fitting.shares(of: page.textWidth, character: character, margins: margins)
    }

    /// Caption, table and notes.
    var text: String {
        let border = { (side: String, size: Int) in
            "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"auto\"/>"
        }
        let borders = border("top", 12) + border("bottom", 12) + border("insideH", 4) + border("insideV", 4)
        return WordBody.paragraph(table.title, style: "TableCaption")
            + "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
            + "<w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
            + "<w:tblCellMar><w:left w:w=\"\(Self.margin)\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"\(Self.margin)\" w:type=\"dxa\"/></w:tblCellMar>"
            + "</w:tblPr><w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
            + "</w:tblGrid>\n"
            + head + table.rows.map(row).joined() + "</w:tbl>\n"
            + table.notes.map { WordBody.paragraph($0.text, style: "TableNote") }.joined()
            + (table.notes.isEmpty ? WordBody.paragraph("", style: "TableNote") : "")
    }

    private var head: String {
        let cells = zip(table.columns, widths).map {
            cell($0.title, width: $1, alignment: "center", staysWithNext: true)
        }
        return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>\n"
    }

    private func row(_ row: Table.Row) -> String {
        switch row {
        case .section(let title):
            let paragraph = WordBody.paragraph(
                "", style: style, bold: title, alignment: "left", staysWithNext: true)
            return "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
                + "<w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
                + "<w:gridSpan w:val=\"\(widths.count)\"/></w:tcPr>\(paragraph)</w:tc></w:tr>\n"
        case .cells(let cells):
            let texts = cells.indices.map { index in
                cell(
                    cells[index].text(language), width: widths[index],
                    alignment: table.columns[index].isNumeric ? "right" : "left",
                    colour: cells[index].colour)
            }
            return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(texts.joined())</w:tr>\n"
        }
    }

    private func cell(
        _ text: String, width: Int, alignment: String, staysWithNext: Bool = false, colour: UInt32? = nil
    ) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
            + WordBody.paragraph(
                text, style: style, alignment: alignment, staysWithNext: staysWithNext, colour: colour)
            + "</w:tc>"
    }
}
