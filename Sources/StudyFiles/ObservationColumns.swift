import Studies
import Workbooks

/// Which cell of a row of `observations.csv` says what.
package struct ObservationColumns {
    /// A column, by its name in the file.
    package enum Column: String, CaseIterable, Sendable {
        /// Id of the region.
        case region
        /// Id or name of the indicator.
        case indicator
        /// Period.
        case period
        /// What the number measures.
        case measure
        /// The number.
        case value
        /// Its unit.
        case unit
        /// Price basis.
        case basis
        /// Day of first release.
        case published
        /// Date of the later table it was read from.
        case edition
        /// Publisher, title.
        case source
        /// Remark.
        case note

        /// Its Chinese header.
        package var chinese: String {
            switch self {
            case .region: return "地区"
            case .indicator: return "指标"
            case .period: return "期间"
            case .measure: return "度量"
            case .value: return "数值"
            case .unit: return "单位"
            case .basis: return "价格"
            case .published: return "发布日期"
            case .edition: return "版本"
            case .source: return "来源"
            case .note: return "备注"
            }
        }

        /// The column of a header in either language; nothing for any other text.
        ///
        /// - Parameter header: the header's cell.
        package init?(header: String) {
            let name = header.trimmed
            guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name })
            else {
                return nil
            }
            self = column
        }

        /// Whether a file may do without it.
        var isOptional: Bool { self == .edition || self == .note }
    }

    private let positions: [Column: Int]

    /// Finds the columns of a header; nothing when one that must be there is not.
    init?(_ header: [CSVTable.Cell], file: String, log: FaultLog) {
        let names = Column.allCases.flatMap { [$0.rawValue, $0.chinese] }
        var positions: [Column: Int] = [:]
        for (position, cell) in header.enumerated() {
            let name = cell.text.trimmed
            let place = Place(file: file, line: cell.line, column: cell.column)
            guard let column = Column(header: name) else {
                log.report(.unknownColumn(place, found: name, nearest: NearestName.of(name, in: names)))
                continue
            }
            if positions[column] != nil { log.report(.duplicateKey(place, key: name)) }
            positions[column] = position
        }
        let missing = Column.allCases.filter { positions[$0] == nil && !$0.isOptional }
        for column in missing {
            log.report(.missingColumn(Place(file: file, line: 1), column: column.rawValue))
        }
        guard missing.isEmpty else { return nil }
        self.positions = positions
    }

    /// The cell of a column; an empty one when the file has no such column.
    func cell(_ column: Column, in row: [CSVTable.Cell]) -> CSVTable.Cell {
        positions[column].map { row[$0] } ?? CSVTable.Cell(text: "", line: row[0].line, column: 1)
    }
}
