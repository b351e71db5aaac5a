/// Where a cell stands in a sheet.
package struct CellReference: Hashable, Sendable, Comparable {
    /// Row, from 1.
    package let row: Int
    /// Column, from 1.
    package let column: Int

    /// The last row and column that a sheet can have.
    ///
    /// Source: Microsoft, Excel specifications and limits.
    static let last = CellReference(row: 1_048_576, column: 16_384)

    /// A cell's place.
    ///
    /// - Parameters:
    ///   - row: from 1.
    ///   - column: from 1.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `E9`, also `$E$9`; nothing when a sheet has no such cell.
    ///
    /// - Parameter text: the cell's name.
    package init?(_ text: some StringProtocol) {
        var (row, column) = (0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard row <= Self.last.row, column <= Self.last.column else { return nil }
        }
        guard row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// Orders cells as they are read: by row, then by column.
    package static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A rectangle of cells.
package struct CellRange: Hashable, Sendable {
    /// Its upper left cell.
    package let first: CellReference
    /// Its lower right cell.
    package let last: CellReference

    /// Reads `B3:D4`.
    init?(_ text: String) {
        let ends = text.split(separator: ":").map { CellReference($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
        guard first.row <= last.row, first.column <= last.column else { return nil }
        self.first = first
        self.last = last
    }

    /// Whether a cell lies in it.
    ///
    /// - Parameter cell: the cell's place.
    /// - Returns: true when it does.
    package func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}
