import Outcomes
import Studies
import TimeSeries

/// The numbered notes under a table, and the definitions of its rows.
struct TableNotes {
    let context: ReportContext

    /// The notes of tables whose second has no column of units, then one line of definitions.
    var lines: [String] {
        let units = LocalizedText(zh: "，总量单位同表1", en: ", levels in the units of table 1")
        return numbered([interval(units)] + others + [definitions()].compactMap { $0 })
    }

    /// The notes of a table with a column of units; they say how it is read, and nothing of what it holds.
    var statements: [Statement] {
        let notes = [interval(LocalizedText(zh: "", en: ""))] + others + [definitions()].compactMap { $0 }
        return numbered(notes).map { Statement($0, .wording) }
    }

    /// The notes of a public table: its marks, rounding, definitions.
    var publicStatements: [Statement] {
        let notes = [publicMarks[context.language]] + [definitions(.public)].compactMap { $0 }
        return numbered(notes).map { Statement($0, .wording) }
    }

    private func numbered(_ notes: [String]) -> [String] {
        notes.enumerated().map { index, note in
            let lead = index == 0 ? Term.notes[context.language] : context.text(zh: "　　", en: "       ")
            return lead + "\(index + 1). " + note
        }
    }

    private var publicMarks: LocalizedText {
        LocalizedText(
            zh: "“--”只发布增速或不发布总量；“…”未公布或未到公布时间；“—”不适用。增速、总量按发布位数列示；因四舍五入，两数之差可能与表列数不等。",
            en:
                "“--” published as growth only; “…” not released yet; “—” not applicable. Published figures keep their "
                + "decimals; differences may not add up for rounding.")
    }

    private func interval(_ units: LocalizedText) -> String {
        context.text(
            zh: "预计数为中值\(units.zh)；〔 〕为八成区间，即约八成可能落在其间；不是高、低方案。",
            en:
                "Projected figures are medians\(units.en). [ ] is the 80 % interval: about eight chances in ten to "
                + "lie within; not a high or a low case.")
    }

    private var others: [String] {
        let marks = LocalizedText(
            zh: "“--”只发布增速或不发布总量；“…”未公布或未到公布时间；“—”不适用；【待填】由本单位填写。",
            en: "“--” published as growth only; “…” not released yet; “—” not applicable; "
                + "[to fill in] is for the office.")
        let progress = LocalizedText(
            zh: "完成进度仅用于总量和数量目标；增速目标和控制目标比较与目标之差。时序进度按日历月份计。",
            en: "The share of a target is for totals and counts; growth targets and ceilings are compared by "
                + "difference. The schedule is by calendar months.")
        let change = LocalizedText(
            zh: "“较\(earlier(.zh))”为增速之差；增速、总量按发布位数列示。",
            en:
                "“Change on \(earlier(.en))” is a difference of growth rates; published figures keep their decimals."
        )
        let rounding = LocalizedText(
            zh: "因四舍五入，分项之和、两数之差可能与表列数不等。", en: "Sums and differences may not add up for rounding.")
        let once = LocalizedText(
            zh: "受个别大额影响的指标不外推，只给全年区间。",
            en:
                "Indicators driven by single large items are not extrapolated; the year gets an interval only."
        )
        let hasOneOff = context.printed.contains { !$0.isExtrapolated }
        let notes = [marks, change, progress, rounding] + (hasOneOff ? [once] : [])
        return notes.map { $0[context.language] }
    }

    private func earlier(_ language: Language) -> String {
        let periods = PeriodWording(language)
        return context.known.earlier.map(language == .zh ? periods.spoken : periods.column) ?? "…"
    }

    /// What the rows' indicators are; to the public, nothing that is still to be verified.
    private func definitions(_ edition: Edition = .internal) -> String? {
        let entries = context.printed.compactMap { indicator -> String? in
            let basis: Term? =
                switch indicator.priceBasis {
                case .nominal: .currentPrices
                case .real: .comparablePrices
                case .notApplicable: nil
                }
            let definition = (edition == .public ? indicator.verifiedDefinition : indicator.definition)[
                context.language]
            let word = basis.map { $0[context.language] }.flatMap { definition.contains($0) ? nil : $0 }
            let tier = indicator.tier[context.language]
            let parts = [definition, definition.contains(tier) ? "" : tier, word ?? ""].filter { !$0.isEmpty }
            guard !parts.isEmpty else { return nil }
            let listed = parts.joined(separator: context.text(zh: "，", en: ", "))
            return indicator.name[context.language] + context.text(zh: "（\(listed)）", en: " (\(listed))")
        }
        guard !entries.isEmpty else { return nil }
        let listed = entries.joined(separator: Term.listSeparator[context.language])
        return context.text(zh: "口径：\(listed)。", en: "Definitions: \(listed).")
    }
}
