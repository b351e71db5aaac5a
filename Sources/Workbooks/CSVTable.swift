/// A table of comma-separated values in which every cell knows its place.
///
/// Source: RFC 4180. Rows without any text are left out; lines end with LF, CR LF or CR.
public struct CSVTable: Sendable {
    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// Its text, without the quotation marks.
        public let text: String
        /// The line on which it begins, from 1.
        public let line: Int
        /// Its number in the row, from 1.
        public let column: Int

        /// A cell.
        ///
        /// - Parameters:
        ///   - text: its text.
        ///   - line: the line on which it begins, from 1.
        ///   - column: its number in the row, from 1.
        public init(text: String, line: Int, column: Int) {
            self.text = text
            self.line = line
            self.column = column
        }
    }

    /// Something wrong with the table's form.
    public enum Problem: Hashable, Sendable {
        /// A quotation mark is not closed, or text follows the closing one; the rows from there on are not read.
        case unclosedQuote(line: Int, column: Int)
        /// A row has more or fewer cells than the first one; it is left out of the rows.
        case wrongNumberOfCells(line: Int, expected: Int, found: Int)
    }

    /// The first row; empty when the table is.
    public let header: [Cell]
    /// The rows below it, each as wide as the header.
    public let rows: [[Cell]]
    /// What is wrong, in order of lines.
    public let problems: [Problem]

    /// Reads a table.
    ///
    /// - Parameter text: the whole file.
    public init(_ text: String) {
        var scanner = CSVScanner(text)
        var rows: [[Cell]] = []
        var problems: [Problem] = []
        while let row = scanner.nextRow() {
            guard row.contains(where: { !$0.text.isEmpty }) else { continue }
            if let expected = rows.first?.count, expected != row.count {
                problems.append(
                    .wrongNumberOfCells(line: row[0].line, expected: expected, found: row.count))
            } else {
                rows.append(row)
            }
        }
        if let place = scanner.unclosedQuote {
            problems.append(.unclosedQuote(line: place.line, column: place.column))
        }
        header = rows.first ?? []
        self.rows = Array(rows.dropFirst())
        self.problems = problems
    }
}
