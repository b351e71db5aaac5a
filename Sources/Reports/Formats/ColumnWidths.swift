import Studies

/// How wide the columns of a table are, by the text in them, in columns of a terminal: half a Chinese character each.
struct ColumnWidths {
    /// What each column needs: numbers never break, long text does.
    let characters: [Int]
    private let isNumeric: [Bool]

    /// Heads and remarks are broken into lines of this width, at most.
    private static let widest = (head: 6, text: 30)

    /// Words and intervals that stand among numbers.
    enum AmongNumbers {
        /// On one line, whatever their length.
        case whole
        /// Broken into lines, where a page is full.
        case broken

        /// The widest that they may be.
        var widest: Int {
            switch self {
            case .whole: return 18
            case .broken: return 9
            }
        }
    }

    init(_ table: Table, _ language: Language, amongNumbers: AmongNumbers = .whole) {
        isNumeric = table.columns.map(\.isNumeric)
        characters = table.columns.indices.map { index in
            let column = table.columns[index]
            let head = column.title.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
            let body =
                table.rows.map { row -> Int in
                    guard case .cells(let cells) = row else { return 0 }
                    let width = DisplayWidth.of(cells[index].text(language))
                    if !column.isNumeric { return min(width, Self.widest.text) }
                    // One more: a stand-in for a missing face may have wider digits.
                    return cells[index].isNumber ? width + 1 : min(width, amongNumbers.widest)
                }.max() ?? 0
            return max(min(head, Self.widest.head), body, 4)
        }
    }

    /// Whether text columns get at least half of what they need beside numbers that are not broken.
    func fits(_ whole: Int, character: Int, margins: Int) -> Bool {
        let needs = characters.map { $0 * character + margins }
        let text = zip(needs, isNumeric).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        return whole - needs.reduce(0, +) + text >= text / 2
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
        // Text can give way to a third of what it needs before numbers must.
        guard text > 0, whole - fixed >= text / 3 else { return Self.proportional(needs, of: whole) }
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
