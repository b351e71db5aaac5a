import Studies

/// How wide the columns of a table are, by the text in them, in columns of a terminal: half a Chinese character each.
struct ColumnWidths {
    /// What each column needs: numbers never break, long text does.
    let characters: [Int]
    private let isNumeric: [Bool]

    /// Heads, words among numbers, and remarks are broken into lines of this width, at most.
    private static let widest = (head: 6, wordsAmongNumbers: 8, text: 30)

    init(_ table: Table, _ language: Language) {
        isNumeric = table.columns.map(\.isNumeric)
        characters = table.columns.indices.map { index in
            let column = table.columns[index]
            let head = column.title.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
            let body =
                table.rows.map { row -> Int in
                    guard case .cells(let cells) = row else { return 0 }
                    let width = DisplayWidth.of(cells[index].text(language))
                    if case .text = cells[index].content, column.isNumeric {
                        return min(width, Self.widest.wordsAmongNumbers)
                    }
                    return width
                }.max() ?? 0
            return max(min(head, Self.widest.head), column.isNumeric ? body : min(body, Self.widest.text), 4)
        }
    }

    /// A width divided among the columns: numbers get what they need, text the rest in proportion; where even that is
    /// too much, all shrink alike.
    ///
    /// - Parameters:
    ///   - whole: the width.
    ///   - character: the width of half a Chinese character.
    ///   - margins: what a cell keeps free on its sides.
    /// - Returns: one share a column, adding up to the whole.
    func shares(of whole: Int, character: Int, margins: Int) -> [Int] {
        let needs = characters.map { $0 * character + margins }
        let fixed = zip(needs, isNumeric).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        let text = needs.reduce(0, +) - fixed
        // Text can give way to a half of what it needs before numbers must.
        guard text > 0, whole - fixed >= text / 2 else { return Self.proportional(needs, of: whole) }
        let rest = Self.proportional(zip(needs, isNumeric).map { $1 ? 0 : $0 }, of: whole - fixed)
        return zip(zip(needs, rest), isNumeric).map { $1 ? $0.0 : $0.1 }
    }

    private static func proportional(_ needs: [Int], of whole: Int) -> [Int] {
        let total = max(needs.reduce(0, +), 1)
        var ends: [Int] = [0]
        var sum = 0
        for need in needs {
            sum += need
            ends.append(whole * sum / total)
        }
        return zip(ends.dropFirst(), ends).map { $0 - $1 }
    }
}
