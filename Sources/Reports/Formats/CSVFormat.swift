import Studies
import Workbooks

/// Each table as comma-separated values in a file of its own: CRLF, and a byte order mark where the text is UTF-8.
struct CSVFormat: DocumentFormat {
    /// How the text is written as bytes.
    let encoding: DecodedText.Encoding

    func files(_ document: Document) throws -> [BundleFile] {
        try document.tables.map { table in
            let rows =
                [table.columns.map { Self.text($0.title.joinedLines) }]
                + table.rows.map { row in
                    switch row {
                    case .section(let title):
                        return [Self.text(title)] + Array(repeating: "", count: table.columns.count - 1)
                    case .cells(let cells): return cells.map { Self.cell($0, document.language) }
                    }
                }
            let text = CSVText.lines(rows)
            return BundleFile(name: table.id + ".csv", bytes: try EncodedText.bytes(of: text, encoding))
        }
    }

    private static func cell(_ cell: Cell, _ language: Language) -> String {
        let text = cell.text(language)
        switch cell.content {
        case .number, .interval, .mark, .status: return text
        case .text: return self.text(text)
        }
    }

    /// Text that a spreadsheet would take for a formula, behind an apostrophe; numbers are left alone.
    ///
    /// Source: OWASP, CSV Injection.
    private static func text(_ text: String) -> String {
        guard let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil, text != "--" else {
            return text
        }
        return "'" + text
    }
}

extension String {
    /// The lines of a heading on one line.
    var joinedLines: String {
        let lines = split(separator: "\n")
        guard let last = lines.first?.unicodeScalars.last else { return self }
        return lines.joined(separator: last.value < 0x2E80 ? " " : "")
    }
}
