package import Studies

/// What stands in one place of a table, and on what footing.
package struct Cell: Hashable, Sendable {
    /// What a cell holds.
    package enum Content: Hashable, Sendable {
        /// Text.
        case text(String)
        /// A number rounded half up to some decimals; a plus is written before positive ones where asked for.
        case number(Double, decimals: Int, isSigned: Bool)
        /// An 80 % interval.
        case interval(low: Double, high: Double, decimals: Int)
        /// A mark in the place of a number.
        case mark(Term)
        /// How an indicator stands against its target: a sign and a word.
        case status(ProgressStatus)
    }

    /// What it holds.
    package let content: Content
    /// On what footing it stands.
    package let standing: Standing

    /// A cell.
    ///
    /// - Parameters:
    ///   - content: what it holds.
    ///   - standing: on what footing it stands.
    package init(_ content: Content, _ standing: Standing) {
        self.content = content
        self.standing = standing
    }

    /// Fixed words.
    ///
    /// - Parameters:
    ///   - text: the words.
    ///   - standing: on what footing they stand.
    package static func text(_ text: String, _ standing: Standing = .wording) -> Cell {
        Cell(.text(text), standing)
    }

    /// A number.
    static func number(
        _ value: Double, decimals: Int, isSigned: Bool = false, _ standing: Standing
    ) -> Cell {
        Cell(.number(value, decimals: decimals, isSigned: isSigned), standing)
    }

    /// A mark in the place of a number.
    static func mark(_ term: Term) -> Cell { Cell(.mark(term), .wording) }

    /// Nothing to say.
    static let empty = Cell(.text(""), .wording)

    /// Whether it says nothing: no text, or a mark.
    var isBare: Bool {
        switch content {
        case .text(let text): return text.isEmpty
        case .mark: return true
        case .number, .interval, .status: return false
        }
    }

    /// Whether it holds a single number.
    var isNumber: Bool {
        if case .number = content { return true }
        return false
    }

    /// The cell as text.
    ///
    /// - Parameter language: the language.
    package func text(_ language: Language) -> String {
        switch content {
        case .text(let text): return text
        case .number(let value, let decimals, let isSigned):
            return DecimalText(value, decimals: decimals, sign: isSigned ? .always : .negative).text
        case .interval(let low, let high, let decimals):
            return FigureText.range(low: low, high: high, decimals: decimals, language)
        case .mark(let term): return term[language]
        case .status(let status): return StatusMark.text(status)[language]
        }
    }
}
