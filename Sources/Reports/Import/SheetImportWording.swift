import Outcomes
import Studies
import TimeSeries

/// The sentences about a sheet; one exhaustive switch a family, so that a missing translation does not compile.
struct SheetImportWording {
    let understood: SheetImport
    let language: Language
    let zh = PeriodWording(.zh)
    let en = PeriodWording(.en)

    init(_ understood: SheetImport, _ language: Language) {
        self.understood = understood
        self.language = language
    }

    /// File, sheet, period, issuer, layout.
    var head: String {
        let sheets = understood.sheets.map { "“\($0)”" }
        let runs = understood.periods.filter { !$0.isInstant }
        let periods = runs.isEmpty ? understood.periods : runs
        let isCumulative = periods.contains { $0.isYearToDate }
        let issuer = understood.issuer
        let parts = [
            LocalizedText(zh: "已读取  \(understood.file)", en: "Read  \(understood.file)")[language]
                + (sheets.isEmpty
                    ? ""
                    : LocalizedText(
                        zh: " ／ 工作表\(sheets.joined(separator: "、"))",
                        en: ", sheet \(sheets.joined(separator: ", "))")[
                            language]),
            periods.isEmpty
                ? ""
                : LocalizedText(
                    zh: "数据期 \(periods.map(zh.full).joined(separator: "、"))\(isCumulative ? "（累计）" : "")",
                    en:
                        "period \(periods.map(en.full).joined(separator: ", "))\(isCumulative ? " (year to date)" : "")"
                )[
                    language],
            issuer.isEmpty ? "" : LocalizedText(zh: "来源 \(issuer)", en: "source \(issuer)")[language],
            layout,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "    ")
    }

    private var layout: String {
        guard case .regions(let indicator) = understood.layout else { return "" }
        return LocalizedText(zh: "分区表：\(indicator.zh)", en: "table of regions: \(indicator.en)")[language]
    }

    /// What was done, or what to do next.
    func ending(command: String) -> String {
        let changes = understood.figures.filter { $0.change != .unchanged }.count
        if understood.isWritten {
            return LocalizedText(
                zh: "已写入：\(changes)个数据。每个数据注明文件、工作表和单元格。",
                en: "Written: \(changes) figures, each with file, sheet and cell as its source.")[language]
        }
        let rows = understood.questions.map { "\($0.row)" }.joined(separator: ",")
        let accepts = rows.isEmpty ? "" : " --accept " + (rows.contains(" ") ? "\"\(rows)\"" : rows)
        return LocalizedText(
            zh: "尚未写入。确认后执行：\(command)\(accepts) --write",
            en: "Nothing is written yet. When it is right: \(command)\(accepts) --write")[language]
    }

    /// Rows in words: `第3、4行`, `“社零”第4行`.
    func rows(_ rows: [SheetRow]) -> LocalizedText {
        let sheet = rows.first?.sheet
        let numbers = rows.map { "\($0.number)" }
        return LocalizedText(
            zh: (sheet.map { "“\($0)”" } ?? "") + "第\(numbers.joined(separator: "、"))行",
            en: (numbers.count == 1 ? "row " : "rows ") + numbers.joined(separator: ", ")
                + (sheet.map { " of “\($0)”" } ?? ""))
    }
}
