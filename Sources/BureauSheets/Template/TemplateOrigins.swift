package import Studies
import Workbooks

/// Which cell of a template each line of a changed file comes from, so that what the study's check finds is told at the
/// cell.
package struct TemplateOrigins: Sendable {
    /// Where a line comes from.
    struct Line {
        /// The row of the template.
        let row: Place
        /// The cells of its row, by the number of the file's column; empty where the file is no table.
        var cells: [Place] = []
    }

    private var lines: [String: [Int: Line]] = [:]
    private var files: [String: Place] = [:]

    /// Nothing changed yet.
    init() {}

    /// Notes where a line of a file comes from.
    mutating func note(_ line: Line, at number: Int, of file: String) {
        lines[file, default: [:]][number] = line
    }

    /// Notes which part of the template a whole file, or what is new in it, comes from.
    mutating func note(_ place: Place, of file: String) { files[file] = place }

    /// Notes the last rows of a table, which come from rows of a template.
    ///
    /// - Parameters:
    ///   - rows: the rows of the template, in the order of the file.
    ///   - table: the sheet.
    ///   - file: name of the file.
    ///   - text: the whole file as it will be.
    mutating func note(_ rows: [TemplateTable.Row], of table: TemplateTable, in file: String, _ text: String)
    {
        let written = CSVTable(text)
        let columns = written.header.map { table.column(ofFile: $0.text) }
        for (row, cells) in zip(rows, written.rows.suffix(rows.count)) {
            guard let line = cells.first?.line else { continue }
            let places = columns.map { $0.map { table.place(row, $0) } ?? table.place(row) }
            note(Line(row: table.place(row), cells: places), at: line, of: file)
        }
    }

    /// A fault as the office reads it: at the cell, where its place is in a file that the template changes.
    ///
    /// - Parameters:
    ///   - fault: a fault of the study as it would be.
    ///   - folder: the study's folder.
    package func told(_ fault: Fault, folder: String) -> Fault {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard fault.place.file.hasPrefix(prefix) else { return fault }
        let file = String(fault.place.file.dropFirst(prefix.count))
        guard let line = fault.place.line.flatMap({ lines[file]?[$0] }) else {
            return files[file].map { .ofTemplate($0, fault) } ?? fault
        }
        let cell = fault.place.column.flatMap { column in
            line.cells.indices.contains(column - 1) ? line.cells[column - 1] : nil
        }
        return .ofTemplate(cell ?? line.row, fault)
    }
}
