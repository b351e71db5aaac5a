public import Plans
public import Studies
import Workbooks

/// Reads a plan table that was handed in, from whatever office it came.
public enum HandedTableFile {
    /// The tables of a file.
    ///
    /// - Parameters:
    ///   - path: path of the file, `.xlsx` or `.csv`, as the user named it.
    ///   - source: where files come from.
    /// - Returns: one table, or one a sheet that is not hidden and has anything in it.
    /// - Throws: ``Faults`` when the file cannot be read as a table.
    public static func tables(_ path: String, from source: FileSource = .disk) throws(Faults) -> [HandedTable]
    {
        let place = Place(file: path)
        let sheets: [Sheet]
        do {
            sheets = try SpreadsheetFile.content(of: bytes(path, source), named: path).sheets
        } catch let faults as Faults {
            throw faults
        } catch let fault as WorkbookFault {
            throw Faults([.workbook(place, fault)])
        } catch {
            throw Faults([.fileUnreadable(place, reason: "\(error)")])
        }
        let tables = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }.map { table($0, path) }
        guard !tables.isEmpty else { throw Faults([.fileEmpty(place)]) }
        return tables
    }

    private static func bytes(_ path: String, _ source: FileSource) throws(Faults) -> [UInt8] {
        do {
            return try source.read(path)
        } catch {
            switch error {
            case .missing: throw Faults([.fileMissing(Place(file: path))])
            case .unreadable(let reason): throw Faults([.fileUnreadable(Place(file: path), reason: reason)])
            }
        }
    }

    private static func table(_ sheet: Sheet, _ path: String) -> HandedTable {
        HandedTable(
            name: sheet.name.map { "\(path)[\($0)]" } ?? path,
            rows: sheet.rows.map { row in
                sheet.cells(ofRow: row).map {
                    HandedTable.Cell(text: $0.text.halfWidth, row: row, column: $0.reference.column)
                }
            })
    }
}
