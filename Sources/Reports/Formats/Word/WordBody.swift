import Studies

/// The text of a docx: paragraphs and native tables, wide tables in sections on their side.
struct WordBody {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// The document part.
    var text: String {
        WordPackage.declaration + "<w:document \(WordPackage.nameSpaces)><w:body>\n" + sections
            + "</w:body></w:document>\n"
    }

    /// Paragraphs and tables, one section after the other; the last one's page stands at the body's end.
    private var sections: String {
        var text = head
        // A document of wide tables alone opens on its side: an annex with its title over the table.
        let isWide = !document.parts.isEmpty && document.parts.allSatisfy(\.isWide)
        var page: WordPage = isWide ? .onItsSide : .upright
        for part in document.parts {
            if case .picture = part { continue }
            let needed: WordPage = part.isWide ? .onItsSide : .upright
            if needed != page {
                text += Self.paragraph("", style: "Break", section: page)
                page = needed
            }
            text += self.text(of: part)
        }
        return text + page.properties
    }

    private var head: String {
        (document.banner.isEmpty ? "" : Self.paragraph(document.banner, style: "Banner"))
            + Self.paragraph(document.title, style: "Title")
            + document.statements.map { Self.paragraph($0.text, style: "Basis") }.joined()
    }

    private func text(of part: Document.Part) -> String {
        switch part {
        case .picture: return ""
        case .table(let table): return WordTable(table, document.language).text
        case .text(_, let title, let paragraphs):
            return Self.paragraph(title, style: "Heading1")
                + paragraphs.map { paragraph in
                    Self.paragraph(
                        paragraph.body(document.language), style: "Body", bold: paragraph.lead)
                }.joined()
        }
    }

    /// A paragraph.
    ///
    /// - Parameters:
    ///   - text: its text.
    ///   - style: its style.
    ///   - bold: text in bold before it.
    ///   - alignment: `left`, `right`, `center`; the style's when not stated.
    ///   - staysWithNext: whether no page ends after it.
    ///   - section: the page of the section that the paragraph ends.
    ///   - colour: colour of the text, red, green and blue; the style's when not stated.
    static func paragraph(
        _ text: String, style: String, bold: String = "", alignment: String? = nil,
        staysWithNext: Bool = false, section: WordPage? = nil, colour: UInt32? = nil
    ) -> String {
        let next = staysWithNext ? "<w:keepNext/>" : ""
        let side = alignment.map { "<w:jc w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(next)\(side)\(section?.properties ?? "")</w:pPr>"
            + run(bold, isBold: true) + run(text, isBold: false, colour: colour) + "</w:p>\n"
    }

    private static func run(_ text: String, isBold: Bool, colour: UInt32? = nil) -> String {
        guard !text.isEmpty else { return "" }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t>"
        }
        let ink = colour.map { "<w:color w:val=\"\(StatusMark.hexadecimal($0))\"/>" } ?? ""
        let properties = (isBold ? "<w:b/>" : "") + ink
        let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(look)\(lines.joined(separator: "<w:br/>"))</w:r>"
    }
}

extension Document.Part {
    /// Whether the part needs a page on its side.
    var isWide: Bool {
        if case .table(let table) = self { return table.isWide }
        return false
    }
}
