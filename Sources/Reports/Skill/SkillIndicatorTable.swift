import Outcomes
import Studies

/// One row an indicator: the model against the two rules that offices use most and the best of all rules.
struct SkillIndicatorTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table.
    var table: TextTable {
        let titles = [
            context.text(zh: "次数", en: "cases"), context.text(zh: "本模型\n均方根误差", en: "model\nRMSE"),
            context.text(zh: "平均\n误差", en: "bias"), context.text(zh: "累计增速\n不变", en: "growth\nholds"),
            context.text(zh: "最好\n规则", en: "best\nrule"),
            context.text(zh: "平常年份\n本模型", en: "calm,\nmodel"),
            context.text(zh: "平常年份\n增速不变", en: "calm,\nholds"),
            context.text(zh: "八成区间\n含", en: "inside\n80 %"), context.text(zh: "平均\n宽度", en: "mean\nwidth"),
        ]
        return TextTable(
            columns: [TextTable.Column(Term.indicator[context.language], .left, limit: 30)]
                + titles.map { TextTable.Column($0, .right) } + [
                    TextTable.Column(context.text(zh: "最好的规则", en: "which rule"), .left)
                ],
            rows: context.indicators(moment).compactMap(row))
    }

    private func row(_ indicator: Indicator) -> TextTable.Row? {
        guard let group = context.group(moment, .one(indicator.id)), let model = group.summary(.trendGap)
        else {
            return nil
        }
        let calm = context.group(moment, .one(indicator.id), .calm)
        let best = group.summaries.filter { $0.forecaster.isRule && $0.cases == model.cases }.min {
            $0.rootMeanSquare < $1.rootMeanSquare
        }
        return .cells([
            indicator.name[context.language], "\(model.cases)", context.number(model.rootMeanSquare),
            context.signed(model.bias), context.number(group.summary(.growthHolds)?.rootMeanSquare),
            context.number(best?.rootMeanSquare), context.number(calm?.summary(.trendGap)?.rootMeanSquare),
            context.number(calm?.summary(.growthHolds)?.rootMeanSquare),
            model.density.map { "\($0.coverage[1].inside)/\($0.cases)" }
                ?? Term.notApplicable[context.language],
            context.number(model.density?.width),
            best?.forecaster.name[context.language] ?? Term.notApplicable[context.language],
        ])
    }
}
