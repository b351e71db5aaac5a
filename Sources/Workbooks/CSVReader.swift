import Studies

/// Reads a CSV file, with rows of any width, into a sheet.
enum CSVReader {
    /// The sheet of a CSV file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - limits: how much is taken in.
    static func content(
        of bytes: [UInt8], limits: SpreadsheetFile.Limits
    ) throws(WorkbookFault) -> SpreadsheetFile.Content {
        let decoded: DecodedText
        do {
            decoded = try DecodedText(bytes)
        } catch {
            throw .encodingUnknown
        }
        var scanner = CSVScanner(decoded.text)
        var cells: [Sheet.Cell] = []
        var (rows, scanned) = (0, 0)
        while let row = scanner.nextRow() {
            rows += 1
            scanned += row.count
            guard rows <= limits.rows else { throw .tooManyRows(sheet: "CSV", most: limits.rows) }
            guard scanned <= limits.cells else { throw .tooManyCells(most: limits.cells) }
            for cell in row where cell.text.contains(where: { !$0.isWhitespace }) {
                let place = CellReference(row: cell.line, column: cell.column)
                cells.append(Sheet.Cell(reference: place, text: cell.text))
            }
        }
        if let place = scanner.unclosedQuote { throw .unclosedQuote(line: place.line, column: place.column) }
        guard !cells.isEmpty else { throw .empty }
        if let separator = otherSeparator(cells) { throw .wrongSeparator(found: separator) }
        return SpreadsheetFile.Content(sheets: [Sheet(name: nil, cells: cells)], encoding: decoded.encoding)
    }

    /// What separates the columns of a file in which no comma does.
    private static func otherSeparator(_ cells: [Sheet.Cell]) -> String? {
        guard cells.allSatisfy({ $0.reference.column == 1 }) else { return nil }
        return ["\t", ";", "；", "，", "|"].first { separator in
            cells.filter { $0.text.contains(separator) }.count > cells.count / 2
        }
    }
}
