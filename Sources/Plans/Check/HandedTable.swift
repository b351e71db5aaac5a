/// A table that was handed in: cells with their places, before anybody asks what they mean.
public struct HandedTable: Hashable, Sendable {
    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// Its text, with ASCII digits and signs, without white space at its ends.
        public let text: String
        /// Its row, from 1.
        public let row: Int
        /// Its column, from 1.
        public let column: Int

        /// A cell.
        ///
        /// - Parameters:
        ///   - text: with ASCII digits and signs, without white space at its ends.
        ///   - row: from 1.
        ///   - column: from 1.
        public init(text: String, row: Int, column: Int) {
            self.text = text
            self.row = row
            self.column = column
        }
    }

    /// The file, and the sheet where there are several.
    public let name: String
    /// Its rows, which may differ in length.
    public let rows: [[Cell]]

    /// A table.
    ///
    /// - Parameters:
    ///   - name: the file, and the sheet where there are several.
    ///   - rows: its rows, which may differ in length.
    public init(name: String, rows: [[Cell]]) {
        self.name = name
        self.rows = rows
    }
}

extension StringProtocol {
    /// The text without any white space.
    var withoutSpaces: String { String(filter { !$0.isWhitespace }) }

    /// Whether one of several words is in the text.
    func holds(_ words: [String]) -> Bool { words.contains { contains($0) } }
}
