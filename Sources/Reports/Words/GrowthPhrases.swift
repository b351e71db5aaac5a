package import Outcomes
package import Studies

/// Sentences about growth, by the truth table of official statistics.
///
/// A fall is written 下降 with a positive number; 收窄 and 扩大 compare two falls, 提高 and 回落 two rises; a
/// change of sign is 由降转增 or 由增转降 with the old number written out; zero is 与上年同期持平. All of them compare
/// periods, never scenarios.
///
/// Source: usage of the National Bureau of Statistics (planning-practice §1.9).
package struct GrowthPhrases {
    private let language: Language
    private let decimals: Int

    /// Sentences in a language.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - decimals: decimals of growth rates.
    package init(_ language: Language, decimals: Int = 1) {
        self.language = language
        self.decimals = decimals
    }

    /// A growth rate in words: `下降17.1%`, `增长3.4%`, `与上年同期持平`.
    ///
    /// - Parameter growth: percent.
    package func growth(_ growth: Double) -> String {
        let number = magnitude(growth)
        switch direction(growth) {
        case .fall: return LocalizedText(zh: "下降\(number)%", en: "down \(number) %")[language]
        case .rise: return LocalizedText(zh: "增长\(number)%", en: "up \(number) %")[language]
        case .none: return LocalizedText(zh: "与上年同期持平", en: "unchanged on the year before")[language]
        }
    }

    /// A growth rate in a sentence: `同比下降17.1%`, `与上年同期持平`.
    ///
    /// - Parameter growth: percent.
    package func onYear(_ growth: Double) -> String {
        direction(growth) == .none
            ? self.growth(growth) : LocalizedText(zh: "同比", en: "")[language] + self.growth(growth)
    }

    /// A projected growth rate in a sentence: `同比下降8.3%左右`, `与上年基本持平`.
    ///
    /// - Parameter growth: percent.
    package func aboutOnYear(_ growth: Double) -> String {
        direction(growth) == .none
            ? about(growth) : LocalizedText(zh: "同比", en: "")[language] + about(growth)
    }

    /// A projected growth rate in words: `下降8.3%左右`, `与上年基本持平`.
    ///
    /// - Parameter growth: percent.
    package func about(_ growth: Double) -> String {
        let number = magnitude(growth)
        switch direction(growth) {
        case .fall: return LocalizedText(zh: "下降\(number)%左右", en: "down about \(number) %")[language]
        case .rise: return LocalizedText(zh: "增长\(number)%左右", en: "up about \(number) %")[language]
        case .none: return LocalizedText(zh: "与上年基本持平", en: "about unchanged on the year before")[language]
        }
    }

    /// How a growth rate compares with an earlier one: `降幅较一季度收窄5.7个百分点`.
    ///
    /// - Parameters:
    ///   - now: growth of the later period, percent.
    ///   - before: growth of the earlier period, percent.
    ///   - period: name of the earlier period.
    package func comparison(now: Double, before: Double, period: String) -> String {
        let change = magnitude(now.magnitude - before.magnitude)
        let past = growth(before)
        let words: LocalizedText
        switch (direction(now), direction(before), direction(now.magnitude - before.magnitude)) {
        case (.fall, .fall, .fall):
            words = LocalizedText(
                zh: "降幅较\(period)收窄\(change)个百分点", en: "the fall narrowed by \(change) pp from \(period)")
        case (.fall, .fall, .rise):
            words = LocalizedText(
                zh: "降幅较\(period)扩大\(change)个百分点", en: "the fall widened by \(change) pp from \(period)")
        case (.fall, .fall, .none):
            words = LocalizedText(zh: "降幅与\(period)持平", en: "the same fall as in \(period)")
        case (.rise, .rise, .rise):
            words = LocalizedText(
                zh: "增速较\(period)提高\(change)个百分点", en: "growth rose by \(change) pp from \(period)")
        case (.rise, .rise, .fall):
            words = LocalizedText(
                zh: "增速较\(period)回落\(change)个百分点", en: "growth eased by \(change) pp from \(period)")
        case (.rise, .rise, .none):
            words = LocalizedText(zh: "增速与\(period)持平", en: "the same growth as in \(period)")
        case (.rise, .fall, _):
            words = LocalizedText(
                zh: "\(period)为\(past)，由降转增", en: "after \(past) in \(period), turned from fall to growth")
        case (.fall, .rise, _):
            words = LocalizedText(
                zh: "\(period)为\(past)，由增转降", en: "after \(past) in \(period), turned from growth to fall")
        case (_, .none, _):
            words = LocalizedText(zh: "\(period)\(past)", en: "after \(past) in \(period)")
        case (.none, _, _):
            words = LocalizedText(zh: "\(period)为\(past)", en: "after \(past) in \(period)")
        }
        return words[language]
    }

    /// The 80 % interval of a growth rate; a band of falls runs from the small to the large fall.
    ///
    /// - Parameter summary: growth, percent.
    package func band(_ summary: DistributionSummary) -> String {
        let low = magnitude(summary.p10)
        let high = magnitude(summary.p90)
        switch (direction(summary.p10), direction(summary.p90)) {
        case (.fall, .fall):
            return LocalizedText(zh: "下降\(high)%—\(low)%之间", en: "a fall of \(high) % to \(low) %")[language]
        case (.fall, _):
            return LocalizedText(
                zh: "下降\(low)%到增长\(high)%之间", en: "between a fall of \(low) % and growth of \(high) %")[
                    language]
        case (_, _):
            return LocalizedText(zh: "增长\(low)%—\(high)%之间", en: "growth of \(low) % to \(high) %")[language]
        }
    }

    private enum Direction {
        case fall, none, rise
    }

    /// The sign of the number as printed.
    private func direction(_ value: Double) -> Direction {
        let text = DecimalText(value, decimals: decimals, sign: .always).text
        return text.hasPrefix("-") ? .fall : text.hasPrefix("+") ? .rise : .none
    }

    private func magnitude(_ value: Double) -> String {
        DecimalText(value.magnitude, decimals: decimals).text
    }
}
