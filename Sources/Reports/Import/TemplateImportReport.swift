public import Outcomes
public import Studies

/// What a filled-in template changes, in words.
public struct TemplateImportReport {
    private let changes: TemplateImport
    private let language: Language
    private let command: String

    /// A report.
    ///
    /// - Parameters:
    ///   - changes: what changes.
    ///   - language: the language.
    ///   - command: the command as it was given.
    public init(_ changes: TemplateImport, language: Language, command: String) {
        self.changes = changes
        self.language = language
        self.command = command
    }

    /// The text, lines ended by line feeds.
    public var text: String {
        let sheets = changes.sheets.joined(separator: Term.listSeparator[language])
        let head = LocalizedText(
            zh: "已读取填报表  \(changes.file) ／ \(sheets)", en: "Read the template  \(changes.file): \(sheets)")
        let lines = [head[language]] + changes.changes.map { "  " + words($0)[language] } + [ending[language]]
        return lines.map { $0 + "\n" }.joined()
    }

    private var ending: LocalizedText {
        let isEmpty = changes.changes.allSatisfy { change in
            if case .rowsMissing = change { return true }
            return false
        }
        if isEmpty { return LocalizedText(zh: "与专题相同，没有要写入的。", en: "As the study has it; nothing to write.") }
        if changes.isWritten { return LocalizedText(zh: "已写入。", en: "Written.") }
        return LocalizedText(
            zh: "尚未写入。确认后执行：\(command) --write",
            en: "Nothing is written yet. When it is right: \(command) --write")
    }

    private func words(_ change: TemplateImport.Change) -> LocalizedText {
        switch change {
        case .rowsAdded(let sheet, let count):
            return LocalizedText(zh: "\(sheet)：新增\(count)行", en: "\(sheet): \(count) new rows")
        case .rowsMissing(let sheet, let count):
            return LocalizedText(
                zh: "\(sheet)：专题中有\(count)行不在表中，保留不动",
                en: "\(sheet): \(count) rows of the study are not in the sheet, and stay")
        case .tableReplaced(let sheet, let file, let rows):
            return LocalizedText(
                zh: "\(sheet)：\(file)按表重写，共\(rows)行", en: "\(sheet): \(file) is written anew, \(rows) rows")
        case .targets(let indicator):
            return LocalizedText(zh: "目标：\(indicator.zh)", en: "Target: \(indicator.en)")
        case .setting(let scenario, let parameter, let before, let after):
            let none = LocalizedText(zh: "未填", en: "nothing")
            return LocalizedText(
                zh:
                    "情景参数：\(scenario)　\(parameter)　\(before.isEmpty ? none.zh : before) → \(after.isEmpty ? none.zh : after)",
                en:
                    "Lever: \(scenario), \(parameter): \(before.isEmpty ? none.en : before) → \(after.isEmpty ? none.en : after)"
            )
        case .scenarioAdded(let name):
            return LocalizedText(zh: "新情景：\(name)", en: "New scenario: \(name)")
        }
    }
}
