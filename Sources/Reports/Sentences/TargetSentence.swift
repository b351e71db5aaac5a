import Outcomes
import Studies
import TimeSeries

/// What a target still needs and how likely it is (倒算), in one sentence.
struct TargetSentence {
    private let context: ReportContext
    private let indicator: Indicator
    private let scenario: ScenarioProjection
    private var language: Language { context.language }

    init(_ context: ReportContext, _ indicator: Indicator, _ scenario: ScenarioProjection) {
        self.context = context
        self.indicator = indicator
        self.scenario = scenario
    }

    /// The sentence; nothing without a target of the year.
    var statement: Statement? {
        guard let target = indicator.targetOfTheYear else { return nil }
        let stop = Term.fullStop[language]
        let kind = target.kind.term.text
        switch target.goal {
        case .notFilled:
            return Statement(
                context.text(
                    zh: "\(kind.zh)未填，不倒算", en: "The \(kind.en) is not filled in: nothing to solve for")
                    + stop, .projected)
        case .text(let words):
            return Statement(
                context.text(
                    zh: "目标为文字表述（\(words.zh)），不倒算",
                    en: "The target is words (\(words.en)): nothing to solve for")
                    + stop, .projected)
        case .level, .growth:
            let parts = [goal(target), need, chance].compactMap { $0 }
            return Statement(parts.joined(separator: context.text(zh: "，", en: ", ")) + stop, .projected)
        }
    }

    private func goal(_ target: Target) -> String {
        let words = TargetText.sentence(target, indicator, language)
        let kind = target.kind.term.text
        return context.text(zh: kind.zh + words, en: "The \(kind.en): \(words)")
    }

    private var need: String? {
        let requirement = context.projection.requirements.first { $0.indicator == indicator.id }
        guard let requirement else { return nil }
        switch requirement.need {
        case .growth(let summary): return needed(summary, over: requirement.period)
        case .count(let count):
            let number = DecimalText(max(count, 0), decimals: indicator.decimals).text
            return context.text(zh: "还需\(number)\(indicator.unit.name.zh)", en: "\(number) more")
        case .ceiling(_, let headroom):
            let number = DecimalText(headroom.magnitude, decimals: indicator.decimals).text
            return headroom < 0
                ? context.text(zh: "已高出\(number)个百分点", en: "already \(number) pp above")
                : context.text(zh: "尚有\(number)个百分点空间", en: "\(number) pp of room")
        }
    }

    /// A fall that suffices is written as a fall not to be exceeded.
    private func needed(_ summary: DistributionSummary, over period: Period) -> String {
        let number = DecimalText(summary.p50.magnitude, decimals: FigureText.growthDecimals).text
        let range = context.figures.interval(summary, decimals: FigureText.growthDecimals)
        let rest = context.periods.spoken(period)
        let projected = scenario.outcome(indicator.id, period, .growth)?.summary.p50
        let gap = projected.map { projected -> String in
            let points = DecimalText((summary.p50 - projected).magnitude, decimals: FigureText.growthDecimals)
                .text
            return summary.p50 >= projected
                ? context.text(zh: "，比测算高\(points)个百分点", en: ", \(points) pp above the projection")
                : context.text(zh: "，比测算低\(points)个百分点", en: ", \(points) pp below the projection")
        }
        let words =
            summary.p50 < 0
            ? context.text(
                zh: "\(rest)降幅不超过\(number)%\(range)", en: "\(rest) may fall by \(number) % \(range)")
            : context.text(
                zh: "\(rest)需增长\(number)%\(range)", en: "\(rest) must grow by \(number) % \(range)")
        return context.text(zh: "倒算", en: "") + words + (gap ?? "")
    }

    private var chance: String? {
        guard context.probability(indicator, scenario) != nil else { return nil }
        return StatusCells(context: context, indicator: indicator, scenario: scenario).internalWord.text(
            language)
    }
}
