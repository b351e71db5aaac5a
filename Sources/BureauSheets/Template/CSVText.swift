import StudyFiles
import Workbooks

/// The text of a CSV file with rows added; what stands in it keeps its bytes.
enum CSVText {
    /// Adds rows of figures.
    ///
    /// - Parameters:
    ///   - rows: their cells.
    ///   - head: the Chinese names of the cells' columns.
    ///   - text: the whole file; empty when there is none.
    static func adding(_ rows: [[String]], head: [String], to text: String) -> String {
        let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        var text = text.contains(where: { !$0.isWhitespace }) ? text : ObservationsText.header + lineEnd
        if !text.hasSuffix(lineEnd) { text += lineEnd }
        let columns = CSVTable(text).header.map { ObservationColumn(header: $0.text)?.chinese }
        let lines = rows.map { row in
            columns.map { name in
                let position = name.flatMap { head.firstIndex(of: $0) }
                return CSVLine.cell(position.map { row[$0] } ?? "")
            }.joined(separator: ",") + lineEnd
        }
        return text + lines.joined()
    }
}
