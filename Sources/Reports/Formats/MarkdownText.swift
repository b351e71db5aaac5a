/// Pages as GitHub Markdown.
enum MarkdownText {
    /// The text of a page.
    ///
    /// - Parameter blocks: its parts.
    /// - Returns: text with an empty line between parts.
    static func text(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .head(let standing, let title, let lines):
                let under = lines.map { "\n\(escaped($0))\n" }.joined()
                let banner = standing.isEmpty ? "" : escaped(standing) + "\n\n"
                return "\(banner)# \(escaped(title))\n\(under)"
            case .heading(let heading): return "## \(escaped(heading))\n"
            // Two spaces keep the line break that the terminal shows.
            case .lines(let lines): return lines.map(escaped).joined(separator: "  \n") + "\n"
            case .table(let table): return text(table)
            }
        }
        .joined(separator: "\n")
    }

    private static func text(_ table: TextTable) -> String {
        let heads = table.columns.map { $0.title.split(separator: "\n").joined(separator: " ") }
        let rules = table.columns.map { $0.alignment == .left ? ":--" : "--:" }
        let rows = table.rows.map { row -> String in
            switch row {
            case .cells(let cells): return line(cells.map(escaped))
            case .section(let title):
                return line(["**\(escaped(title))**"] + Array(repeating: "", count: table.columns.count - 1))
            }
        }
        return ([line(heads.map(escaped)), line(rules)] + rows).joined(separator: "\n") + "\n"
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    /// Characters that Markdown would read as markup, escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "|*_<>[]`\\#".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
