import Studies

/// A table of a LaTeX document: booktabs rules, the head repeated on every page, columns as wide as their text, notes below.
struct LaTeXTable {
    private let table: Table
    private let language: Language
    /// Size of the letters, points.
    private let size: Double
    /// Widths of the columns without their margins, tenths of a point.
    private let widths: [Int]

    /// Space on each side of a cell, tenths of a point.
    private static let margin = 20
    /// What a page of A4 with margins of two centimetres holds across, tenths of a point.
    private static let page = (upright: 4837, onItsSide: 7312)
    /// Sizes of letters to choose from, the largest that fits; the last in any case. Points.
    private static let sizes = (upright: [9.0, 8], onItsSide: [9.0, 8, 7, 6.5])

    init(_ table: Table, _ language: Language) {
        self.table = table
        self.language = language
        let page = table.isWide ? Self.page.onItsSide : Self.page.upright
        let sizes = table.isWide ? Self.sizes.onItsSide : Self.sizes.upright
        let needs = [ColumnWidths(table, language), ColumnWidths(table, language, amongNumbers: .broken)]
        // Small letters rather than intervals on two lines.
        let choices = needs.flatMap { needs in sizes.map { (size: $0, needs: needs) } }
        let fitting = choices.first { choice in
            choice.needs.fits(page, character: Self.character(choice.size), margins: 2 * Self.margin)
        }
        let chosen = fitting ?? choices[choices.count - 1]
        size = chosen.size
        let (character, letter) = (Self.character(chosen.size), Self.letter(chosen.size))
        let shares = chosen.needs.shares(of: page, character: character, margins: 2 * Self.margin)
        widths = Self.holding(
            table.columns.indices.map { Self.longestWord(in: $0, of: table, language) * letter },
            in: shares.map { $0 - 2 * Self.margin })
    }

    /// Letters and digits in a row that a column should hold: a hash; longer words are hyphenated.
    private static let word = 64

    /// Letters in the longest word of a column; Chinese breaks anywhere.
    private static func longestWord(in column: Int, of table: Table, _ language: Language) -> Int {
        let cells = table.rows.compactMap { row -> String? in
            guard case .cells(let cells) = row else { return nil }
            return cells[column].text(language)
        }
        let words = ([table.columns[column].title] + cells).flatMap { text in
            text.split { !$0.isASCII || $0.isWhitespace }.map(\.count)
        }
        return min(words.max() ?? 0, word)
    }

    /// The widths, those too narrow for their words widened at the cost of the others, as far as these can give way.
    private static func holding(_ words: [Int], in widths: [Int]) -> [Int] {
        let missing = zip(words, widths).reduce(0) { $0 + max($1.0 - $1.1, 0) }
        let spare = zip(words, widths).reduce(0) { $0 + max($1.1 - $1.0, 0) }
        guard missing > 0, spare > 0 else { return widths }
        let given = min(missing, spare)
        return zip(words, widths).map { word, width in
            width < word
                ? width + (word - width) * given / missing : width - (width - word) * given / spare
        }
    }

    /// The width of a Latin letter or a digit in the wider of the faces that stand in, tenths of a point.
    private static func letter(_ size: Double) -> Int { Int((size * 5.8).rounded(.up)) }

    /// The width of half a Chinese character with a little air, tenths of a point.
    private static func character(_ size: Double) -> Int { Int((size * 5.3).rounded(.up)) }

    /// Caption, table and notes.
    var text: String {
        let columns = zip(table.columns, widths).map { column, width in
            ">{\\ragged\(column.isNumeric ? "left" : "right")\\arraybackslash\\hspace{0pt}}p{\(points(width))}"
        }
        let heads = table.columns.map { column in
            // The space of no width lets the first word be hyphenated.
            "\\centering\\arraybackslash\\hspace{0pt}" + head(column.title)
        }
        let leading = DecimalText(size * 1.3, decimals: 1).text
        return "{\\linespread{1}\\fontsize{\(DecimalText(size, decimals: 1).text)}{\(leading)}\\selectfont"
            + "\\setlength{\\tabcolsep}{\(points(Self.margin))}\\setlength{\\LTcapwidth}{\\linewidth}\n"
            + "\\begin{longtable}{\(columns.joined())}\n"
            + "\\caption*{\(LaTeXText.escaped(table.title))}\\\\\n"
            + "\\toprule\n\(heads.joined(separator: " & ")) \\\\\n\\midrule\n\\endhead\n"
            + table.rows.map(row).joined() + "\\bottomrule\n\\end{longtable}\n"
            + table.notes.map { "\\noindent \(LaTeXText.escaped($0.text))\\par\n" }.joined() + "}\n"
    }

    private func head(_ title: String) -> String {
        title.split(separator: "\n").map { LaTeXText.escaped(String($0)) }.joined(
            separator: "\\newline\\hspace{0pt}")
    }

    private func row(_ row: Table.Row) -> String {
        switch row {
        case .section(let title):
            return "\\multicolumn{\(table.columns.count)}{l}{\\textbf{\(LaTeXText.escaped(title))}} \\\\\n"
        case .cells(let cells):
            return cells.map { LaTeXText.escaped($0.text(language)) }.joined(separator: " & ") + " \\\\\n"
        }
    }

    private func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)pt" }
}
