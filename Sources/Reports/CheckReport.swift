public import Studies

/// What `check` says of a study that can be projected: what the user must decide, and what to know.
public struct CheckReport {
    /// The text, lines ended by line feeds.
    public let text: String

    /// A report.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - findings: what was found.
    ///   - language: the language.
    public init(study: Study, findings: [Finding], language: Language) {
        let wording = FindingWording(study, language)
        let decisions = Self.lines(findings.filter(\.needsDecision), wording, language)
        let hints = Self.lines(findings.filter { !$0.needsDecision }, wording, language)
        let summary = LocalizedText(
            zh: "审核通过，可以测算。错误 0 条，需要你决定 \(decisions.count) 条，提示 \(hints.count) 条。",
            en: "Check passed, ready to project. Errors: 0. For you to decide: \(decisions.count). "
                + "Remarks: \(hints.count).")[language]
        let numbered = (decisions + hints).enumerated().map { "\(Self.padded($0 + 1)) \($1)" }
        let sections = [
            (LocalizedText(zh: "需要你决定", en: "For you to decide"), numbered.prefix(decisions.count)),
            (LocalizedText(zh: "提示", en: "Remarks"), numbered.suffix(hints.count)),
        ]
        let body = sections.filter { !$0.1.isEmpty }.flatMap { [$0.0[language]] + $0.1 }
        text = ([summary] + body).map { $0 + "\n" }.joined()
    }

    /// One line a statement; what shares a statement shares its line.
    private static func lines(
        _ findings: [Finding], _ wording: FindingWording, _ language: Language
    ) -> [String] {
        var lines: [(subjects: [String], statement: String)] = []
        for entry in findings.map(wording.entry) {
            if let index = lines.firstIndex(where: { $0.statement == entry.statement }) {
                if !lines[index].subjects.contains(entry.subject) {
                    lines[index].subjects.append(entry.subject)
                }
            } else {
                lines.append(([entry.subject], entry.statement))
            }
        }
        return lines.map { line in
            line.subjects.joined(separator: Term.listSeparator[language]) + Term.colon[language]
                + line.statement
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? " \(number)" : "\(number)" }
}
