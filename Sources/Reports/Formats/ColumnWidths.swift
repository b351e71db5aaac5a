import Studies

/// How wide the columns of a table are, by the text in them.
struct ColumnWidths {
    /// In columns of a terminal, which are half the width of a Chinese character.
    let characters: [Int]

    /// Narrowest and widest column: 序号 fits, and a remark is broken into lines.
    private static let bounds = (numeric: 5...16, text: 8...30)

    init(_ table: Table, _ language: Language) {
        characters = table.columns.indices.map { index in
            let column = table.columns[index]
            let head = column.title.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
            let body = table.rows.map { row -> Int in
                guard case .cells(let cells) = row else { return 0 }
                return DisplayWidth.of(cells[index].text(language))
            }.max() ?? 0
            let bounds = column.isNumeric ? Self.bounds.numeric : Self.bounds.text
            return min(max(head, body, bounds.lowerBound), bounds.upperBound) + 1
        }
    }

    /// A width divided among the columns in proportion.
    ///
    /// - Parameter whole: the width.
    /// - Returns: one share a column, adding up to the whole.
    func shares(of whole: Int) -> [Int] {
        let total = characters.reduce(0, +)
        var ends: [Int] = [0]
        var sum = 0
        for width in characters {
            sum += width
            ends.append(whole * sum / total)
        }
        return zip(ends.dropFirst(), ends).map { $0 - $1 }
    }
}
