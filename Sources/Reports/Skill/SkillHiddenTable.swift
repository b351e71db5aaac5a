import Outcomes
import Studies

/// What an indicator's own history is worth: the same projections with and without it.
struct SkillHiddenTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment
    let hidden: HiddenHistory

    /// The table.
    var table: TextTable {
        let titles = [
            context.text(zh: "次数", en: "cases"), context.text(zh: "隐去后\n均方根误差", en: "RMSE\nhidden"),
            context.text(zh: "全部历史\n均方根误差", en: "RMSE with\nhistory"), context.text(zh: "平均\n误差", en: "bias"),
            context.text(zh: "累计增速\n不变", en: "growth\nholds"),
            context.text(zh: "八成区间含\n〔二项区间〕", en: "inside 80 %\n[binomial]"),
            context.text(zh: "隐去后\n宽度", en: "width\nhidden"),
            context.text(zh: "全部历史\n宽度", en: "width with\nhistory"),
        ]
        return TextTable(
            columns: [TextTable.Column(Term.indicator[context.language], .left, limit: 30)]
                + titles.map { TextTable.Column($0, .right) }, rows: rows)
    }

    private var rows: [TextTable.Row] {
        let ids = context.indicators(moment).map {
            ($0.name[context.language], SkillGroup.Indicators.one($0.id))
        }
        let all = [
            (context.text(zh: "主要指标合计", en: "main indicators, pooled"), SkillGroup.Indicators.core),
            (context.text(zh: "全部指标合计", en: "all indicators, pooled"), .all),
        ]
        return (ids + all).compactMap { name, indicators in
            guard let group = context.group(moment, indicators, hidden: hidden),
                let model = group.summary(.trendGap)
            else { return nil }
            let full = context.group(moment, indicators)?.summary(.trendGap)
            let coverage = model.density.map { density in
                let coverage = density.coverage[1]
                let ends = context.figures.range(
                    low: coverage.low * 100, high: coverage.high * 100, decimals: 0)
                return "\(coverage.inside)/\(density.cases) \(ends)"
            }
            return .cells([
                name, "\(model.cases)", context.number(model.rootMeanSquare),
                context.number(full?.rootMeanSquare), context.signed(model.bias),
                context.number(group.summary(.growthHolds)?.rootMeanSquare),
                coverage ?? Term.notApplicable[context.language], context.number(model.density?.width),
                context.number(full?.density?.width),
            ])
        }
    }
}
