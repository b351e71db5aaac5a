public import Plans
public import Studies

/// What a check of plan tables found, for a terminal.
public struct PlanCheckReport {
    private let checks: [PlanCheck]
    private let language: Language

    /// A report.
    ///
    /// - Parameters:
    ///   - checks: one a table.
    ///   - language: language of words.
    public init(_ checks: [PlanCheck], language: Language) {
        self.checks = checks
        self.language = language
    }

    /// One paragraph a table: how its rows fare, then a line a finding, with its place.
    public var text: String {
        checks.map { check in
            let lines = check.findings.filter { $0.problem != .notRecomputable }.map(
                PlanFindingWording(language: language).line)
            return ([summary(check)] + lines).map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    private func summary(_ check: PlanCheck) -> String {
        let separator = LocalizedText(zh: "，", en: ", ")[language]
        let counts = check.counts.filter { $0.rows > 0 || $0.verdict == .consistent }
        let listed = counts.map { "\(word($0.verdict)[language]) \($0.rows)" }.joined(separator: separator)
        return LocalizedText(
            zh: "\(check.table) 共 \(check.rows) 行：\(listed)。未作任何修改。",
            en: "\(check.table), \(check.rows) rows: \(listed). Nothing was changed.")[language]
    }

    private func word(_ verdict: PlanFinding.Verdict) -> LocalizedText {
        switch verdict {
        case .consistent: return LocalizedText(zh: "一致", en: "consistent")
        case .notRecomputed: return LocalizedText(zh: "无法复算", en: "not to be recomputed")
        case .noted: return LocalizedText(zh: "有注释的官方数", en: "official, with a note")
        case .numberDiffers: return LocalizedText(zh: "数值不一致", en: "numbers differ")
        case .impossible: return LocalizedText(zh: "关系有误", en: "wrong relation or unit")
        }
    }
}
