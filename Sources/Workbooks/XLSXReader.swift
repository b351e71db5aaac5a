import Archives
import Studies

/// Reads the sheets of an xlsx workbook: their cells as shown, merged ranges, hidden rows, columns and sheets.
///
/// Source: ECMA-376 Part 1, 18.2 (workbook), 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).
struct XLSXReader {
    private let parts: [String: [UInt8]]
    private let limits: SpreadsheetFile.Limits

    /// Unpacks the parts that are read; macros and links to other files are refused by name alone.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - limits: how much is taken in.
    init(_ bytes: [UInt8], limits: SpreadsheetFile.Limits) throws(WorkbookFault) {
        self.limits = limits
        var archiveLimits = ZipArchive.Limits()
        archiveLimits.bytesAnEntry = limits.partBytes
        archiveLimits.bytes = limits.bytes
        do {
            let names = try ZipArchive.names(of: bytes, limits: archiveLimits).map { $0.lowercased() }
            guard !names.contains(where: { $0.hasSuffix("vbaproject.bin") }) else {
                throw WorkbookFault.macros
            }
            guard !names.contains(where: { $0.contains("/externallinks/") }) else {
                throw WorkbookFault.externalLinks
            }
            guard names.contains("xl/workbook.xml") else { throw WorkbookFault.notAWorkbook(found: .archive) }
            let entries = try ZipArchive.entries(of: bytes, limits: archiveLimits, where: Self.isRead)
            parts = Dictionary(
                entries.map { ($0.name.lowercased(), $0.bytes) }, uniquingKeysWith: { first, _ in first })
        } catch let fault as WorkbookFault {
            throw fault
        } catch ZipArchive.Failure.tooLarge {
            throw .tooLarge
        } catch {
            throw .damaged
        }
    }

    private static let folder = "xl/"
    private static let workbook = "xl/workbook.xml"
    private static let relationships = "xl/_rels/workbook.xml.rels"

    private static func isRead(_ name: String) -> Bool {
        let name = name.lowercased()
        let isOfSheets =
            name.hasPrefix("xl/worksheets/") && !name.contains("/_rels/")
            || name.hasPrefix("xl/sharedstrings")
            || name.hasPrefix("xl/styles")
        return name == workbook || name == relationships || (isOfSheets && name.hasSuffix(".xml"))
    }

    /// The sheets with cells, in the order of the workbook.
    func sheets() throws(WorkbookFault) -> [Sheet] {
        let book = WorkbookPart()
        try read(Self.workbook, book)
        let links = RelationshipsPart()
        try read(Self.relationships, links)
        let texts = SharedStringsPart(most: limits.cells)
        if let path = links.path(ofType: "/sharedStrings", in: Self.folder) { try read(path, texts) }
        let styles = StylesPart()
        if let path = links.path(ofType: "/styles", in: Self.folder) { try read(path, styles) }
        let counter = CellCounter(most: limits.cells)
        var sheets: [Sheet] = []
        for entry in book.sheets {
            guard let path = links.path(ofWorksheet: entry.relationship, in: Self.folder) else { continue }
            let part = WorksheetPart(
                name: entry.name, texts: texts.texts, formats: styles.formats,
                startsIn1904: book.startsIn1904, counter: counter, limits: limits)
            try read(path, part)
            sheets.append(part.sheet(isHidden: entry.isHidden))
        }
        guard !sheets.isEmpty else { throw .damaged }
        return sheets
    }

    private func read(_ path: String, _ handler: any XMLElementHandler) throws(WorkbookFault) {
        guard let bytes = parts[path.lowercased()] else { throw .damaged }
        try XMLEvents.read(bytes, part: path, handler)
    }
}
