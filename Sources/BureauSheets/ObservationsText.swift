package import Outcomes
import StudyFiles
import Studies
import Workbooks

/// The text of `observations.csv` with the figures of a sheet: what stands in it keeps its bytes.
package enum ObservationsText {
    /// The columns of a file that has none yet.
    package static let header =
        "region,indicator,period,measure,value,unit,basis,published,edition,source,note"

    /// Adds figures.
    ///
    /// - Parameters:
    ///   - figures: those that change the study; the others are passed over.
    ///   - text: the whole file.
    /// - Returns: the whole file; new rows at the end, release dates filled in where they were missing.
    package static func adding(_ figures: [SheetImport.Figure], to text: String) -> String {
        let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        var text = text.contains(where: { !$0.isWhitespace }) ? text : header + lineEnd
        if !text.hasSuffix(lineEnd) { text += lineEnd }
        let columns = CSVTable(text).header.map { ObservationColumn(header: $0.text) }
        for figure in figures {
            if case .released(let before) = figure.change, let line = before.place.line,
                let day = figure.observation.published
            {
                text = filling("\(day)", in: .published, ofLine: line, columns, text, lineEnd)
            }
        }
        let rows = figures.filter(isWritten).map { figure in
            columns.map { CSVLine.cell($0.map { value(of: $0, figure) } ?? "") }.joined(separator: ",")
        }
        return text + rows.map { $0 + lineEnd }.joined()
    }

    private static func isWritten(_ figure: SheetImport.Figure) -> Bool {
        switch figure.change {
        case .new, .restated: return true
        case .unchanged, .released: return false
        }
    }

    private static func value(of column: ObservationColumn, _ figure: SheetImport.Figure) -> String {
        let observation = figure.observation
        switch column {
        case .region: return observation.region
        case .indicator: return observation.indicator
        case .period: return "\(observation.period)"
        case .measure: return observation.measure.rawValue
        case .value: return figure.text
        case .unit: return figure.unit.id
        case .basis: return observation.basis.rawValue
        case .published: return observation.published.map { "\($0)" } ?? ""
        case .edition: return ""
        case .source: return observation.source
        case .note: return observation.note
        }
    }

    /// Puts a text into one cell of the row that begins on a line, and leaves all other rows as they are.
    private static func filling(
        _ value: String, in column: ObservationColumn, ofLine line: Int,
        _ columns: [ObservationColumn?], _ text: String, _ lineEnd: String
    ) -> String {
        guard let row = CSVTable(text).rows.first(where: { $0[0].line == line }),
            let position = columns.firstIndex(of: column), row.indices.contains(position)
        else { return text }
        var cells = row.map(\.text)
        cells[position] = value
        let rowText = cells.map(CSVLine.cell).joined(separator: ",")
        var lines = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        let breaks = row.map { cell in cell.text.filter(\.isNewline).count }.reduce(0, +)
        guard lines.indices.contains(line - 1 + breaks) else { return text }
        lines.replaceSubrange((line - 1)...(line - 1 + breaks), with: [Substring(rowText)])
        return lines.joined(separator: lineEnd)
    }
}
