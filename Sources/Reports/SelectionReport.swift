public import Outcomes
public import Studies

/// The table that a user selected, alone on its page.
public struct SelectionReport: Sendable {
    private let document: Document

    /// A report; nothing where nothing was selected.
    ///
    /// - Parameters:
    ///   - projection: the answer.
    ///   - language: language of all words.
    public init?(_ projection: StudyProjection, language: Language) {
        let context = ReportContext(projection, language)
        guard let table = SelectionTable(context, .internal, confirmed: [])?.table(number: nil) else {
            return nil
        }
        let head = PageHead(context: context)
        document = Document(
            title: projection.study.title[language], banner: Term.internalEdition[language],
            statements: [Statement(head.data + Term.fullStop[language], .wording)]
                + head.statements.map { Statement($0, .record) },
            run: projection.run.number, date: projection.study.asOf, language: language,
            parts: [.table(table)])
    }

    /// The table in one format.
    ///
    /// - Parameter format: the format; JSON is `midyear.document/1`.
    /// - Throws: the format's own error when a library refuses to write.
    public func bytes(_ format: OutputFormat) throws -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(document.blocks).utf8)
        case .markdown: return try written(.markdown)
        case .csv: return try written(.csv)
        case .json: return try written(.json)
        }
    }

    /// What `--out` writes of it.
    ///
    /// - Throws: the format's own error when a library refuses to write.
    public func files() throws -> [(name: String, bytes: [UInt8])] {
        let name = BundleTable.selection.rawValue
        return [
            (name + ".md", try written(.markdown)), (name + ".csv", try written(.csv)),
        ]
    }

    private func written(_ format: ExportFormat) throws -> [UInt8] {
        try format.files(of: document).flatMap(\.bytes)
    }
}
