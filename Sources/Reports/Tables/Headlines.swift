import Outcomes
import Studies
import TimeSeries

/// One sentence a driver: what the year has brought, and what the projection says of the rest.
struct Headlines {
    let context: ReportContext
    let scenario: ScenarioProjection

    /// Sentences in the study's order.
    var lines: [String] {
        context.printed.filter { $0.isDriver && $0.isExtrapolated }.compactMap(sentence)
    }

    private func sentence(_ indicator: Indicator) -> String? {
        guard let period = context.known.latest(indicator.id),
            let now = context.known.figure(indicator.id, .growth, through: period),
            let year = context.yearOutcome(indicator, .growth, scenario)?.summary
        else { return nil }
        var parts = [context.periods.spoken(period) + phrase(now)]
        if let earlier = context.known.earlier, earlier.lastMonth < period.lastMonth,
            let before = context.known.figure(indicator.id, .growth, through: earlier)
        {
            let phrases = GrowthPhrases(context.language, decimals: max(now.decimals, before.decimals))
            let name = context.periods.spoken(earlier)
            parts.append(phrases.comparison(now: now.value, before: before.value, period: name))
        }
        let known = parts.joined(separator: context.text(zh: "，", en: ", "))
        let separator = Term.clauseSeparator[context.language]
        let stop = Term.fullStop[context.language]
        let name = indicator.name[context.language]
        let opening = name.prefix(1).uppercased() + name.dropFirst() + Term.colon[context.language]
        return opening + known + separator + projected(indicator, period, year) + stop
    }

    /// A published growth rate in words.
    private func phrase(_ observation: Observation) -> String {
        let words = GrowthPhrases(context.language, decimals: observation.decimals).growth(observation.value)
        return context.text(zh: "", en: " ") + words
    }

    private func projected(_ indicator: Indicator, _ period: Period, _ year: DistributionSummary) -> String {
        let phrases = GrowthPhrases(context.language)
        let rest = period.remainder.flatMap { rest in
            scenario.outcome(indicator.id, rest, .growth).map { outcome in
                let growth = phrases.growth(outcome.summary.p50)
                return context.text(
                    zh: "\(context.periods.spoken(rest))\(growth)，",
                    en: "\(context.periods.spoken(rest)) \(growth), ")
            }
        }
        let growth = phrases.about(year.p50)
        let band = phrases.band(year)
        return context.text(
            zh: "测算\(rest ?? "")全年\(growth)，约八成可能在\(band)",
            en: "projected: \(rest ?? "")the year \(growth); about eight chances in ten for \(band)")
    }
}
