import Outcomes
import Studies

extension IndicatorCells {
    /// The calendar's share and the usual one, in one cell: `50.0／47.4`.
    var scheduleAndUsual: Cell {
        guard schedule.isNumber else { return .mark(.notApplicable) }
        let usual = usualShare.isNumber ? usualShare.text(language) : Term.notReleased[language]
        return .text(
            context.text(
                zh: "\(schedule.text(language))／\(usual)", en: "\(schedule.text(language)) / \(usual)"),
            .comparison)
    }

    /// What a sentence adds of target or city: `完成年度目标的76.7%`, `低于控制目标0.54个百分点`.
    var sentencePhrase: Cell? {
        let progress = TargetProgress(indicator, level: level, growth: growth, language)
        guard progress.share != nil || progress.isDifference else { return cityPhrase }
        let words = againstTarget.text(language)
        let kind = (indicator.targetOfTheYear?.kind.term ?? .annualTarget).text.zh
        let isBare = language == .zh && words.hasPrefix("完成") && !words.hasPrefix("完成预算")
        return .text(isBare ? "完成\(kind)的\(words.dropFirst(2))" : words, againstTarget.standing)
    }

    /// How the figure compares with its target, or with what else a public table may compare it with.
    var againstTarget: Cell {
        let figures = [level, growth].compactMap { $0 }.map(Standing.init)
        let progress = TargetProgress(indicator, level: level, growth: growth, language)
        if let share = progress.share {
            let number = DecimalText(share, decimals: TargetProgress.decimals).text
            let isBudget = indicator.targetOfTheYear?.kind == .budget
            return .text(
                context.text(
                    zh: isBudget ? "完成预算的\(number)%" : "完成\(number)%",
                    en: "\(number) % of the \(isBudget ? "budget" : "target")"), .comparison(of: figures))
        }
        if progress.isDifference { return .text(difference(progress.cell), .comparison(of: figures)) }
        if let improved { return improved }
        return cityPhrase ?? .mark(.notApplicable)
    }

    /// `低于控制目标0.54个百分点`.
    private func difference(_ words: String) -> String {
        let kind = (indicator.targetOfTheYear?.kind.term ?? .annualTarget).text
        guard language == .zh else { return words + " the " + kind.en }
        guard let direction = words.first, "高低".contains(direction) else { return words }
        let name = indicator.targetOfTheYear?.kind == .ceiling ? kind.zh : "目标"
        return "\(direction)于\(name)\(words.dropFirst())"
    }

    /// The change of an indicator whose target is words, in the direction that is good.
    private var improved: Cell? {
        guard case .text? = indicator.targetOfTheYear?.goal, let growth, growth.value != 0 else { return nil }
        let isBetter = indicator.direction == .down ? growth.value < 0 : growth.value > 0
        guard indicator.direction != .neutral, isBetter else { return nil }
        let number = DecimalText(growth.value.magnitude, decimals: growth.decimals).text
        return .text(
            context.text(zh: "同比改善\(number)%", en: "\(number) % better than a year before"),
            Standing(growth))
    }

    /// `高于全市1.3个百分点`.
    private var cityPhrase: Cell? {
        guard case .number(let points, let decimals, _) = cityDifference.content else { return nil }
        let number = DecimalText(points.magnitude, decimals: decimals).text
        let parent = context.projection.study.parent?.study.region.name.en ?? ""
        let isEqual = DecimalText(points, decimals: decimals, sign: .always).text == number
        let words =
            isEqual
            ? context.text(zh: "与\(context.parentWord)持平", en: "the same as \(parent)")
            : context.text(
                zh: "\(points < 0 ? "低" : "高")于\(context.parentWord)\(number)个百分点",
                en: "\(number) pp \(points < 0 ? "below" : "above") \(parent)")
        return .text(words, cityDifference.standing)
    }
}
