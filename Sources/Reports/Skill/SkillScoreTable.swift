import Outcomes
import Studies

/// All forecasters side by side over the main indicators, in all years and by climate.
struct SkillScoreTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table.
    var table: TextTable {
        TextTable(columns: columns, rows: rows)
    }

    private var columns: [TextTable.Column] {
        let titles = [
            context.text(zh: "次数", en: "cases"), context.text(zh: "均方根\n误差", en: "RMSE"),
            context.text(zh: "平均绝\n对误差", en: "MAE"), context.text(zh: "平均\n误差", en: "bias"),
            context.text(zh: "平常\n年份", en: "calm\nyears"), context.text(zh: "冲击\n当年", en: "shock\nyear"),
            context.text(zh: "冲击\n次年", en: "year\nafter"), "CRPS",
            context.text(zh: "对数\n评分", en: "log\nscore"),
            context.text(zh: "误差比\n本/该", en: "error\nratio"),
            context.text(zh: "CRPS比\n本/该", en: "CRPS\nratio"),
            context.text(zh: "DM\nP值", en: "DM\np"),
        ]
        return [TextTable.Column(context.text(zh: "方法", en: "forecaster"), .left)]
            + titles.map { TextTable.Column($0, .right) }
    }

    private var rows: [TextTable.Row] {
        let sections: [(LocalizedText, SkillGroup.Indicators)] = [
            (LocalizedText(zh: "主要指标", en: "main indicators"), .core),
            (LocalizedText(zh: "全部指标", en: "all indicators"), .all),
        ]
        var known: SkillGroup?
        return sections.flatMap { title, indicators -> [TextTable.Row] in
            guard let group = context.group(moment, indicators), group.summaries != known?.summaries else {
                return []
            }
            known = group
            return [.section(title[context.language])] + group.summaries.map { row($0, indicators) }
        }
    }

    private func row(_ summary: SkillSummary, _ indicators: SkillGroup.Indicators) -> TextTable.Row {
        let climates = SkillClimate.allCases.map { climate in
            context.group(moment, indicators, climate)?.summary(summary.forecaster)?.rootMeanSquare
        }
        return .cells(
            [
                summary.forecaster.name[context.language], "\(summary.cases)",
                context.number(summary.rootMeanSquare), context.number(summary.meanAbsolute),
                context.signed(summary.bias),
            ] + climates.map { context.number($0) } + [
                context.number(summary.density?.rankedProbability),
                context.number(summary.density?.logDensity),
                context.number(summary.comparison?.errorRatio),
                context.number(summary.comparison?.scoreRatio),
                context.number(summary.comparison?.probability, decimals: 3),
            ])
    }
}
