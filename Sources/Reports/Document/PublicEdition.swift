/// The one filter between an internal document and a public one, on cells, sentences and pictures.
///
/// It trusts no table: whatever its layout, a cell that must stay inside is blanked, and a column, row, table or
/// text of which nothing is left goes with it.
struct PublicEdition {
    /// What may leave the office.
    let document: Document
    /// What was left out, in the document's order.
    let omissions: [Omission]

    /// Filters a document.
    ///
    /// - Parameter document: a document of any footing.
    init(_ document: Document) {
        var omissions: [Omission] = []
        let parts = document.parts.compactMap { Self.part($0, document, &omissions) }
        self.document = document.replacing(
            statements: document.statements.filter(\.standing.isPublic), parts: parts,
            figures: document.figures.filter(\.standing.isPublic))
        self.omissions = omissions
    }

    private static func part(
        _ part: Document.Part, _ document: Document, _ omissions: inout [Omission]
    ) -> Document.Part? {
        switch part {
        case .table(let table): return self.table(table, document, &omissions).map { .table($0) }
        case .text(let id, let title, let paragraphs):
            let kept = paragraphs.compactMap { paragraph($0, &omissions) }
            guard !kept.isEmpty else { return nil }
            return .text(id: id, title: title, paragraphs: kept)
        case .picture(let picture):
            if picture.standing.isPublic { return part }
            omissions.append(.whole(title: picture.title))
            return nil
        }
    }

    private static func paragraph(_ paragraph: Paragraph, _ omissions: inout [Omission]) -> Paragraph? {
        let kept = paragraph.statements.filter(\.standing.isPublic)
        let unconfirmed = paragraph.statements.count { $0.standing == .projected }
        let left = paragraph.statements.count - kept.count - unconfirmed
        if unconfirmed > 0 { omissions.append(.unconfirmed(of: paragraph.lead, count: unconfirmed)) }
        if left > 0 { omissions.append(.sentences(of: paragraph.lead, count: left)) }
        return kept.isEmpty ? nil : Paragraph(lead: paragraph.lead, statements: kept)
    }

    private static func table(
        _ table: Table, _ document: Document, _ omissions: inout [Omission]
    ) -> Table? {
        let rows = table.rows.compactMap { row -> [Cell]? in
            guard case .cells(let cells) = row else { return nil }
            return cells
        }
        let holdsFigures = rows.contains { cells in
            cells.contains { $0.standing.isPublic && $0.standing != .wording }
        }
        guard holdsFigures || table.isForm else {
            omissions.append(.whole(title: table.title))
            return nil
        }
        let kept = table.columns.indices.filter { column in
            table.isForm || rows.allSatisfy { $0[column].isBare } || rows.contains { isKept($0[column]) }
        }
        let left = table.columns.indices.filter { !kept.contains($0) }
        omissions += left.map { .column(title: table.columns[$0].title, table: table.title) }
        for cells in rows {
            for column in kept where !cells[column].standing.isPublic {
                let named = table.nameColumn.map { cells[$0] }
                let row =
                    named
                    ?? cells.first {
                        !$0.isBare && $0.standing == .wording && Int($0.text(document.language)) == nil
                    }
                omissions.append(
                    .cell(
                        column: table.columns[column].title, row: row?.text(document.language) ?? "",
                        table: table.title, standing: cells[column].standing))
            }
        }
        return filtered(table, kept)
    }

    private static func isKept(_ cell: Cell) -> Bool { cell.standing.isPublic && !cell.isBare }

    private static func filtered(_ table: Table, _ columns: [Int]) -> Table {
        let rows = table.rows.map { row -> Table.Row in
            guard case .cells(let cells) = row else { return row }
            return .cells(columns.map { cells[$0].standing.isPublic ? cells[$0] : .mark(.notReleased) })
        }
        return Table(
            id: table.id, title: table.title, columns: columns.map { table.columns[$0] }, rows: rows,
            notes: table.notes.filter(\.standing.isPublic),
            nameColumn: table.nameColumn.flatMap { columns.firstIndex(of: $0) }, isForm: table.isForm)
    }
}
