/// Pages as text for a terminal, columns aligned by display width.
package enum TerminalText {
    private static let gap = "  "

    /// The text of a page.
    ///
    /// - Parameter blocks: its parts.
    /// - Returns: text with a line feed after every line and an empty line between parts.
    package static func text(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .head(let standing, let title, let lines): return [standing, title] + lines
            case .heading(let heading): return [heading]
            case .lines(let lines): return lines
            case .table(let table): return lines(of: table).map(\.trimmingTrailingSpaces)
            }
        }
        .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// The lines of a table, all of one width.
    ///
    /// - Parameter table: the table.
    /// - Returns: headings, a rule, and the rows, padded with spaces.
    package static func lines(of table: TextTable) -> [String] {
        let heads = table.columns.map { lines(of: $0.title, limit: $0.limit) }
        let rows = table.rows.map { row -> Body in
            switch row {
            case .cells(let cells):
                return .cells(zip(cells, table.columns).map { lines(of: $0, limit: $1.limit) })
            case .section(let title): return .section(title)
            }
        }
        let widths = table.columns.indices.map { column in
            ([heads[column]] + rows.compactMap { $0.cell(column) }).joined().map(DisplayWidth.of).max() ?? 0
        }
        let total = widths.reduce(0, +) + gap.count * max(widths.count - 1, 0)
        let body = rows.flatMap { row -> [String] in
            switch row {
            case .cells(let cells): return joined(cells, table.columns, widths)
            case .section(let title): return [padded(title, .left, total)]
            }
        }
        return joined(heads, table.columns, widths) + [String(repeating: "-", count: total)] + body
    }

    private enum Body {
        case cells([[String]])
        case section(String)

        func cell(_ column: Int) -> [String]? {
            guard case .cells(let cells) = self else { return nil }
            return cells[column]
        }
    }

    private static func lines(of text: String, limit: Int?) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).flatMap { line in
            limit.map { LineBreaking.lines(of: line, width: $0) } ?? [line]
        }
    }

    /// Cells of several lines side by side.
    private static func joined(
        _ cells: [[String]], _ columns: [TextTable.Column], _ widths: [Int]
    ) -> [String] {
        (0..<(cells.map(\.count).max() ?? 0)).map { line in
            cells.indices.map { column in
                let text = line < cells[column].count ? cells[column][line] : ""
                return padded(text, columns[column].alignment, widths[column])
            }
            .joined(separator: gap)
        }
    }

    private static func padded(_ text: String, _ alignment: TextTable.Alignment, _ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(width - DisplayWidth.of(text), 0))
        return alignment == .left ? text + spaces : spaces + text
    }
}
