import Outcomes
import Studies
import TimeSeries

/// Figures that the sheet states otherwise than the study.
extension SheetImportWording {
    /// Restated figures, with both values, and what they change.
    var revisions: [String] {
        let restated = understood.rows.flatMap { row in
            row.figures.filter(\.isRestated).map { (row, $0) }
        }
        guard !restated.isEmpty else { return [] }
        var lines: [String] = []
        for (row, figure) in restated {
            guard case .restated(let before) = figure.change else { continue }
            let now = figure.observation
            let measure = measureName(now.measure)
            lines.append(
                LocalizedText(
                    zh: "发现修订  \(row.indicator.name.zh)　\(zh.full(now.period))　\(measure.zh)",
                    en: "Revision  \(row.indicator.name.en), \(en.full(now.period)), \(measure.en)")[language]
            )
            lines.append(
                LocalizedText(
                    zh:
                        "  原值 \(value(before, row.indicator).zh)\(day(before).zh)    新值 \(value(now, row.indicator).zh)\(day(now).zh)",
                    en:
                        "  before \(value(before, row.indicator).en)\(day(before).en)    now \(value(now, row.indicator).en)\(day(now).en)"
                )[
                    language])
        }
        if let published = understood.published {
            lines.append(
                LocalizedText(
                    zh: "原值保留。数据截止日在\(published)之前的测算仍用原值，之后改用新值。",
                    en:
                        "The old values stay: projections as of a day before \(published) use them, later ones the new."
                )[
                    language])
        }
        return lines + affected
    }

    private var affected: [String] {
        guard !understood.affectedFiles.isEmpty else { return [] }
        let names = understood.affectedFiles
        return [
            LocalizedText(
                zh: "受影响的已出文件：\(names.joined(separator: "、"))。未改动。",
                en:
                    "Files that used the old values: \(names.joined(separator: ", ")). They are left as they are."
            )[language]
        ]
    }

    private func measureName(_ measure: Measure) -> LocalizedText {
        switch measure {
        case .level: return LocalizedText(zh: "总量", en: "level")
        case .growth: return LocalizedText(zh: "同比", en: "growth")
        case .change: return LocalizedText(zh: "同比变化", en: "change on a year before")
        }
    }

    private func value(_ observation: Observation, _ indicator: Indicator) -> LocalizedText {
        let number = DecimalText(shortest: observation.value).text
        switch observation.measure {
        case .level:
            let decimals = max(observation.decimals, 0)
            return LocalizedText(
                zh: QuantityText(indicator, decimals: decimals, .zh).text(observation.value),
                en: QuantityText(indicator, decimals: decimals, .en).text(observation.value))
        case .growth: return LocalizedText(zh: number + "%", en: number + " %")
        case .change: return LocalizedText(zh: number + "个百分点", en: number + " pp")
        }
    }

    private func day(_ observation: Observation) -> LocalizedText {
        guard let day = observation.published else { return LocalizedText(zh: "（未公布）", en: " (unreleased)") }
        return LocalizedText(zh: "（\(day)发布）", en: " (released \(day))")
    }
}
