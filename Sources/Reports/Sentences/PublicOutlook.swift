import Outcomes
import Studies
import TimeSeries

/// What a public paper may say of the year ahead: a judgement without a number where it is nearly certain, and a number
/// once the office has confirmed it.
struct PublicOutlook {
    let context: ReportContext
    let indicator: Indicator
    let scenario: ScenarioProjection
    private var language: Language { context.language }

    /// Of overall activity (GDP) no projection of ours leaves the office, in numbers or in words (DESIGN §5).
    private var mayBeSpokenOf: Bool { indicator.mayBeConfirmed }

    /// That the year does better than the months so far, where at least nine chances in ten say so; otherwise nothing.
    var judgement: Statement? {
        guard mayBeSpokenOf, indicator.direction == .up,
            let period = context.known.latest(indicator.id),
            let now = context.known.figure(indicator.id, .growth, through: period)?.value,
            let year = context.yearOutcome(indicator, .growth, scenario)?.summary, year.p10 > now
        else { return nil }
        let words: LocalizedText
        let months = LocalizedText(
            zh: PeriodWording(.zh).spoken(period), en: PeriodWording(.en).spoken(period))
        switch (now < 0, year.p10 >= 0) {
        case (true, true):
            words = LocalizedText(zh: "全年有望由降转增", en: "the year is likely to turn from fall to growth")
        case (true, false):
            words = LocalizedText(
                zh: "全年降幅有望比\(months.zh)收窄",
                en: "the year's fall is likely to be narrower than that of \(months.en)")
        case (false, _):
            words = LocalizedText(
                zh: "全年增速有望高于\(months.zh)", en: "the year's growth is likely to exceed that of \(months.en)")
        }
        return Statement(
            context.text(zh: "初步判断，\(words.zh)。", en: "First judgement: \(words.en)."), .judgement)
    }

    /// The projected number as officials write it: 预计…左右, in whole percent; nothing for what is not extrapolated.
    var expected: String? {
        guard mayBeSpokenOf else { return nil }
        if [.rate, .progress].contains(indicator.kind) {
            return context.yearOutcome(indicator, .level, scenario).map { outcome in
                let quantity = QuantityText(indicator, decimals: indicator.decimals, language)
                let number = quantity.text(outcome.summary.p50)
                let end = indicator.kind.isInstant
                return context.text(
                    zh: "预计\(end ? "年末" : "全年")\(number)左右。",
                    en: "Expected: about \(number) \(end ? "at year-end" : "in the year").")
            }
        }
        return context.yearOutcome(indicator, .growth, scenario).map { outcome in
            let words = GrowthPhrases(language, decimals: 0).aboutOnYear(outcome.summary.p50)
            return context.text(
                zh: "预计\(indicator.kind.isInstant ? "年末" : "全年")\(words)。",
                en: "Expected for the year: \(words).")
        }
    }
}
