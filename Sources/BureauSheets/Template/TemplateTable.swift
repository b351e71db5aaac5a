import StudyFiles
import Studies
import Workbooks

/// A sheet of a template as it came back: its head and its rows with something in them.
struct TemplateTable {
    /// A row.
    struct Row {
        /// Its number in the sheet.
        let number: Int
        /// One text a column of the head.
        let cells: [String]
    }

    /// Which sheet it is.
    let sheet: TemplateSheet
    /// The head.
    let head: [String]
    /// The rows.
    let rows: [Row]
    /// Cells that hold no value: broken formulas, and periods turned into dates.
    let faults: [Fault]
    private let file: String

    /// Reads a sheet; nothing when it is none of a template's.
    init?(_ source: Sheet, file: String) {
        guard let sheet = source.name.flatMap({ TemplateSheet(rawValue: $0.trimmed) }) else { return nil }
        let first = source.cells(ofRow: 1)
        guard let last = first.last?.reference.column, first.count == last else { return nil }
        let head = first.map(\.text.trimmed)
        guard head.starts(with: sheet.mark) else { return nil }
        var faults: [Fault] = []
        rows = source.rows.filter { $0 > 1 }.map { number in
            let cells = (1...last).map { column -> String in
                guard let cell = source.cell(row: number, column: column) else { return "" }
                let place = Place(file: file, sheet: source.name, line: number, column: column)
                switch cell.kind {
                case .error: faults.append(.sheet(place, .formulaError(found: cell.text)))
                case .formulaWithoutResult: faults.append(.sheet(place, .formulaWithoutResult))
                case .date where ["期间", "本年完成", "数值"].contains(head[column - 1]):
                    faults.append(.periodTurnedIntoDate(place, found: cell.text))
                case .text, .number, .date: break
                }
                return cell.text.trimmed
            }
            return Row(number: number, cells: cells)
        }.filter { $0.cells.contains { !$0.isEmpty } }
        self.sheet = sheet
        self.head = head
        self.faults = faults
        self.file = file
    }

    /// The place of a cell.
    func place(_ row: Row, _ column: Int) -> Place {
        Place(file: file, sheet: sheet.rawValue, line: row.number, column: column + 1)
    }

    /// The place of a row.
    func place(_ row: Row) -> Place { Place(file: file, sheet: sheet.rawValue, line: row.number) }

    /// The place of the head of a column.
    func place(ofColumn column: Int) -> Place {
        Place(file: file, sheet: sheet.rawValue, line: 1, column: column + 1)
    }

    /// The sheet itself.
    var place: Place { Place(file: file, sheet: sheet.rawValue) }

    /// The position in the head of a column of the file that the sheet is a copy of.
    ///
    /// - Parameter name: the column's name in the file.
    func column(ofFile name: String) -> Int? {
        head.firstIndex(of: ObservationColumn(header: name)?.chinese ?? name)
    }

    /// The rows with their cells in the order of another head; columns that the sheet lacks are empty.
    func aligned(to head: [String]) -> [Row] {
        let positions = head.map { self.head.firstIndex(of: $0) }
        return rows.map { row in
            Row(number: row.number, cells: positions.map { $0.map { row.cells[$0] } ?? "" })
        }
    }
}
