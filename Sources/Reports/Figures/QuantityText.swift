import Studies

/// Numbers with their unit as sentences write them.
///
/// English has no words for 亿 and 万: money counted by them is written in billions and thousands, and things are counted
/// without a unit.
struct QuantityText {
    private let unit: MeasurementUnit
    private let decimals: Int
    private let language: Language

    /// Numbers of an indicator's levels.
    init(_ indicator: Indicator, decimals: Int, _ language: Language) {
        unit = indicator.unit
        self.decimals = decimals
        self.language = language
    }

    /// A number with its unit: `48.59亿元`, `4.859 billion yuan`, `92`.
    ///
    /// - Parameter value: in the indicator's unit.
    func text(_ value: Double) -> String {
        switch language {
        case .zh: return DecimalText(value, decimals: decimals).text + unit.name.zh
        case .en: return [englishNumber(value), englishUnit].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Two ends of a range with their unit: `〔530.2—560.1〕亿元`, `[53.02, 56.01] billion yuan`.
    ///
    /// - Parameters:
    ///   - low: the lower end, in the indicator's unit.
    ///   - high: the upper end.
    func range(_ low: Double, _ high: Double) -> String {
        switch language {
        case .zh: return FigureText.range(low: low, high: high, decimals: decimals, .zh) + unit.name.zh
        case .en:
            let ends = "[\(englishNumber(low)), \(englishNumber(high))]"
            return [ends, englishUnit].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// A number in English, without its unit.
    func englishNumber(_ value: Double) -> String {
        switch unit.exponent {
        case 8: return DecimalText(value / 10, decimals: decimals + 1).text
        case 4: return DecimalText(value * 10, decimals: decimals - 1).text
        default: return DecimalText(value, decimals: decimals).text
        }
    }

    private var englishUnit: String {
        let base = MeasurementUnit.all.first { $0.dimension == unit.dimension && $0.exponent == 0 }
        switch unit.exponent {
        case 8: return "billion " + (base ?? unit).name.en
        case 4: return "thousand " + (base ?? unit).name.en
        default: return unit.dimension == .count ? "" : unit.name.en
        }
    }
}
