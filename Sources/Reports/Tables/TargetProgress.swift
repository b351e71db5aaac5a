import Studies

/// How far an indicator has come towards its shown target.
///
/// A share of the target is meaningful for totals and counts alone; growth targets and ceilings are compared by
/// difference.
struct TargetProgress {
    /// The cell.
    let cell: String
    /// Whether the cell is a share of the target, to be read against the calendar.
    let isShare: Bool

    init(_ indicator: Indicator, level: Observation?, growth: Observation?, _ language: Language) {
        let none = (cell: Term.notApplicable[language], isShare: false)
        let result: (cell: String, isShare: Bool)
        switch (indicator.targetOfTheYear?.goal, indicator.kind) {
        case (.level(let target), .flow), (.level(let target), .progress):
            result = level.flatMap { Self.share($0.value, of: target) }.map { ($0, true) } ?? none
        case (.level(let target), .rate):
            result = level.map { (Self.difference($0.value - target, $0.decimals, language), false) } ?? none
        case (.growth(let target), _):
            result = growth.map { (Self.difference($0.value - target, $0.decimals, language), false) } ?? none
        case (.text, _): result = (Term.textTarget[language], false)
        default: result = none
        }
        (cell, isShare) = result
    }

    private static func share(_ value: Double, of target: Double) -> String? {
        target > 0 ? DecimalText(value / target * 100, decimals: 1).text : nil
    }

    /// `低0.54个百分点`.
    private static func difference(_ points: Double, _ decimals: Int, _ language: Language) -> String {
        let signed = DecimalText(points, decimals: decimals, sign: .always).text
        let number = DecimalText(points.magnitude, decimals: decimals).text
        if signed.hasPrefix("-") {
            return LocalizedText(zh: "低\(number)个百分点", en: "\(number) pp below")[language]
        }
        if signed.hasPrefix("+") {
            return LocalizedText(zh: "高\(number)个百分点", en: "\(number) pp above")[language]
        }
        return LocalizedText(zh: "与目标持平", en: "at the target")[language]
    }
}
