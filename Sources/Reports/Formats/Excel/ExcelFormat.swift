import Studies

/// The document as xlsx: a sheet a table with native numbers, a sheet of the sentences, drawings of their own cells.
struct ExcelFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let book = try ExcelWorkbook(title: document.title, run: document.run, date: document.date)
        for (index, part) in document.parts.enumerated() {
            switch part {
            case .table(let table):
                let sheet = try book.addSheet(ExcelSheetName.text(table.title, number: index + 1))
                ExcelTable(table, document, sheet).write()
            case .text(_, let title, let paragraphs):
                let sheet = try book.addSheet(ExcelSheetName.text(title, number: index + 1))
                Self.write(title, paragraphs, document, sheet)
            case .picture: break
            }
        }
        return [BundleFile(name: BundleFile.stem + ".xlsx", bytes: try book.close())]
    }

    private static func write(
        _ title: String, _ paragraphs: [Paragraph], _ document: Document, _ sheet: ExcelSheet
    ) {
        sheet.setWidth(110, of: 0)
        sheet.write(document.banner, row: 0, column: 0, ExcelStyle(isBold: true))
        sheet.write(title, row: 1, column: 0, ExcelStyle(isBold: true))
        for (index, paragraph) in paragraphs.enumerated() {
            let text = paragraph.lead + paragraph.body(document.language)
            sheet.write(text, row: index + 2, column: 0, ExcelStyle(isWrapped: true))
        }
        sheet.setPage(isWide: false, headRow: nil)
    }
}

/// Names of sheets: how a caption begins, and never one that Excel refuses.
enum ExcelSheetName {
    /// At most 31 characters, none of `[]:*?/\`, no apostrophe at an end.
    ///
    /// Source: Microsoft, Rename a worksheet.
    static func text(_ title: String, number: Int) -> String {
        let allowed = title.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
        return "\(number) " + String(decoding: Array(allowed.utf16.prefix(24)), as: UTF16.self)
    }
}
