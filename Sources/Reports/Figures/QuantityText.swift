import Studies

/// Numbers with their unit as sentences write them.
///
/// English has no words for 亿 and 万: what is counted by them is written in thousands, millions or billions, by its size,
/// and things are counted without a unit. Tables keep the unit of their column.
struct QuantityText {
    private let unit: MeasurementUnit
    private let decimals: Int
    private let language: Language
    /// Whether zeros at the end of decimals are printed: of figures they are, of round amounts not.
    private var keepsZeros = true

    /// Numbers of an indicator's levels.
    init(_ indicator: Indicator, decimals: Int, _ language: Language) {
        self.init(indicator.unit, decimals: decimals, language)
    }

    /// Numbers in a unit.
    init(_ unit: MeasurementUnit, decimals: Int, _ language: Language) {
        self.unit = unit
        self.decimals = decimals
        self.language = language
    }

    /// An amount of money with one decimal of 亿元 where it has one: `68.4亿元`, `6.84 billion yuan`.
    ///
    /// - Parameter amount: in 亿元.
    static func money(_ amount: Double) -> LocalizedText {
        money(written: DecimalText.rounded(amount, decimals: 1))
    }

    /// An amount of money with the decimals that the office wrote: `5.94亿元`, `594 million yuan`.
    ///
    /// - Parameter amount: in 亿元.
    static func money(written amount: Double) -> LocalizedText {
        func text(_ language: Language) -> String {
            var quantity = QuantityText(.yiYuan, decimals: mostDecimals, language)
            quantity.keepsZeros = false
            return quantity.text(amount)
        }
        return LocalizedText(zh: text(.zh), en: text(.en))
    }

    /// More decimals than anyone writes of 亿元.
    private static let mostDecimals = 6

    /// An amount of money: `10.0亿元`, `1.00 billion yuan`.
    ///
    /// - Parameters:
    ///   - amount: in 亿元.
    ///   - decimals: decimals of 亿元.
    static func money(_ amount: Double, decimals: Int) -> LocalizedText {
        LocalizedText(
            zh: QuantityText(.yiYuan, decimals: decimals, .zh).text(amount),
            en: QuantityText(.yiYuan, decimals: decimals, .en).text(amount))
    }

    /// A number with its unit: `48.59亿元`, `4.859 billion yuan`, `92`.
    ///
    /// - Parameter value: in the indicator's unit.
    func text(_ value: Double) -> String {
        switch language {
        case .zh: return plain(value, decimals: decimals) + unit.name.zh
        case .en:
            let scale = scale(of: value)
            return joined(number(value, in: scale), scale)
        }
    }

    /// A number with its range and their unit: `546.3亿元〔520.3—578.0〕`, `54.63 [52.03, 57.80] billion yuan`.
    ///
    /// - Parameters:
    ///   - value: the number, in the indicator's unit.
    ///   - low: the lower end.
    ///   - high: the upper end.
    func text(_ value: Double, from low: Double, to high: Double) -> String {
        switch language {
        case .zh: return text(value) + FigureText.range(low: low, high: high, decimals: decimals, .zh)
        case .en:
            let scale = scale(of: value)
            let ends = "[\(number(low, in: scale)), \(number(high, in: scale))]"
            return joined("\(number(value, in: scale)) \(ends)", scale)
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
            let scale = scale(of: low)
            return joined("[\(number(low, in: scale)), \(number(high, in: scale))]", scale)
        }
    }

    /// The same in a sentence: `530.2—560.1亿元`, `2.37%—3.08%`, `53.02 to 56.01 billion yuan`.
    ///
    /// - Parameters:
    ///   - low: the lower end, in the indicator's unit.
    ///   - high: the upper end.
    func span(_ low: Double, _ high: Double) -> String {
        switch language {
        case .zh:
            // A percentage keeps its sign on both ends of a range.
            let first = DecimalText(low, decimals: decimals).text + (unit == .percent ? unit.name.zh : "")
            return "\(first)—\(DecimalText(high, decimals: decimals).text)\(unit.name.zh)"
        case .en:
            let scale = scale(of: low)
            return joined("\(number(low, in: scale)) to \(number(high, in: scale))", scale)
        }
    }

    /// What English counts by.
    private enum Scale: Int {
        case one = 0, thousand = 3, million = 6, billion = 9

        var word: String {
            switch self {
            case .one: return ""
            case .thousand: return "thousand"
            case .million: return "million"
            case .billion: return "billion"
            }
        }
    }

    /// By size, for units that count by 万 or 亿; others are written as they are.
    private func scale(of value: Double) -> Scale {
        guard unit.exponent > 0 else { return .one }
        var base = value.magnitude
        for _ in 0..<unit.exponent { base *= 10 }
        if base >= 1e9 { return .billion }
        return base >= 1e6 ? .million : .thousand
    }

    /// The digits of a number with the point moved to a scale; digits behind the stated decimals are never made up.
    private func number(_ value: Double, in scale: Scale) -> String {
        guard scale != .one else { return plain(value, decimals: decimals) }
        let places = scale.rawValue - unit.exponent
        var moved = value
        for _ in 0..<abs(places) { moved = places > 0 ? moved / 10 : moved * 10 }
        return plain(moved, decimals: decimals + places)
    }

    private func plain(_ value: Double, decimals: Int) -> String {
        keepsZeros ? DecimalText(value, decimals: decimals).text : DecimalText(shortest: value).text
    }

    private func joined(_ number: String, _ scale: Scale) -> String {
        let base = MeasurementUnit.all.first { $0.dimension == unit.dimension && $0.exponent == 0 }
        let isCounted = unit.dimension == .count
        let name = isCounted ? "" : scale == .one ? unit.name.en : (base ?? unit).name.en
        return [number, scale.word, name].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
