import Outcomes
import StudyFiles
import Studies

/// The sheets that are copies of CSV files.
extension TemplateImporter {
    /// Figures are added and never changed: an old value stays beside the one that corrects it.
    func addFigures(_ table: TemplateTable) {
        let text = before.texts[.figures] ?? ""
        let old = TableRows(figures: text)
        let filled = table.aligned(to: old.head).filter { !$0.cells[Self.value].isEmpty }
        var remaining = old.rows.map { $0.map(\.trimmed) }
        var added: [TemplateTable.Row] = []
        for row in filled {
            if let same = remaining.firstIndex(of: row.cells) {
                remaining.remove(at: same)
            } else {
                added.append(row)
            }
        }
        for row in added where remaining.contains(where: { Self.key($0) == Self.key(row.cells) }) {
            let column = table.column(ofFile: ObservationColumn.value.rawValue) ?? Self.value
            faults.append(.sheet(table.place(row, column), .figureChanged))
        }
        let sheet = table.sheet.rawValue
        if !remaining.isEmpty { changes.append(.rowsMissing(sheet: sheet, count: remaining.count)) }
        guard !added.isEmpty else { return }
        changes.append(.rowsAdded(sheet: sheet, count: added.count))
        let new = CSVText.adding(added.map(\.cells), head: old.head, to: text)
        after.append((StudyFileName.observations, new))
        origins.note(added, of: table, in: StudyFileName.observations, new)
    }

    /// Columns of the sheet of figures: those that say what a figure is about, and its value.
    private static let value = 4
    private static func key(_ cells: [String]) -> [String] { [cells[1], cells[2], cells[3], cells[7]] }

    /// A table that the sheet stands for whole.
    func replace(_ table: TemplateTable, _ old: TableRows) {
        let number = old.numbers.first
        let filled = table.aligned(to: old.head).filter { row in
            number.map { !row.cells[$0].isEmpty } ?? true
        }
        let rows = filled.map(\.cells)
        guard rows != old.rows.map({ $0.map(\.trimmed) }), let file = table.sheet.file else { return }
        changes.append(.tableReplaced(sheet: table.sheet.rawValue, file: file, rows: rows.count))
        let text = ([old.head] + rows).map { $0.map(CSVLine.cell).joined(separator: ",") + "\n" }.joined()
        after.append((file, text))
        origins.note(table.place, of: file)
        origins.note(filled, of: table, in: file, text)
    }
}
