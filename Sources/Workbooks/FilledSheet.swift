/// A sheet to be written: rows of texts and numbers.
package struct FilledSheet: Hashable, Sendable {
    /// What stands in a cell.
    package enum Cell: Hashable, Sendable {
        /// Text, which a spreadsheet must not turn into a date or a number.
        case text(String)
        /// A number with the decimals written: `48.59`.
        case number(String)

        /// What it shows.
        package var text: String {
            switch self {
            case .text(let text), .number(let text): return text
            }
        }
    }

    /// Its name.
    package let name: String
    /// The head: one text a column.
    package let head: [String]
    /// The rows below it, each as wide as the head.
    package let rows: [[Cell]]

    /// A sheet.
    ///
    /// - Parameters:
    ///   - name: its name, allowed by Excel.
    ///   - head: one text a column.
    ///   - rows: the rows, each as wide as the head.
    /// - Precondition: every row is as wide as the head.
    package init(name: String, head: [String], rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == head.count }, "rows of \(name) differ in width")
        self.name = name
        self.head = head
        self.rows = rows
    }
}
