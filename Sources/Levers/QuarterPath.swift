import Studies

extension Lever {
    /// A path by quarter: what an office wants to see instead of, or over, the projected quarters of a driver. It acts after
    /// the baseline is projected and after the dynamics; what is stated outright has no uncertainty of its own left.
    static let quarterPath = Lever(
        LeverDeclaration(
            id: "quarter_path",
            name: LocalizedText(zh: "分季路径", en: "path by quarter"),
            summary: LocalizedText(
                zh: "在测算结果上按季叠加：增减百分点、乘以倍数；或直接给定增速、总量，或延续上一季增速",
                en:
                    "over the projection, by quarter: points added, a factor; or growth or level stated outright, or the growth "
                    + "of the quarter before"),
            shape: .byIndicator(.drivers),
            parameters: [
                byQuarter("add", zh: "增减", en: "points added", unit: ("百分点", "pp"), within: -100...100),
                byQuarter("scale", zh: "倍数", en: "factor", unit: ("倍", "×"), within: 0.05...20),
                byQuarter("growth", zh: "给定增速", en: "growth stated", unit: ("%", "%"), within: -95...1000),
                byQuarter(
                    "value", zh: "给定总量", en: "level stated", unit: ("指标单位", "the indicator's unit"),
                    within: 0.000_001...1e9),
                byQuarter(
                    "keep_growth", zh: "延续上季增速（填1）", en: "growth of the quarter before (1)", unit: ("", ""),
                    within: 1...1),
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            let count = item.draws.count
            func steps(_ parameter: String, _ effect: (ParameterValue.QuarterValue) -> Effect) -> [Effect] {
                (item.byQuarter(parameter) ?? []).map(effect)
            }
            return steps("growth") { .step(indicator: indicator, quarter: $0.quarter, .growth($0.value)) }
                + steps("value") { .step(indicator: indicator, quarter: $0.quarter, .level($0.value)) }
                + steps("keep_growth") { .step(indicator: indicator, quarter: $0.quarter, .keepGrowth) }
                + steps("add") {
                    .growth(
                        indicator: indicator, quarter: $0.quarter,
                        points: Array(repeating: $0.value, count: count))
                }
                + steps("scale") {
                    .scale(
                        indicator: indicator, quarter: $0.quarter,
                        percent: Array(repeating: 100 * ($0.value - 1), count: count))
                }
        })

    private static func byQuarter(
        _ id: String, zh: String, en: String, unit: (zh: String, en: String),
        within bounds: ClosedRange<Double>
    ) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en), unit: LocalizedText(zh: unit.zh, en: unit.en),
            kind: .path(lowest: bounds.lowerBound, highest: bounds.upperBound), neutral: nil)
    }
}
