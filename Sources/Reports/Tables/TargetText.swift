import Studies

/// Targets as tables print them.
enum TargetText {
    /// The cell of a target: `500.0`, `≤3.50`, `增速≥3.0%`, its words, or 【待填】.
    ///
    /// - Parameters:
    ///   - target: the target.
    ///   - indicator: its indicator.
    ///   - language: the language.
    static func cell(_ target: Target, _ indicator: Indicator, _ language: Language) -> String {
        switch target.goal {
        case .level(let value):
            let number = DecimalText(value, decimals: indicator.decimals).text
            return target.relation == .atLeast ? number : related(target.relation, number, language)
        case .growth(let value):
            let number = DecimalText(value, decimals: FigureText.growthDecimals).text
            let percent = LocalizedText(zh: number + "%", en: number + " %")[language]
            let words = related(target.relation, percent, language)
            return LocalizedText(zh: "增速\(words)", en: "growth \(words)")[language]
        case .text(let words): return words[language]
        case .notFilled:
            let kind = target.kind == .annual ? nil : target.kind.term.text
            return LocalizedText(
                zh: "【待填\(kind.map { "：" + $0.zh } ?? "")】",
                en: "[to fill in\(kind.map { ": " + $0.en } ?? "")]")[language]
        }
    }

    /// A bound that follows from a sentence, for a remark.
    ///
    /// - Parameters:
    ///   - bound: the bound.
    ///   - indicator: its indicator.
    ///   - language: the language.
    static func bound(_ bound: ImpliedBound, _ indicator: Indicator, _ language: Language) -> String {
        let number = number(bound, indicator, language)
        return LocalizedText(
            zh: "\(bound.reason.zh)，推得目标\(number)，不作目标用",
            en: "\(bound.reason.en) implies a target \(number), not used as a target")[language]
    }

    /// A bound as a number with its relation: `≤97.18`.
    private static func number(_ bound: ImpliedBound, _ indicator: Indicator, _ language: Language) -> String
    {
        related(
            bound.relation, DecimalText(bound.value, decimals: decimals(ofBoundOf: indicator)).text, language)
    }

    /// A bound with its relation and unit, for a sentence: `≤97.18亿元`, `≤9.718 billion yuan`.
    ///
    /// - Parameters:
    ///   - bound: the bound.
    ///   - indicator: its indicator.
    ///   - language: the language.
    static func quantity(_ bound: ImpliedBound, _ indicator: Indicator, _ language: Language) -> String {
        let quantity = QuantityText(indicator, decimals: decimals(ofBoundOf: indicator), language)
        return related(bound.relation, quantity.text(bound.value), language)
    }

    /// A bound is worked out, and printed closer than a target.
    private static func decimals(ofBoundOf indicator: Indicator) -> Int { max(indicator.decimals, 2) }

    /// A target for a sentence: the cell, of a level with its unit: `≥560.0亿元`, `≥56.00 billion yuan`.
    ///
    /// - Parameters:
    ///   - target: the target.
    ///   - indicator: its indicator.
    ///   - language: the language.
    static func sentence(_ target: Target, _ indicator: Indicator, _ language: Language) -> String {
        guard case .level(let value) = target.goal else { return cell(target, indicator, language) }
        let number = QuantityText(indicator, decimals: indicator.decimals, language).text(value)
        return target.relation == .atLeast ? number : related(target.relation, number, language)
    }

    private static func related(_ relation: Target.Relation, _ number: String, _ language: Language) -> String
    {
        switch relation {
        case .atLeast, .atMost: return relation.rawValue + number
        case .about: return LocalizedText(zh: number + "左右", en: "about " + number)[language]
        case .moreThan: return LocalizedText(zh: "大于" + number, en: "> " + number)[language]
        case .text: return number
        }
    }
}
