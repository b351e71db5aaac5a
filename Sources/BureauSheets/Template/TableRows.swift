import StudyFiles
import Workbooks

/// The copy of a CSV file in a template: a head in Chinese, figures as numbers, all else as text.
struct TableRows {
    /// The Chinese head.
    let head: [String]
    /// The rows, cell by cell.
    let rows: [[String]]
    /// The columns of numbers.
    let numbers: Set<Int>

    /// The copy of `observations.csv` or `expectations.csv`.
    ///
    /// - Parameter text: the file; empty when the study has none.
    init(figures text: String) {
        let table = CSVTable(text.contains(where: { !$0.isWhitespace }) ? text : ObservationsText.header)
        let columns = table.header.map { ObservationColumn(header: $0.text) }
        let all = ObservationColumn.allCases
        head = all.map(\.chinese)
        numbers = Set(all.enumerated().filter { $0.element == .value }.map(\.offset))
        rows = table.rows.map { row in
            all.map { column in columns.firstIndex(of: column).map { row[$0].text } ?? "" }
        }
    }

    /// The copy of any other CSV file, with its own head.
    ///
    /// - Parameters:
    ///   - text: the file; empty when the study has none.
    ///   - head: the head of a file that there is not yet.
    init(table text: String, head: [String]) {
        let table = CSVTable(text)
        self.head = table.header.isEmpty ? head : table.header.map(\.text)
        rows = table.rows.map { $0.map(\.text) }
        numbers = []
    }

    /// The sheet.
    func sheet(_ sheet: TemplateSheet) -> FilledSheet {
        FilledSheet(
            name: sheet.rawValue, head: head,
            rows: rows.map { row in
                row.enumerated().map { column, text in
                    let isNumber = numbers.contains(column) && (try? DecimalNumber(text)) != nil
                    return isNumber ? .number(text) : .text(text)
                }
            })
    }
}
