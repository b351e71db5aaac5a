/// One sheet of a workbook, or a CSV file: cells with their places, as a reader sees them.
package struct Sheet: Hashable, Sendable {
    /// One cell with something in it.
    package struct Cell: Hashable, Sendable {
        /// Where it stands; in a CSV file the row is the line on which it begins.
        package let reference: CellReference
        /// What it shows: numbers with the decimals of their format.
        package let text: String
        /// What stands behind the text.
        package let kind: Kind

        /// A cell.
        ///
        /// - Parameters:
        ///   - reference: where it stands.
        ///   - text: what it shows.
        ///   - kind: what stands behind the text.
        package init(reference: CellReference, text: String, kind: Kind = .text) {
            self.reference = reference
            self.text = text
            self.kind = kind
        }
    }

    /// What stands behind the text of a cell.
    package enum Kind: Hashable, Sendable {
        /// Text.
        case text
        /// A number; `stored` when it is kept with more digits than are shown.
        case number(stored: String?)
        /// A date, shown as `2020-06-01`.
        case date
        /// A formula that could not be computed: `#REF!`.
        case error
        /// A formula whose result was never saved; it shows nothing.
        case formulaWithoutResult
    }

    /// Its name; nothing for a CSV file.
    package let name: String?
    /// Whether the workbook hides it.
    package let isHidden: Bool
    /// The numbers of the rows that have a cell, in order.
    package let rows: [Int]
    /// Number of the last column that has a cell; 0 without any.
    package let lastColumn: Int
    /// Merged ranges, whose content stands in their first cell.
    package let merges: [CellRange]
    /// Rows that are hidden.
    package let hiddenRows: Set<Int>
    /// Columns that are hidden.
    package let hiddenColumns: [ClosedRange<Int>]

    private let cells: [CellReference: Cell]

    /// A sheet.
    ///
    /// - Parameters:
    ///   - name: its name; nothing for a CSV file.
    ///   - cells: the cells with something in them.
    ///   - isHidden: whether the workbook hides it.
    ///   - merges: merged ranges.
    ///   - hiddenRows: rows that are hidden.
    ///   - hiddenColumns: columns that are hidden.
    package init(
        name: String?, cells: [Cell], isHidden: Bool = false, merges: [CellRange] = [],
        hiddenRows: Set<Int> = [], hiddenColumns: [ClosedRange<Int>] = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.merges = merges
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        self.cells = Dictionary(
            cells.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        rows = Set(cells.map(\.reference.row)).sorted()
        lastColumn = cells.map(\.reference.column).max() ?? 0
    }

    /// The cell at a place, if there is anything in it.
    ///
    /// - Parameters:
    ///   - row: from 1.
    ///   - column: from 1.
    /// - Returns: the cell.
    package func cell(row: Int, column: Int) -> Cell? { cells[CellReference(row: row, column: column)] }

    /// The cell at a place; within a merged range its first one.
    ///
    /// - Parameters:
    ///   - row: from 1.
    ///   - column: from 1.
    /// - Returns: the cell.
    package func mergedCell(row: Int, column: Int) -> Cell? {
        if let cell = cell(row: row, column: column) { return cell }
        let place = CellReference(row: row, column: column)
        return merges.first { $0.contains(place) }.flatMap { cells[$0.first] }
    }

    /// The cells of a row, from left to right.
    ///
    /// - Parameter row: from 1.
    /// - Returns: those with something in them.
    package func cells(ofRow row: Int) -> [Cell] {
        guard lastColumn > 0 else { return [] }
        return (1...lastColumn).compactMap { cell(row: row, column: $0) }
    }

    /// Whether a column is hidden.
    ///
    /// - Parameter column: from 1.
    /// - Returns: true when it is.
    package func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}
