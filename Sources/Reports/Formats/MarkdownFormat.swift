/// The document as GitHub Markdown; pictures are files beside it.
struct MarkdownFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        [BundleFile(name: BundleFile.stem + ".md", bytes: Array(MarkdownText.text(document.blocks).utf8))]
    }
}

extension Document {
    /// Its parts as pages of text have them; pictures are files of their own.
    var blocks: [Block] {
        [Block.head(standing: banner, title: title, lines: statements.map(\.text))]
            + parts.flatMap { part -> [Block] in
                switch part {
                case .table(let table):
                    return [.heading(table.title), .table(table.text(language))]
                        + (table.notes.isEmpty ? [] : [.lines(table.notes.map(\.text))])
                case .text(_, let title, let paragraphs):
                    return [.heading(title)]
                        + paragraphs.map { .lines([$0.lead + $0.body(language)]) }
                case .picture: return []
                }
            }
    }
}
