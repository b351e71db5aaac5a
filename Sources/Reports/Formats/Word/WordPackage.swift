import Studies
import TimeSeries

/// The parts of a docx around its text.
///
/// Source: ECMA-376, part 2 (Open Packaging Conventions) and part 1, 11.3 and 15.
enum WordPackage {
    /// The first line of every part.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// What each part is.
    static let contentTypes =
        declaration + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="\(office).document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="\(office).styles+xml"/>
            <Override PartName="/word/fontTable.xml" ContentType="\(office).fontTable+xml"/>
            <Override PartName="/word/settings.xml" ContentType="\(office).settings+xml"/>
            <Override PartName="/word/footer1.xml" ContentType="\(office).footer+xml"/>
            <Override PartName="/word/theme/theme1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """

    /// Where the document and its properties are.
    static let relations =
        declaration + """
            <Relationships xmlns="\(relationships)">
            <Relationship Id="rId1" Type="\(kinds)/officeDocument" Target="word/document.xml"/>
            <Relationship Id="rId2" \
            Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
            Target="docProps/core.xml"/>
            </Relationships>
            """

    /// Where the document's own parts are.
    static let documentRelations =
        declaration + """
            <Relationships xmlns="\(relationships)">
            <Relationship Id="rId1" Type="\(kinds)/styles" Target="styles.xml"/>
            <Relationship Id="rId2" Type="\(kinds)/fontTable" Target="fontTable.xml"/>
            <Relationship Id="rId3" Type="\(kinds)/settings" Target="settings.xml"/>
            <Relationship Id="rId4" Type="\(kinds)/footer" Target="footer1.xml"/>
            <Relationship Id="rId5" Type="\(kinds)/theme" Target="theme/theme1.xml"/>
            </Relationships>
            """

    /// The name space of text and that of references to parts.
    static let nameSpaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    /// The page number between two dashes (GB/T 9704-2012, 7.5).
    static let footer =
        declaration + """
            <w:ftr \(nameSpaces)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
            <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
            """

    /// Title, number of the run, date and language.
    static func properties(of document: Document) -> String {
        let time = "\(document.date)T00:00:00Z"
        return declaration + """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(XMLText.escaped(document.title))</dc:title>\
            <dc:identifier>\(XMLText.escaped(document.run))</dc:identifier>\
            <cp:keywords>\(XMLText.escaped(document.run))</cp:keywords>\
            <dcterms:created xsi:type="dcterms:W3CDTF">\(time)</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">\(time)</dcterms:modified>\
            <dc:language>\(document.language == .zh ? "zh-CN" : "en")</dc:language></cp:coreProperties>
            """
    }
}
