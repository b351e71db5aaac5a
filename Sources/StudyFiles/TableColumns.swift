import Studies
import Workbooks

/// A column of a table that a study keeps, by its name in the file.
package protocol TableColumn: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Its Chinese header.
    var chinese: String { get }
    /// Whether a file may do without it.
    var isOptional: Bool { get }
}

extension TableColumn {
    /// The column of a header in either language; nothing for any other text.
    ///
    /// - Parameter header: the header's cell.
    package init?(header: String) {
        let name = header.trimmed
        guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) else {
            return nil
        }
        self = column
    }
}

/// Which cell of a row says what.
struct TableColumns<Name: TableColumn> {
    /// A column.
    typealias Column = Name

    private let positions: [Name: Int]

    /// Finds the columns of a header; nothing when one that must be there is not.
    init?(_ header: [CSVTable.Cell], file: String, log: FaultLog) {
        let names = Name.allCases.flatMap { [$0.rawValue, $0.chinese] }
        var positions: [Name: Int] = [:]
        for (position, cell) in header.enumerated() {
            let name = cell.text.trimmed
            let place = Place(file: file, line: cell.line, column: cell.column)
            guard let column = Name(header: name) else {
                log.report(.unknownColumn(place, found: name, nearest: NearestName.of(name, in: names)))
                continue
            }
            if positions[column] != nil { log.report(.duplicateKey(place, key: name)) }
            positions[column] = position
        }
        let missing = Name.allCases.filter { positions[$0] == nil && !$0.isOptional }
        for column in missing {
            log.report(.missingColumn(Place(file: file, line: 1), column: column.rawValue))
        }
        guard missing.isEmpty else { return nil }
        self.positions = positions
    }

    /// The cell of a column; an empty one when the file has no such column.
    func cell(_ column: Name, in row: [CSVTable.Cell]) -> CSVTable.Cell {
        positions[column].map { row[$0] } ?? CSVTable.Cell(text: "", line: row[0].line, column: 1)
    }
}
