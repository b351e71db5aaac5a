/// Styles, fonts and settings of a docx: the faces and sizes of official documents, by name, none embedded.
///
/// Source: GB/T 9704-2012: title 2号小标宋, text 3号仿宋, headings 3号黑体; office habit for tables: caption 小四,
/// cells 五号 (planning-practice §2.3).
enum WordStyles {
    private static let song = "仿宋_GB2312"
    private static let black = "黑体"
    private static let title = "方正小标宋简体"
    private static let latin = "Times New Roman"

    /// Half a Chinese character of table text, and of that of wide tables, in twentieths of a point: 五号 and 8 points.
    static let (character, smallCharacter) = (105, 80)

    /// The styles part.
    static let text =
        WordPackage.declaration + """
            <w:styles \(WordPackage.nameSpaces)><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="\(latin)" w:hAnsi="\(latin)" w:eastAsia="\(song)" w:cs="\(latin)"/>\
            <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>\
            </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
            \(style("Normal", "Normal", isDefault: true, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>"))
            \(style("Title", "Title", "<w:spacing w:before=\"240\" w:after=\"240\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", face: title, size: 44))
            \(style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"160\" w:line=\"560\" w:lineRule=\"exact\"/><w:outlineLvl w:val=\"0\"/>", face: black))
            \(style("Banner", "Banner", "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>", face: black))
            \(style("Body", "Body", "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/><w:jc w:val=\"both\"/>"))
            \(style("Basis", "Basis", "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", size: 24))
            \(style("TableCaption", "Table Caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>", size: 24, isBold: true))
            \(style("TableText", "Table Text", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", size: 21))
            \(style("TableTextSmall", "Table Text Small", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", size: 16))
            \(style("TableNote", "Table Note", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", size: 18))
            \(style("Break", "Break", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", size: 2))
            \(style("Footer", "footer", "<w:jc w:val=\"center\"/>", face: "宋体", size: 28))
            </w:styles>
            """

    private static func style(
        _ id: String, _ name: String, isDefault: Bool = false, _ paragraph: String, face: String? = nil,
        size: Int? = nil, isBold: Bool = false
    ) -> String {
        let fonts = face.map { "<w:rFonts w:eastAsia=\"\($0)\"/>" } ?? ""
        let sizes = size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? ""
        let basis = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
        return "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/>\(basis)<w:qFormat/><w:pPr>\(paragraph)</w:pPr>"
            + "<w:rPr>\(fonts)\(isBold ? "<w:b/>" : "")\(sizes)</w:rPr></w:style>"
    }

    /// What stands in where a face is missing.
    static let fonts =
        WordPackage.declaration + """
            <w:fonts \(WordPackage.nameSpaces)>\(font(song, "FangSong"))\(font(black, "SimHei"))\
            \(font(title, "SimSun"))\(font("宋体", "SimSun"))</w:fonts>
            """

    private static func font(_ name: String, _ instead: String) -> String {
        "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(instead)\"/><w:charset w:val=\"86\"/></w:font>"
    }

    /// Chinese punctuation and the language of themes.
    static let settings =
        WordPackage.declaration + """
            <w:settings \(WordPackage.nameSpaces)><w:zoom w:percent="100"/>\
            <w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>\
            <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
            """
}
