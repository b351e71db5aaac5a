public import Outcomes
public import Studies

/// The runs of a ledger, one a line.
public struct RunListReport {
    /// The text, lines ended by line feeds.
    public let text: String

    /// A list.
    ///
    /// - Parameters:
    ///   - lines: the runs, the last executed first.
    ///   - path: the ledger.
    ///   - language: the language.
    public init(_ lines: [RecordedLine], of path: String, language: Language) {
        let title = LocalizedText(
            zh: "测算台账　\(path)　\(lines.count)次测算", en: "Ledger \(path): \(lines.count) runs")[language]
        let heads = [
            Term.run.text, LocalizedText(zh: "类别", en: "kind"), LocalizedText(zh: "专题", en: "study"),
            LocalizedText(zh: "数据截止日", en: "data as of"), LocalizedText(zh: "情景", en: "scenarios"),
            LocalizedText(zh: "执行次数", en: "times"), LocalizedText(zh: "最近一次（UTC）", en: "latest (UTC)"),
            LocalizedText(zh: "最近的命令", en: "latest command"),
        ]
        let table = TextTable(
            columns: heads.map { TextTable.Column($0[language], .left, limit: 60) },
            rows: lines.map { line in
                .cells([
                    line.number, RunKindWording.name(line.kind)[language], line.study, "\(line.asOf)",
                    Self.scenarios(line.scenarios, language),
                    "\(line.executions)", line.latest, "midyear " + line.arguments.joined(separator: " "),
                ])
            })
        text = TerminalText.text([.lines([title]), .table(table)])
    }

    /// One scenario by name, several by their number; a back-test has none.
    private static func scenarios(_ names: [String], _ language: Language) -> String {
        guard !names.isEmpty else { return Term.notApplicable[language] }
        guard names.count != 1 else { return names[0] }
        return LocalizedText(zh: "\(names.count)个", en: "\(names.count)")[language]
    }
}
