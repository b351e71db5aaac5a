/// The document as GitHub Markdown; pictures are files beside it.
struct MarkdownFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let head = Block.head(
            standing: document.banner, title: document.title, lines: document.statements.map(\.text))
        let blocks = [head] + document.parts.flatMap { Self.blocks($0, document) }
        return [BundleFile(name: BundleFile.stem + ".md", bytes: Array(MarkdownText.text(blocks).utf8))]
    }

    private static func blocks(_ part: Document.Part, _ document: Document) -> [Block] {
        switch part {
        case .table(let table):
            return [.heading(table.title), .table(table.text(document.language))]
                + (table.notes.isEmpty ? [] : [.lines(table.notes.map(\.text))])
        case .text(_, let title, let paragraphs):
            return [.heading(title)]
                + paragraphs.map { .lines([$0.lead + $0.statements.map(\.text).joined()]) }
        case .picture: return []
        }
    }
}
