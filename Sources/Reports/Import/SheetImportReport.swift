public import Outcomes
public import Studies

/// What `import` understood of a sheet, in words: rows taken over, questions, revisions, what to know, what to do next.
public struct SheetImportReport {
    private let understood: SheetImport
    private let language: Language
    private let command: String

    /// A report.
    ///
    /// - Parameters:
    ///   - understood: what was understood.
    ///   - language: the language.
    ///   - command: the command as it was given, for the line that says how to go on.
    public init(_ understood: SheetImport, language: Language, command: String) {
        self.understood = understood
        self.language = language
        self.command = command
    }

    /// The text, lines ended by line feeds.
    public var text: String {
        let wording = SheetImportWording(understood, language)
        let lines =
            [wording.head] + SheetImportRows(understood, language).lines
            + wording.questions + wording.revisions + wording.notices + [wording.ending(command: command)]
        return lines.map { $0 + "\n" }.joined()
    }

    /// Faults and notices about cells in the order of their places, for a sheet that is refused; the last line says that
    /// nothing was written.
    public var refusal: String {
        let wording = SheetImportWording(understood, language)
        let mark = LocalizedText(zh: "（提示）", en: " (for information)")[language]
        let faults = understood.faults.map { ($0.place, FaultWording.text($0, language)) }
        let notices = understood.notices.compactMap { notice in
            SheetImportWording.place(of: notice).map { ($0, "\($0)　\(wording.notice(notice))\(mark)") }
        }
        let lines = (faults + notices).enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }
        let count = understood.faults.count
        let summary = LocalizedText(
            zh: "共 \(count) 处错误。没有写入任何文件。",
            en: count == 1 ? "1 error. Nothing was written." : "\(count) errors. Nothing was written.")
        return (lines.map(\.element.1) + [summary[language]]).map { $0 + "\n" }.joined()
    }
}
