import Studies
import TimeSeries

/// How tables and faults name a condition and its number.
struct ConditionWording {
    let language: Language

    /// What a condition speaks of: `社会消费品零售总额下半年同比`.
    func subject(_ condition: ScenarioCondition, _ indicator: LocalizedText) -> String {
        let period = PeriodWording(language).column(condition.period)
        let measure = measure(condition.measure)
        switch language {
        case .zh: return indicator.zh + period + measure
        case .en: return "\(indicator.en), \(period)\(measure.isEmpty ? "" : " \(measure)")"
        }
    }

    /// A number of the condition with its unit.
    ///
    /// - Parameter unit: the unit of the indicator's levels.
    func number(
        _ value: Double, _ condition: ScenarioCondition, unit: MeasurementUnit?, decimals: Int?
    ) -> String {
        let text = (decimals.map { DecimalText(value, decimals: $0) } ?? DecimalText(shortest: value)).text
        switch condition.measure {
        case .growth: return text + "%"
        case .change: return text + LocalizedText(zh: "个百分点", en: " pp")[language]
        case .level where unit == .percent: return text + "%"
        case .level:
            return text + (unit.map { LocalizedText(zh: $0.name.zh, en: " (\($0.name.en))")[language] } ?? "")
        }
    }

    /// The value with its meaning: `3%（弹性，八成在±0.5以内）`.
    func value(_ condition: ScenarioCondition, unit: MeasurementUnit?) -> String {
        let value = number(condition.value, condition, unit: unit, decimals: nil)
        let tolerance = DecimalText(shortest: condition.tolerance).text
        let meaning = Self.meaning(condition.meaning)[language]
        guard condition.meaning != .hard else {
            return value + LocalizedText(zh: "（\(meaning)）", en: " (\(meaning))")[language]
        }
        return value
            + LocalizedText(
                zh: "（\(meaning)，八成在±\(tolerance)以内）", en: " (\(meaning), 80 % within ±\(tolerance))")[
                language]
    }

    /// The word for a meaning.
    static func meaning(_ meaning: ScenarioCondition.Meaning) -> LocalizedText {
        switch meaning {
        case .hard: return LocalizedText(zh: "刚性", en: "hard")
        case .law: return LocalizedText(zh: "弹性", en: "prescribed law")
        case .noisy: return LocalizedText(zh: "含误差观测", en: "noisy observation")
        }
    }

    private func measure(_ measure: Measure) -> String {
        switch measure {
        case .growth: return LocalizedText(zh: "同比", en: "growth")[language]
        case .level: return ""
        case .change: return LocalizedText(zh: "同比变化", en: "change")[language]
        }
    }
}
