import Outcomes
import Studies

/// Numbers as tables print them.
struct FigureText {
    /// Decimals of projected growth rates and of differences between them.
    static let growthDecimals = 1

    let language: Language
    /// How the region calls itself in Chinese: 本区, 本市, 本县, 本地.
    let ownRegion: String

    init(language: Language, region: LocalizedText) {
        self.language = language
        let kind = region.zh.last.flatMap { "区市县省".contains($0) ? $0 : nil }
        ownRegion = "本\(kind ?? "地")"
    }

    /// A median and its 80 % interval, for two columns.
    ///
    /// - Parameters:
    ///   - summary: the distribution.
    ///   - decimals: decimals of both.
    func pair(_ summary: DistributionSummary, decimals: Int) -> (median: String, interval: String) {
        (DecimalText(summary.p50, decimals: decimals).text, interval(summary, decimals: decimals))
    }

    /// An 80 % interval: `〔a—b〕`.
    ///
    /// - Parameters:
    ///   - summary: the distribution.
    ///   - decimals: decimals of both ends.
    func interval(_ summary: DistributionSummary, decimals: Int) -> String {
        range(low: summary.p10, high: summary.p90, decimals: decimals)
    }

    /// Two ends of a range: `〔a—b〕`.
    func range(low: Double, high: Double, decimals: Int) -> String {
        Self.range(low: low, high: high, decimals: decimals, language)
    }

    /// Two ends of a range, in a language.
    static func range(low: Double, high: Double, decimals: Int, _ language: Language) -> String {
        let low = DecimalText(low, decimals: decimals).text
        let high = DecimalText(high, decimals: decimals).text
        return LocalizedText(zh: "〔\(low)—\(high)〕", en: "[\(low), \(high)]")[language]
    }

    /// A number that may have a range of its own, with as many decimals as written.
    ///
    /// - Parameter value: the number.
    func parameter(_ value: UncertainValue) -> String {
        let central = DecimalText(shortest: value.central).text
        guard !value.isCertain else { return central }
        let low = DecimalText(shortest: value.low).text
        let high = DecimalText(shortest: value.high).text
        return central + LocalizedText(zh: "〔\(low)—\(high)〕", en: " [\(low), \(high)]")[language]
    }

    /// A probability in whole percent; certainty is never printed.
    ///
    /// - Parameter probability: 0 to 1.
    func percent(_ probability: Double) -> String {
        switch probability {
        case ..<0.005: return "<1"
        case 0.995...: return ">99"
        default: return DecimalText(probability * 100, decimals: 0).text
        }
    }

    /// How much of the evidence is the region's own, in tenths.
    ///
    /// - Parameter share: 0 to 1.
    func ownShare(_ share: Double) -> String {
        guard share >= 0.05 else {
            return LocalizedText(zh: "\(ownRegion)数据不足1成", en: "own data below 1 in 10")[language]
        }
        guard share < 0.95 else {
            return LocalizedText(zh: "均为\(ownRegion)数据", en: "own data only")[language]
        }
        let tenths = DecimalText(share * 10, decimals: 0).text
        return LocalizedText(zh: "\(ownRegion)数据占\(tenths)成", en: "own data \(tenths) in 10")[language]
    }
}
