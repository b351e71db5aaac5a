/// Comma-separated values as Excel and WPS open them without asking: UTF-8 with a byte order mark, CRLF.
enum CSVText {
    /// Decimals of every number.
    static let decimals = 4

    /// The text of a table.
    ///
    /// - Parameter rows: its rows, the header first.
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + lines(rows)
    }

    /// Rows without the mark, for other encodings.
    static func lines(_ rows: [[String]]) -> String {
        rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A number with all decimals.
    static func number(_ value: Double) -> String { DecimalText(value, decimals: decimals).text }

    /// A number with as many decimals as it needs, at most six.
    static func exact(_ value: Double) -> String { DecimalText(shortest: value).text }

    /// A field, quoted where it holds a comma, a quotation mark or a line feed.
    ///
    /// Source: RFC 4180, section 2.
    static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return cell }
        let doubled = cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
