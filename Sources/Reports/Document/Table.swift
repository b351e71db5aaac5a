import Studies

/// A table as a named object: computed once, written by every format alike.
package struct Table: Hashable, Sendable {
    /// A column.
    package struct Column: Hashable, Sendable {
        /// Heading with its unit; a line feed separates its lines.
        package let title: String
        /// Whether numbers stand in it.
        package let isNumeric: Bool

        /// A column.
        ///
        /// - Parameters:
        ///   - title: heading with its unit, lines separated by line feeds.
        ///   - isNumeric: whether numbers stand in it.
        package init(_ title: String, isNumeric: Bool) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// A row.
    package enum Row: Hashable, Sendable {
        /// One cell a column.
        case cells([Cell])
        /// A heading over the rows that follow.
        case section(String)
    }

    /// Numbers of the table that a spreadsheet draws from its own cells.
    package struct Plot: Hashable, Sendable {
        /// Heading of the drawing.
        package let title: String
        /// Column of the names.
        package let names: Int
        /// Columns drawn, one series each.
        package let series: [Int]
        /// Rows drawn.
        package let rows: Range<Int>
    }

    /// The name of the object, the same for every study and language: `half-year`.
    package let id: String
    /// Caption.
    package let title: String
    /// Columns, left to right.
    package let columns: [Column]
    /// Rows, top to bottom.
    package let rows: [Row]
    /// Notes under the table.
    package let notes: [Statement]
    /// What a spreadsheet draws of it.
    package let plot: Plot?
    /// Column that names a row; the first with words when nothing is stated.
    package let nameColumn: Int?
    /// Whether it is a form that the office fills in: handed out even before it holds figures.
    package let isForm: Bool

    /// A table.
    ///
    /// - Parameters:
    ///   - id: name of the object.
    ///   - title: caption.
    ///   - columns: columns, left to right.
    ///   - rows: rows, top to bottom.
    ///   - notes: notes under the table.
    ///   - plot: what a spreadsheet draws of it.
    ///   - nameColumn: column that names a row.
    ///   - isForm: whether it is a form that the office fills in.
    /// - Precondition: every row has one cell a column.
    package init(
        id: String, title: String, columns: [Column], rows: [Row], notes: [Statement] = [], plot: Plot? = nil,
        nameColumn: Int? = nil, isForm: Bool = false
    ) {
        for case .cells(let cells) in rows {
            precondition(cells.count == columns.count, "\(cells.count) cells in \(columns.count) columns")
        }
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.plot = plot
        self.nameColumn = nameColumn
        self.isForm = isForm
    }

    /// Columns from which a page is turned.
    private static let widestUpright = 8

    /// Whether the table needs a page on its side.
    var isWide: Bool { columns.count > Self.widestUpright }

    /// The table as finished text.
    ///
    /// - Parameter language: the language of marks.
    func text(_ language: Language) -> TextTable {
        TextTable(
            columns: columns.map { TextTable.Column($0.title, $0.isNumeric ? .right : .left) },
            rows: rows.map { row in
                switch row {
                case .section(let title): return .section(title)
                case .cells(let cells): return .cells(cells.map { $0.text(language) })
                }
            })
    }
}
