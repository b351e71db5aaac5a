public import Plans
public import Studies
import Workbooks

/// Reads a plan table that was handed in, from whatever office it came.
public enum HandedTableFile {
    /// The tables of a file.
    ///
    /// - Parameters:
    ///   - path: path of the file, as the user named it.
    ///   - source: where files come from.
    /// - Returns: one table, or one a sheet.
    /// - Throws: ``Faults`` when the file cannot be read as a table.
    public static func tables(_ path: String, from source: FileSource = .disk) throws(Faults) -> [HandedTable]
    {
        let place = Place(file: path)
        let bytes: [UInt8]
        do {
            bytes = try source.read(path)
        } catch {
            switch error {
            case .missing: throw Faults([.fileMissing(place)])
            case .unreadable(let reason): throw Faults([.fileUnreadable(place, reason: reason)])
            }
        }
        guard !Workbook.isWorkbook(bytes) else {
            let ending = path.split(separator: ".").last.map(String.init) ?? ""
            throw Faults([.formatNotRead(place, fileExtension: ending)])
        }
        guard let text = try? DecodedText(bytes).text else { throw Faults([.encodingUnknown(place)]) }
        return [try table(text, path)]
    }

    private static func table(_ text: String, _ path: String) throws(Faults) -> HandedTable {
        let read = CSVRows(text)
        if let quote = read.unclosedQuote {
            throw Faults([.unclosedQuote(Place(file: path, line: quote.line, column: quote.column))])
        }
        guard !read.rows.isEmpty else { throw Faults([.fileEmpty(Place(file: path))]) }
        return HandedTable(
            name: path,
            rows: read.rows.map { row in
                row.map { HandedTable.Cell(text: $0.text.halfWidth, row: $0.line, column: $0.column) }
            })
    }
}
