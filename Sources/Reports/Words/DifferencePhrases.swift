package import Studies

/// Sentences that compare scenarios: 多增、少增、多降、少降, or 高、低 where one falls and the other rises; never 收窄 or
/// 扩大, which compare periods.
///
/// Source: usage fixed in the glossary (docs/terms.md).
package struct DifferencePhrases {
    private let language: Language
    private let decimals: Int

    /// Sentences in a language.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - decimals: decimals of growth rates and of their differences.
    package init(_ language: Language, decimals: Int = 1) {
        self.language = language
        self.decimals = decimals
    }

    /// How growth differs: `少降0.5个百分点`, `多增0.3个百分点`, `高1.2个百分点`.
    ///
    /// - Parameters:
    ///   - growth: growth in the scenario, percent.
    ///   - other: growth in the scenario compared with, percent.
    package func growth(_ growth: Double, against other: Double) -> String {
        let verb = verb(growth, against: other)
        return points(verb(growth - other), growth - other)
    }

    /// The 80 % interval of a difference of growth: `少降0.3—0.7个百分点`, or with signs when it spans zero.
    ///
    /// - Parameters:
    ///   - low: low end of the difference, percentage points.
    ///   - high: high end of the difference, percentage points.
    ///   - growth: growth in the scenario, percent.
    ///   - other: growth in the scenario compared with, percent.
    package func interval(low: Double, high: Double, growth: Double, against other: Double) -> String {
        let ends = [low, high].map { DecimalText($0, decimals: decimals, sign: .always).text }
        let verb = verb(growth, against: other)
        guard low > 0 || high < 0 else {
            return LocalizedText(
                zh: "\(ends[0])—\(ends[1])个百分点", en: "\(ends[0]) to \(ends[1]) pp")[language]
        }
        let sizes = [abs(low), abs(high)].sorted().map { DecimalText($0, decimals: decimals).text }
        return LocalizedText(
            zh: "\(verb(low).zh)\(sizes[0])—\(sizes[1])个百分点",
            en: "\(verb(low).en) by \(sizes[0]) to \(sizes[1]) pp")[language]
    }

    /// How a rate differs: `低0.02个百分点`.
    ///
    /// - Parameter difference: percentage points.
    package func rate(_ difference: Double) -> String { points(Self.higher(difference), difference) }

    private func points(_ verb: LocalizedText, _ difference: Double) -> String {
        let size = DecimalText(abs(difference), decimals: decimals).text
        return LocalizedText(zh: "\(verb.zh)\(size)个百分点", en: "\(verb.en) by \(size) pp")[language]
    }

    /// The words for a difference, by the signs of both growth rates as printed.
    private func verb(_ growth: Double, against other: Double) -> (Double) -> LocalizedText {
        let signs = [growth, other].map { DecimalText($0, decimals: decimals, sign: .always).text.first }
        switch (signs[0], signs[1]) {
        case ("-", "-"):
            return { difference in
                difference < 0
                    ? LocalizedText(zh: "多降", en: "a larger fall")
                    : LocalizedText(zh: "少降", en: "a smaller fall")
            }
        case ("+", "+"):
            return { difference in
                difference < 0
                    ? LocalizedText(zh: "少增", en: "less growth") : LocalizedText(zh: "多增", en: "more growth")
            }
        default: return Self.higher
        }
    }

    private static func higher(_ difference: Double) -> LocalizedText {
        difference < 0 ? LocalizedText(zh: "低", en: "lower") : LocalizedText(zh: "高", en: "higher")
    }
}
