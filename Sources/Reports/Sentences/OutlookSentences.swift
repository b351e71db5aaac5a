import Outcomes
import Studies
import TimeSeries

/// What a projection says of one indicator, inside the office: assumptions, the year, other cases, the target, a simple
/// rule beside.
struct OutlookSentences {
    let context: ReportContext
    let indicator: Indicator
    let scenario: ScenarioProjection
    private var language: Language { context.language }
    private var phrases: GrowthPhrases { GrowthPhrases(language) }
    private var quantity: QuantityText { QuantityText(indicator, decimals: indicator.decimals, language) }

    /// The sentences, in order.
    var statements: [Statement] {
        guard indicator.isExtrapolated else { return [notExtrapolated] }
        return [
            assumption, projection, otherCases, TargetSentence(context, indicator, scenario).statement, naive,
        ]
        .compactMap { $0 }
    }

    private var notExtrapolated: Statement {
        let level = context.yearOutcome(indicator, .level, scenario).map { outcome in
            let range = quantity.range(outcome.summary.p10, outcome.summary.p90)
            return context.text(
                zh: "，全年只给区间\(range)", en: "; the year gets an interval only, \(range)")
        }
        return sentence(
            context.text(
                zh: "受个别大额影响，不外推\(level ?? "")",
                en: "Driven by single large items, not extrapolated\(level ?? "")"),
            .projected)
    }

    private func sentence(_ text: String, _ standing: Standing) -> Statement {
        Statement(text + Term.fullStop[language], standing)
    }

    private var caseName: String {
        let word = ScenarioCase(scenario.scenario, context.projection.study.cases)?.term[language]
        let title = scenario.scenario.title[language]
        return word.map { context.text(zh: "\($0)（\(title)）", en: "the \($0) (\(title))") } ?? title
    }

    private var assumption: Statement? {
        let rows = AssumptionRows(context, [scenario])
        let settings = rows.keys.filter { $0.indicator == indicator.id }.map { key in
            let value = rows.cell(key, scenario)
            let name = LeverWording.name(key.lever)[language]
            return context.text(
                zh: "\(name)\(value)\(rows.unit(key))", en: "\(name) \(value) \(rows.unit(key))")
        }
        guard !settings.isEmpty else { return nil }
        let listed = settings.joined(separator: Term.listSeparator[language])
        return sentence(
            context.text(zh: "\(caseName)假定\(listed)", en: "\(caseName.capitalizedFirst) assumes \(listed)"),
            .assumption)
    }

    private var projection: Statement? {
        if indicator.kind == .rate || indicator.kind == .progress { return level }
        guard let year = context.yearOutcome(indicator, .growth, scenario)?.summary else { return level }
        let rest = context.remainder(of: indicator).flatMap { rest in
            scenario.outcome(indicator.id, rest, .growth).map { outcome in
                let words = phrases.onYear(outcome.summary.p50)
                return context.text(
                    zh: "\(context.periods.spoken(rest))\(words)，",
                    en: "\(context.periods.spoken(rest)) \(words), ")
            }
        }
        let total = context.yearOutcome(indicator, .level, scenario).map { outcome in
            let total = quantity.text(outcome.summary.p50)
            return context.text(zh: "\(total)左右，", en: "about \(total), ")
        }
        let end = indicator.kind.isInstant
        return sentence(
            context.text(
                zh: "据此测算，\(rest ?? "")\(end ? "年末" : "全年")\(total ?? "")\(phrases.aboutOnYear(year.p50))，"
                    + "约八成可能在\(phrases.band(year))",
                en: "Projected: \(rest ?? "")\(end ? "year-end" : "the year") \(total ?? "")"
                    + "\(phrases.about(year.p50)); about eight chances in ten for \(phrases.band(year))"),
            .projected)
    }

    private var level: Statement? {
        guard let year = context.yearOutcome(indicator, .level, scenario)?.summary else { return nil }
        let end = indicator.kind.isInstant
        let isOneNumber = quantity.text(year.p10) == quantity.text(year.p90)
        let span = quantity.span(year.p10, year.p90)
        let band =
            isOneNumber
            ? "" : context.text(zh: "，约八成可能在\(span)之间", en: "; about eight chances in ten for \(span)")
        let basis =
            indicator.kind == .progress
            ? context.text(zh: "按已有进度推算", en: "At the pace so far")
            : context.text(zh: "据此测算", en: "Projected")
        return sentence(
            context.text(
                zh: "\(basis)，\(end ? "年末" : "全年")\(quantity.text(year.p50))左右\(band)",
                en: "\(basis): \(end ? "year-end" : "the year") about \(quantity.text(year.p50))\(band)"),
            .projected)
    }

    /// Scenarios are compared by 多降、少降, 多增、少增, never by 收窄 or 扩大.
    private var otherCases: Statement? {
        let measure: Measure = indicator.kind == .rate ? .level : .growth
        guard let base = context.yearOutcome(indicator, measure, scenario)?.summary.p50 else { return nil }
        let difference = CaseDifference(context)
        let others = ScenarioCase.allCases.flatMap { scenarioCase in
            context.scenarios(scenarioCase).compactMap { other -> (name: String, points: Double)? in
                guard other.scenario.name != scenario.scenario.name,
                    let median = context.yearOutcome(indicator, measure, other)?.summary.p50
                else { return nil }
                let name = scenarioCase.term[language] + context.variantTitle(other.scenario)
                return (name, median - base)
            }
        }
        guard others.contains(where: { !difference.isNone($0.points, indicator) }) else { return nil }
        let parts = others.map {
            $0.name + context.text(zh: "", en: " ") + difference.words($0.points, from: base, indicator)
        }
        return sentence(
            context.text(zh: "与此相比，", en: "Against this, ")
                + parts.joined(separator: context.text(zh: "，", en: ", ")), .projected)
    }

    /// The rule that everyone can check: growth so far goes on.
    private var naive: Statement? {
        guard indicator.kind == .flow, let period = context.known.latest(indicator.id),
            let growth = context.known.figure(indicator.id, .growth, through: period)
        else { return nil }
        let words = GrowthPhrases(language, decimals: growth.decimals).growth(growth.value)
        return sentence(
            context.text(
                zh: "对照：按\(context.periods.spoken(period))增速外推为\(words)",
                en: "For comparison: the growth of \(context.periods.spoken(period)) going on is \(words)"),
            .projected)
    }
}

extension String {
    /// The text with a capital at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
