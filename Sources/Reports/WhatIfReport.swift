public import Outcomes
public import Studies

/// The answer to a one-off question: assumption, conclusion with differences, what is not affected, what is carried over,
/// caveats, and one sentence to quote.
public struct WhatIfReport {
    private let answer: WhatIf
    private let language: Language

    /// A report in a language.
    ///
    /// - Parameters:
    ///   - answer: the answer.
    ///   - language: the language of words; the JSON contract is the same in both.
    public init(_ answer: WhatIf, language: Language) {
        self.answer = answer
        self.language = language
    }

    /// The whole report in one format; as comma-separated values one row a number.
    ///
    /// - Parameter format: the format.
    /// - Returns: UTF-8.
    public func bytes(_ format: OutputFormat) -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(page).utf8)
        case .markdown: return Array(MarkdownText.text(page).utf8)
        case .json: return Array(WhatIfContract(answer).text.utf8)
        case .csv: return Array(WhatIfContract(answer).rows.utf8)
        }
    }

    /// What `--out` writes.
    public var files: [(name: String, bytes: [UInt8])] {
        [("what-if.md", bytes(.markdown)), ("what-if.csv", bytes(.csv)), ("what-if.json", bytes(.json))]
    }

    private var page: [Block] {
        let wording = WhatIfWording(answer, language)
        return [
            .head(
                standing: Term.internalEdition[language], title: wording.title,
                lines: wording.assumptions)
        ]
            + answer.comparisons.flatMap { comparison -> [Block] in
                let table = DifferenceTable(answer, comparison, language)
                let heading = wording.heading(comparison)
                let tables: [Block] = table.table.rows.isEmpty ? [] : [.table(table.table)]
                return [.heading(heading)] + tables + [.lines(wording.conclusions(comparison, table))]
            } + [.lines(wording.caveats), .lines(wording.standing)]
    }
}
