package import Studies

/// Reads xlsx and CSV files into sheets of cells, within limits of size and time.
package enum SpreadsheetFile {
    /// What a file holds.
    package struct Content: Hashable, Sendable {
        /// Its sheets, in order; one without a name for a CSV file.
        package let sheets: [Sheet]
        /// How a CSV file was written; nothing for a workbook.
        package let encoding: DecodedText.Encoding?
    }

    /// How much is taken in: far above any table of an office, so that a hostile file costs little.
    package struct Limits: Hashable, Sendable {
        /// Most bytes of a file as it is.
        package var fileBytes = 32 << 20
        /// Most bytes of one part of a workbook, unpacked.
        package var partBytes = 32 << 20
        /// Most bytes of all parts that are read, unpacked.
        package var bytes = 64 << 20
        /// Most rows of a sheet, empty ones included.
        package var rows = 20_000
        /// Most cells of a workbook, and most texts they share.
        package var cells = 200_000
        /// Most merged ranges of a sheet.
        package var merges = 10_000

        /// The usual limits.
        package init() {}
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name, whose extension must say what it is: `.xlsx`, `.csv` or `.txt`.
    ///   - limits: how much is taken in.
    /// - Returns: its sheets.
    /// - Throws: why nothing is read.
    package static func content(
        of bytes: [UInt8], named name: String, limits: Limits = Limits()
    ) throws(WorkbookFault) -> Content {
        let fileExtension = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard bytes.count <= limits.fileBytes else { throw .tooLarge }
        switch fileExtension {
        case "xlsx":
            try checkWorkbook(bytes)
            return Content(sheets: try XLSXReader(bytes, limits: limits).sheets(), encoding: nil)
        case "csv", "txt":
            guard !Workbook.isWorkbook(bytes) else { throw .workbookNamedAsText }
            return try CSVReader.content(of: bytes, limits: limits)
        case "xlsm": throw .macros
        default: throw .formatNotRead(fileExtension: fileExtension)
        }
    }

    /// Compares what a workbook begins with with what its name says.
    private static func checkWorkbook(_ bytes: [UInt8]) throws(WorkbookFault) {
        guard !bytes.isEmpty else { throw .empty }
        if Workbook.isCompoundFile(bytes) {
            throw Workbook.isEncrypted(bytes) ? .passwordProtected : .oldWorkbookUnderOtherName
        }
        guard !Workbook.isWorkbook(bytes) else { return }
        guard let text = try? DecodedText(Array(bytes.prefix(1 << 16))).text else {
            throw .notAWorkbook(found: .other)
        }
        let isPage = text.drop { $0.isWhitespace }.hasPrefix("<")
        throw .notAWorkbook(found: isPage ? .webPage : .text)
    }
}
