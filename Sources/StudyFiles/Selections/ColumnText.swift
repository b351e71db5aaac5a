import Studies

/// One column of a selection, taken apart: its periods, what stands in brackets, the words behind the colon.
struct ColumnText {
    /// The period or range.
    let periods: String
    /// What stands in brackets; nothing without any.
    let sources: String?
    /// The words behind the colon.
    let words: [String]

    /// A selection in one spelling: full-width signs as ASCII, 【 】 as brackets, 。 as a point, a line feed as a semicolon.
    ///
    /// Chinese input methods write these with the same keys. A full-width minus never stands in a name of a file and
    /// therefore gets its spaces.
    static func plain(_ text: String) -> String {
        let signs = [("【", "["), ("】", "]"), ("。", "."), ("－", " - "), ("\u{2212}", " - "), ("\n", ";")]
        return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }.halfWidth
    }

    /// The columns of a selection in one spelling; a semicolon at its end begins none.
    static func columns(of text: String) -> [String] {
        var columns = [""]
        var depth = 0
        for character in text {
            switch character {
            case "[": depth += 1
            case "]": depth = max(depth - 1, 0)
            case ";" where depth == 0:
                columns.append("")
                continue
            default: break
            }
            columns[columns.count - 1].append(character)
        }
        let trimmed = columns.map(\.trimmed)
        return trimmed.count > 1 && trimmed.last == "" ? trimmed.dropLast() : trimmed
    }

    /// A column taken apart.
    ///
    /// - Parameter text: the column in one spelling.
    /// - Returns: nothing when brackets do not pair, or something stands behind them that is no colon.
    init?(_ text: String) {
        let head = text.prefix { $0 != "[" && $0 != ":" }
        var rest = text.dropFirst(head.count)
        var inside: String?
        if rest.first == "[" {
            guard let close = rest.firstIndex(of: "]") else { return nil }
            inside = String(rest[rest.index(after: rest.startIndex)..<close]).trimmed
            rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
        }
        guard rest.isEmpty || rest.first == ":",
            ![String(head), inside ?? "", String(rest)].joined().contains(where: { "[]".contains($0) })
        else { return nil }
        periods = String(head).trimmed
        sources = inside
        words = rest.split { ":,、 ".contains($0) }.map(String.init)
    }
}
