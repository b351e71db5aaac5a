/// The rows of comma-separated values as they are, of whatever lengths: titles over a table, its headings, its notes.
public struct CSVRows: Hashable, Sendable {
    /// Rows with any text.
    public let rows: [[CSVTable.Cell]]
    /// Where a quotation mark is not closed; rows from there on are not read.
    public let unclosedQuote: Place?

    /// A line and a column, from 1.
    public struct Place: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The column.
        public let column: Int
    }

    /// Reads rows.
    ///
    /// - Parameter text: the whole file.
    public init(_ text: String) {
        var scanner = CSVScanner(text)
        var rows: [[CSVTable.Cell]] = []
        while let row = scanner.nextRow() {
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
        self.rows = rows
        unclosedQuote = scanner.unclosedQuote.map { Place(line: $0.line, column: $0.column) }
    }
}
