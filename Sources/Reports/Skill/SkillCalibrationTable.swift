import Outcomes
import Studies

/// How often outcomes lay within the intervals stated, and where in the distributions they fell.
struct SkillCalibrationTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table.
    var table: TextTable {
        let titles =
            SkillForecast.Density.levels.map { level in
                let percent = DecimalText(level * 100, decimals: 0).text
                return context.text(zh: "\(percent)%区间含\n〔二项区间〕", en: "inside \(percent) %\n[binomial]")
            } + [
                context.text(zh: "八成区间\n平均宽度", en: "mean width\nof 80 %"), "CRPS",
                context.text(zh: "公布数在分布十等分中的个数", en: "outcomes by tenth of the distribution (PIT)"),
            ]
        return TextTable(
            columns: [TextTable.Column(context.text(zh: "方法和年份", en: "forecaster, years"), .left)]
                + titles.map { TextTable.Column($0, .right) }, rows: rows)
    }

    private var rows: [TextTable.Row] {
        let climates: [SkillClimate?] = [nil] + SkillClimate.allCases
        let model = climates.compactMap { climate in
            context.group(moment, .core, climate)?.summary(.trendGap).flatMap { row($0, climate) }
        }
        let others = context.group(moment, .core)?.summaries.filter { $0.forecaster != .trendGap } ?? []
        return model + others.compactMap { row($0, nil) }
    }

    private func row(_ summary: SkillSummary, _ climate: SkillClimate?) -> TextTable.Row? {
        guard let density = summary.density else { return nil }
        let years = climate.map { context.text(zh: "：", en: ", ") + $0.name[context.language] } ?? ""
        let coverage = density.coverage.map { coverage in
            let ends = context.figures.range(low: coverage.low * 100, high: coverage.high * 100, decimals: 0)
            return "\(coverage.inside)/\(density.cases) \(ends)"
        }
        return .cells(
            [summary.forecaster.name[context.language] + years] + coverage + [
                context.number(density.width), context.number(density.rankedProbability),
                density.positions.map { "\($0)" }.joined(separator: " "),
            ])
    }
}
