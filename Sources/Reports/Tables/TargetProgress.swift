import Studies

/// How far an indicator has come towards its shown target.
///
/// A share of the target is meaningful for totals and counts alone; growth targets and ceilings are compared by
/// difference.
struct TargetProgress {
    /// Decimals of shares of a target and of a year.
    static let decimals = 1

    /// The cell.
    let cell: String
    /// The share of the target, percent, to be read against the calendar; nothing for what is compared otherwise.
    let share: Double?
    /// Whether the cell is a difference from the target.
    let isDifference: Bool

    init(_ indicator: Indicator, level: Observation?, growth: Observation?, _ language: Language) {
        var share: Double?
        var difference: String?
        switch (indicator.targetOfTheYear?.goal, indicator.kind) {
        case (.level(let target), .flow), (.level(let target), .progress):
            share = level.flatMap { target > 0 ? $0.value / target * 100 : nil }
        case (.level(let target), .rate):
            difference = level.map { Self.difference($0.value - target, $0.decimals, language) }
        case (.growth(let target), _):
            difference = growth.map { Self.difference($0.value - target, $0.decimals, language) }
        case (.text, _):
            cell = Term.textTarget[language]
            (self.share, isDifference) = (nil, false)
            return
        default: break
        }
        let text = share.map { DecimalText($0, decimals: Self.decimals).text } ?? difference
        cell = text ?? Term.notApplicable[language]
        self.share = share
        isDifference = difference != nil
    }

    /// Whether the target of the year, filled in or not, is one of which a share is done.
    static func isMeasuredByShare(_ indicator: Indicator) -> Bool {
        guard let target = indicator.targetOfTheYear, [.flow, .progress].contains(indicator.kind) else {
            return false
        }
        switch target.goal {
        case .level(let value): return value > 0
        // A budget and a count are totals; what else is not filled in may be a growth rate.
        case .notFilled: return target.kind == .budget || indicator.priceBasis == .notApplicable
        case .growth, .text: return false
        }
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
