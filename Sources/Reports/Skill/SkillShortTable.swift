import Outcomes
import Studies

/// The main numbers in five columns, for a first page.
struct SkillShortTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table; nothing without main indicators.
    var table: TextTable? {
        guard let group = context.group(moment, .core), let model = group.summary(.trendGap) else {
            return nil
        }
        let titles = [
            context.text(zh: "全部年份", en: "all years"), context.text(zh: "平常年份", en: "calm years"),
            context.text(zh: "冲击当年", en: "year of a shock"), context.text(zh: "冲击次年", en: "year after"),
            context.text(zh: "八成区间含", en: "inside 80 %"),
        ]
        // Those that speak of every case: ratios to others are in the table of scores.
        let rows = group.summaries.filter { $0.cases == model.cases && $0.forecaster.recoverySpeed == nil }
        return TextTable(
            columns: [TextTable.Column(context.text(zh: "均方根误差，百分点", en: "RMSE, pp"), .left)]
                + titles.map { TextTable.Column($0, .right) }, rows: rows.map(row))
    }

    private func row(_ summary: SkillSummary) -> TextTable.Row {
        let climates = SkillClimate.allCases.map { climate in
            context.number(
                context.group(moment, .core, climate)?.summary(summary.forecaster)?.rootMeanSquare)
        }
        let inside = summary.density.map { "\($0.coverage[1].inside)/\($0.cases)" }
        return .cells(
            [summary.forecaster.name[context.language], context.number(summary.rootMeanSquare)] + climates
                + [inside ?? Term.notApplicable[context.language]])
    }
}
