/// Comma-separated values as Excel and WPS open them without asking: UTF-8 with a byte order mark, CRLF.
enum CSVText {
    /// Decimals of every number.
    static let decimals = 4

    /// The text of a table.
    ///
    /// - Parameter rows: its rows, the header first.
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A number with all decimals.
    static func number(_ value: Double) -> String { DecimalText(value, decimals: decimals).text }

    static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return cell }
        let doubled = cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
