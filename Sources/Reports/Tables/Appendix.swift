import Outcomes
import Studies
import TimeSeries

/// Projections of indicators that have no row.
///
/// Our figure for district GDP is never an official account, and its line says so.
struct Appendix {
    let context: ReportContext
    let scenario: ScenarioProjection

    /// One line an indicator.
    var lines: [String] {
        context.projection.study.indicators.filter { !$0.isPrinted }.compactMap { indicator in
            let level = context.yearOutcome(indicator, .level, scenario).map { outcome in
                let summary = outcome.summary
                let level = QuantityText(indicator, decimals: indicator.decimals, context.language)
                    .text(summary.p50, from: summary.p10, to: summary.p90)
                return context.text(zh: "全年\(level)", en: "\(level) in the year")
            }
            let growth = context.yearOutcome(indicator, .growth, scenario).map { outcome in
                let pair = context.figures.pair(outcome.summary, decimals: FigureText.growthDecimals)
                return context.text(
                    zh: "同比\(pair.median)%\(pair.interval)",
                    en: "\(pair.median) % \(pair.interval) year on year")
            }
            let numbers = [level, growth].compactMap { $0 }
            guard !numbers.isEmpty else { return nil }
            let listed = numbers.joined(separator: context.text(zh: "，", en: ", "))
            return context.text(
                zh: "附：\(indicator.name.zh)：测算数", en: "Appendix: \(indicator.name.en): projected ")
                + listed + standing(indicator) + Term.fullStop[context.language]
        }
    }

    private func standing(_ indicator: Indicator) -> String {
        let isOpen = scenario.outcomes.contains {
            $0.indicator == indicator.id && $0.caveats.contains(.notOfficialAccount)
        }
        guard isOpen else { return "" }
        return context.text(
            zh: "，非核算数，以统计部门公布为准",
            en: "; not an official account, the statistics bureau's release prevails")
    }
}
