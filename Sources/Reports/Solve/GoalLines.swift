import Outcomes
import Studies
import TimeSeries

/// The lines on one target.
struct GoalLines {
    let answer: GoalSeek
    let goal: GoalSeek.Goal
    let indicator: Indicator?
    let language: Language
    private let printsRules: Bool
    let periods: PeriodWording
    let phrases: GrowthPhrases
    let figures: FigureText

    init(_ answer: GoalSeek, _ goal: GoalSeek.Goal, _ language: Language, printsRules: Bool) {
        self.answer = answer
        self.goal = goal
        self.language = language
        self.printsRules = printsRules
        indicator = answer.study.indicator(goal.target.indicator)
        periods = PeriodWording(language)
        phrases = GrowthPhrases(language)
        figures = FigureText(language: language, region: answer.study.region.name)
    }

    /// What is asked, known, needed, how likely, and what simple rules say.
    var lines: [String] {
        [title, known, share, need, judgement, printsRules ? rules : nil].compactMap { $0 }
    }

    func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    private var name: String { indicator?.name[language] ?? goal.target.indicator }
    var unit: String { indicator?.unit.name[language] ?? "" }
    var decimals: Int { indicator?.decimals ?? 1 }

    func level(_ value: Double) -> String {
        quantity?.text(value) ?? DecimalText(value, decimals: decimals).text
    }

    /// Levels of the indicator with their unit.
    var quantity: QuantityText? { indicator.map { QuantityText($0, decimals: decimals, language) } }

    func level(_ value: Double, from low: Double, to high: Double) -> String {
        quantity?.text(value, from: low, to: high)
            ?? DecimalText(value, decimals: decimals).text
            + figures.range(low: low, high: high, decimals: decimals)
    }

    func rate(_ value: Double) -> String { DecimalText(value, decimals: 1).text + "%" }

    // MARK: Lines

    private var title: String {
        let wanted: String
        let isAtEnd = indicator?.kind.isInstant == true
        switch goal.target.measure {
        case .growth:
            wanted =
                goal.target.value == 0
                ? text(zh: "全年与上年持平", en: "the year unchanged")
                : text(zh: isAtEnd ? "年末" : "全年", en: isAtEnd ? "the year's end " : "the year ")
                    + phrases.growth(goal.target.value)
        case .level, .change:
            let side = goal.target.relation == .atMost ? text(zh: "不超过", en: "at most ") : ""
            wanted =
                text(zh: isAtEnd ? "年末" : "全年", en: isAtEnd ? "at year-end " : "the year ") + side
                + level(goal.target.value)
        }
        guard let kind = goal.target.kind else {
            return text(
                zh: "\(name)　假设目标：\(wanted)（不是已批准的目标）",
                en: "\(name)  assumed target: \(wanted) (not an approved target)")
        }
        return text(
            zh: "\(name)　\(kind.term[.zh])：\(wanted)", en: "\(name)  \(kind.term[.en]): \(wanted)")
    }

    private var known: String {
        guard let observed = goal.observed else {
            return text(zh: "已知　本年还没有数据", en: "known    no figure of the year yet")
        }
        let figures = [goal.level.map(level), goal.growth.map { phrases.growth($0) }].compactMap { $0 }
        return text(zh: "已知　", en: "known    ") + periods.column(observed) + text(zh: "", en: ": ")
            + figures.joined(separator: text(zh: "，同比", en: ", "))
    }

    private var share: String? {
        guard let share = goal.share, let observed = goal.observed else { return nil }
        func percent(_ value: Double) -> String { DecimalText(100 * value, decimals: 1).text + "%" }
        let whose =
            goal.hasOwnShares
            ? text(zh: "\(figures.ownRegion)往年占比", en: "own shares of earlier years")
            : text(zh: "参照上级地区，\(figures.ownRegion)无数据", en: "the parent region's; none of its own")
        return text(
            zh: "参照　\(periods.spoken(observed))占上年全年\(percent(share.p50))"
                + "（八成\(percent(share.p10))—\(percent(share.p90))，\(whose)）",
            en: "share    \(periods.spoken(observed)) \(percent(share.p50)) of last year "
                + "(80 %: \(percent(share.p10)) to \(percent(share.p90)); \(whose))")
    }
}
