import Outcomes
import Studies
import TimeSeries

/// In which quarters a shock sets in, and how that is known.
struct ShockQuarterNotes {
    let context: ReportContext
    private var language: Language { context.language }

    /// One line a quarter of the projected year; earlier quarters are counted.
    var lines: [String] {
        let onsets = context.projection.record.onsets
        var quarters: [Quarter] = []
        for onset in onsets where !quarters.contains(onset.quarter) { quarters.append(onset.quarter) }
        let year = context.projection.year
        let shown = quarters.filter { $0.year == year }.sorted().map { quarter in
            line(quarter, onsets.filter { $0.quarter == quarter })
        }
        let earlier = quarters.count { $0.year < year }
        let count = context.text(
            zh: "\(year)年以前另有\(earlier)个受冲击季度。",
            en: "Shock quarters before \(year): \(earlier).")
        return shown + (earlier > 0 ? [count] : [])
    }

    private func line(_ quarter: Quarter, _ onsets: [EstimationRecord.Onset]) -> String {
        let detected = onsets.compactMap(found).joined(separator: Term.listSeparator[language])
        let declared = onsets.filter { $0.origin == .declared }.map(\.indicator)
        let inherited = onsets.contains { $0.origin == .inherited }
        let all = context.projection.study.indicators.map(\.id)
        let origins = [
            detected.isEmpty
                ? nil : context.text(zh: "由\(detected)自身数据识别", en: "found in own figures of \(detected)"),
            declared.isEmpty
                ? nil
                : context.names(declared, of: all) + context.text(zh: "由专题指定", en: " declared by the study"),
            inherited ? rest(isRest: !detected.isEmpty || !declared.isEmpty) : nil,
        ]
        let name = context.periods.full(.quarter(quarter))
        return context.text(zh: "受冲击季度　\(name)：", en: "Shock quarter, \(name): ")
            + origins.compactMap { $0 }.joined(separator: Term.clauseSeparator[language])
            + Term.fullStop[language]
    }

    /// What the indicators without figures of their own to tell do.
    private func rest(isRest: Bool) -> String {
        let hasParent = context.projection.study.parent != nil
        switch (isRest, hasParent) {
        case (true, true):
            return context.text(zh: "其余指标参照上级地区", en: "the other indicators take it from the parent region")
        case (true, false):
            return context.text(zh: "其余指标随主导指标", en: "the other indicators take it from the drivers")
        case (false, true):
            return context.text(
                zh: "各指标均参照上级地区，自身数据太少，不能识别",
                en: "all indicators take it from the parent region; own figures are too few to tell")
        case (false, false):
            return context.text(zh: "各指标随主导指标", en: "all indicators take it from the drivers")
        }
    }

    /// An indicator in whose figures the quarter was found, with how clearly.
    ///
    /// Source of the classes: Kass and Raftery, Bayes factors, JASA 90 (1995), §3.2: twice the logarithm above 6
    /// is strong, above 10 very strong evidence.
    private func found(_ onset: EstimationRecord.Onset) -> String? {
        guard case .detected(let logBayesFactor) = onset.origin else { return nil }
        let words: LocalizedText
        switch 2 * logBayesFactor {
        case 10...: words = LocalizedText(zh: "非常明显", en: "very clear")
        case 6...: words = LocalizedText(zh: "明显", en: "clear")
        default: words = LocalizedText(zh: "不太明显", en: "not very clear")
        }
        return context.name(onset.indicator)
            + LocalizedText(zh: "（\(words.zh)）", en: " (\(words.en))")[language]
    }
}
