/// A table of text: columns with headings, rows of cells, and rows that open a section.
package struct TextTable {
    /// On which side a column's text stands.
    package enum Alignment {
        /// Text.
        case left
        /// Numbers, and the marks that stand in their place.
        case right
    }

    /// A column.
    package struct Column {
        /// Heading; a line feed separates its lines.
        package let title: String
        /// Side.
        package let alignment: Alignment
        /// The widest that the column may be, in terminal columns; longer text is broken into lines.
        package let limit: Int?

        /// A column.
        ///
        /// - Parameters:
        ///   - title: heading, its lines separated by line feeds.
        ///   - alignment: side.
        ///   - limit: widest in terminal columns.
        package init(_ title: String, _ alignment: Alignment, limit: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.limit = limit
        }
    }

    /// A row.
    package enum Row {
        /// One text a column.
        case cells([String])
        /// A heading over the rows that follow.
        case section(String)
    }

    /// Columns, left to right.
    package let columns: [Column]
    /// Rows, top to bottom.
    package let rows: [Row]

    /// A table.
    ///
    /// - Parameters:
    ///   - columns: columns, left to right.
    ///   - rows: rows, top to bottom.
    /// - Precondition: every row has one cell a column.
    package init(columns: [Column], rows: [Row]) {
        for case .cells(let cells) in rows {
            precondition(cells.count == columns.count, "\(cells.count) cells in \(columns.count) columns")
        }
        self.columns = columns
        self.rows = rows
    }
}
