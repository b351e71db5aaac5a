import Outcomes
import Studies

/// Every projection: what was published, what the model and the first rule said, and by how much they missed.
struct SkillCaseTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment
    let hidden: HiddenHistory

    /// The table.
    var table: TextTable {
        let titles = [
            context.text(zh: "公布数", en: "published"), context.text(zh: "本模型", en: "model"),
            context.text(zh: "八成区间", en: "80 % interval"), context.text(zh: "误差", en: "error"),
            context.text(zh: "增速不变\n误差", en: "growth holds,\nerror"),
        ]
        return TextTable(
            columns: [TextTable.Column(context.text(zh: "年份", en: "year"), .left)]
                + titles.map { TextTable.Column($0, .right) } + [
                    TextTable.Column(context.text(zh: "评语", en: "verdict"), .left)
                ], rows: rows)
    }

    private var rows: [TextTable.Row] {
        context.indicators(moment).flatMap { indicator -> [TextTable.Row] in
            let cases = context.skill.cases.filter {
                $0.indicator == indicator.id && $0.hidden == hidden && $0.origin.moment == moment
            }
            return cases.isEmpty ? [] : [.section(indicator.name[context.language])] + cases.compactMap(row)
        }
    }

    private func row(_ item: SkillCase) -> TextTable.Row? {
        guard let model = item.forecast(.trendGap), let interval = model.density?.intervals[1] else {
            return nil
        }
        let decimals = item.measure == .growth ? FigureText.growthDecimals : 2
        let holds = item.forecast(.growthHolds)
        let years = item.climate == .calm ? "" : " " + item.climate.name[context.language]
        return .cells([
            "\(item.origin.year)\(years)", context.number(item.outcome, decimals: decimals),
            context.number(model.median, decimals: decimals),
            context.figures.range(low: interval.low, high: interval.high, decimals: decimals),
            context.signed(model.error), context.signed(holds?.error), verdict(item, model, interval, holds),
        ])
    }

    /// Whether the interval held, and whether the first rule came closer.
    private func verdict(
        _ item: SkillCase, _ model: SkillForecast, _ interval: SkillForecast.Interval, _ rule: SkillForecast?
    ) -> String {
        let inside =
            interval.holds(item.outcome)
            ? context.text(zh: "区间内", en: "inside") : context.text(zh: "区间外", en: "OUTSIDE")
        // Half of what one printed decimal can hide: closer calls are ties.
        guard let rule, abs(abs(model.error) - abs(rule.error)) > 0.05 else { return inside }
        let closer =
            abs(model.error) < abs(rule.error)
            ? context.text(zh: "优于增速不变", en: "closer than the rule")
            : context.text(zh: "不如增速不变", en: "FARTHER than the rule")
        return inside + context.text(zh: "，", en: ", ") + closer
    }
}
