import Studies
import Workbooks

/// Which cell of a row of `observations.csv` says what.
struct ObservationColumns {
    /// A column, by its name in the file.
    enum Column: String, CaseIterable {
        case region
        case indicator
        case period
        case measure
        case value
        case unit
        case basis
        case published
        case edition
        case source
        case note

        /// Its Chinese header.
        var chinese: String {
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
            guard let column = Column.allCases.first(where: { $0.rawValue == name || $0.chinese == name })
            else {
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
