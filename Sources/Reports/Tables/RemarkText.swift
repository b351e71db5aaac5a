import Studies

/// The remark of a row: what the tool has to say, then the study's own words.
enum RemarkText {
    /// One text of clauses, each said once.
    ///
    /// - Parameters:
    ///   - generated: clauses of the tool.
    ///   - stated: the study's own remark; its clauses that the tool has said already are left out.
    ///   - language: the language.
    static func joined(_ generated: [String], stated: LocalizedText?, _ language: Language) -> String {
        let separator = Term.clauseSeparator[language]
        let mark = Character(separator.trimmingTrailingSpaces)
        var clauses = generated
        for part in stated?[language].split(separator: mark) ?? [] {
            let clause = String(part.drop { $0 == " " })
            if !clauses.contains(where: { $0.contains(clause) }) { clauses.append(clause) }
        }
        return clauses.joined(separator: separator)
    }
}
