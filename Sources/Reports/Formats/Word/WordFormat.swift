import Archives
import Studies
import TimeSeries

/// The document as docx: Office Open XML text of ours in a zip archive, on the page of GB/T 9704-2012.
///
/// Pictures are files beside it: Word before 2016 cannot show SVG.
struct WordFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let parts: [(String, String)] = [
            ("[Content_Types].xml", WordPackage.contentTypes), ("_rels/.rels", WordPackage.relations),
            ("docProps/core.xml", WordPackage.properties(of: document)),
            ("word/document.xml", WordBody(document).text), ("word/styles.xml", WordStyles.text),
            ("word/fontTable.xml", WordStyles.fonts), ("word/settings.xml", WordStyles.settings),
            ("word/footer1.xml", WordPackage.footer), ("word/theme/theme1.xml", WordTheme.text),
            ("word/_rels/document.xml.rels", WordPackage.documentRelations),
        ]
        let entries = parts.map { ZipArchive.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
        let date = (document.date.year, document.date.month, document.date.day)
        return [
            BundleFile(name: BundleFile.stem + ".docx", bytes: try ZipArchive.bytes(of: entries, date: date))
        ]
    }
}
