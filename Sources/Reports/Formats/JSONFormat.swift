import Studies
import TimeSeries

/// Tables and sentences as JSON (`midyear.document/1`): every cell with its number, its text and its standing.
struct JSONFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let text = JSONText.text(
            .object([
                ("schema", .string("midyear.document/1")), ("title", .string(document.title)),
                ("banner", .string(document.banner)), ("run", .string(document.run)),
                ("date", .string(document.date.description)),
                ("language", .string(document.language.rawValue)),
                ("statements", .array(document.statements.map(Self.statement))),
                ("parts", .array(document.parts.compactMap { Self.part($0, document.language) })),
            ]))
        return [BundleFile(name: BundleFile.stem + ".json", bytes: Array(text.utf8))]
    }

    private static func part(_ part: Document.Part, _ language: Language) -> JSONValue? {
        switch part {
        case .picture: return nil
        case .text(let id, let title, let paragraphs):
            return .object([
                ("id", .string(id)), ("title", .string(title)),
                (
                    "paragraphs",
                    .array(
                        paragraphs.map {
                            .object([
                                ("lead", .string($0.lead)),
                                ("statements", .array($0.statements.map(statement))),
                            ])
                        })
                ),
            ])
        case .table(let table):
            return .object([
                ("id", .string(table.id)), ("title", .string(table.title)),
                ("columns", .array(table.columns.map { .string($0.title.joinedLines) })),
                ("rows", .array(table.rows.map { row($0, language) })),
                ("notes", .array(table.notes.map(statement))),
            ])
        }
    }

    private static func row(_ row: Table.Row, _ language: Language) -> JSONValue {
        switch row {
        case .section(let title): return .object([("section", .string(title))])
        case .cells(let cells): return .object([("cells", .array(cells.map { cell($0, language) }))])
        }
    }

    private static func cell(_ cell: Cell, _ language: Language) -> JSONValue {
        let head: [(key: String, value: JSONValue)] = [
            ("text", .string(cell.text(language))), ("standing", .string(cell.standing.rawValue)),
        ]
        switch cell.content {
        case .number(let value, _, _): return .object(head + [("value", .number(value))])
        case .interval(let low, let high, _):
            return .object(head + [("low", .number(low)), ("high", .number(high))])
        case .text, .mark, .status: return .object(head)
        }
    }

    private static func statement(_ statement: Statement) -> JSONValue {
        .object([("text", .string(statement.text)), ("standing", .string(statement.standing.rawValue))])
    }
}
