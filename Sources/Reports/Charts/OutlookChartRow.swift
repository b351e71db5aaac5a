import Outcomes
import Studies
import TimeSeries

/// What a row of the chart shows of one indicator.
struct OutlookChartRow {
    /// Name, with the year-end of stocks.
    let name: String
    /// The latest published growth of the year.
    let known: Observation?
    /// Growth of the year, one a scenario.
    let summaries: [DistributionSummary?]
    /// Median and interval of the scenario shown.
    let numbers: String

    /// A row; nothing for an indicator that has no growth of the year.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - scenarios: the scenarios drawn.
    ///   - context: the answer.
    init?(_ indicator: Indicator, _ scenarios: [ScenarioProjection], _ context: ReportContext) {
        guard indicator.isExtrapolated else { return nil }
        summaries = scenarios.map { context.yearOutcome(indicator, .growth, $0)?.summary }
        guard summaries.contains(where: { $0 != nil }) else { return nil }
        known = context.known.latest(indicator.id).flatMap { period in
            context.known.figure(indicator.id, .growth, through: period)
        }
        name = context.yearEndName(indicator)
        let shown = context.shown.first.flatMap { context.yearOutcome(indicator, .growth, $0)?.summary }
        numbers =
            shown.map { summary in
                let pair = context.figures.pair(summary, decimals: FigureText.growthDecimals)
                // In a proportional font a dash and a minus would run together.
                let interval = pair.interval.split(separator: "—").joined(separator: " — ")
                return context.text(zh: pair.median + interval, en: "\(pair.median) \(pair.interval)")
            } ?? Term.notApplicable[context.language]
    }
}
