import Outcomes
import Studies

/// One line of the main numbers: misses as visible as hits.
struct SkillVerdict {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The line.
    var line: String {
        guard let group = context.group(moment, .core), let model = group.summary(.trendGap) else {
            return context.text(zh: "没有可对比的主要指标。", en: "No main indicator to compare.")
        }
        let best = group.summaries.filter { $0.forecaster.isRule && $0.cases == model.cases }.min {
            $0.rootMeanSquare < $1.rootMeanSquare
        }
        let error = context.number(model.rootMeanSquare)
        let rule = best.map { summary in
            context.text(
                zh: "；最好的简单规则（\(summary.forecaster.name.zh)）\(context.number(summary.rootMeanSquare))",
                en:
                    "; the best simple rule (\(summary.forecaster.name.en)) \(context.number(summary.rootMeanSquare))"
            )
        }
        let coverage = model.density.map { density in
            let inside = density.coverage[1].inside
            return context.text(
                zh: "；八成区间包含\(density.cases)个公布数中的\(inside)个",
                en: "; 80 % intervals hold \(inside) of \(density.cases) published numbers")
        }
        return context.text(
            zh: "主要指标（GDP和驱动指标）\(model.cases)次测算，均方根误差\(error)百分点",
            en:
                "Main indicators (GDP and drivers), \(model.cases) projections: root mean square error \(error) pp"
        )
            + (rule ?? "") + (coverage ?? "") + Term.fullStop[context.language]
    }
}
