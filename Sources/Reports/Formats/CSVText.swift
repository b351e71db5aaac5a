/// Comma-separated values: UTF-8 with a byte order mark and CRLF, which Excel and WPS open without asking.
enum CSVText {
    /// The text of a table.
    ///
    /// - Parameter rows: cells, the header first.
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return cell }
        let doubled = cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
