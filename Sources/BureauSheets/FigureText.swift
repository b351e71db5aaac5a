import StudyFiles
import Studies

/// Reads the text of a cell in which a figure is expected.
enum FigureText {
    /// A number as the cell writes it.
    struct Number: Hashable {
        /// Digits with sign and point, without thousands separators: `-17.1`.
        var text: String
        /// The unit written into the cell, besides percent.
        var unit: MeasurementUnit?
        /// Whether a percent sign or 个百分点 follows.
        var isPercent = false
        /// Whether the cell says that it is a difference of percentages.
        var isPoints = false
    }

    /// What a cell says.
    enum Reading: Hashable {
        /// Nothing: empty, `--`, `—`, `…`.
        case missing
        /// A number.
        case number(Number)
        /// A number with a per-mille sign.
        case perMille
        /// A number of times.
        case multiple
        /// Other text.
        case unknown
    }

    private static let missing = [
        "-", "--", "---", "…", "……", "...", "/", "无", "n/a", "N/A", "*", "(空)", "缺",
    ]
    private static let falls = ["▲", "△", "▼", "下降", "降低", "减少", "回落", "降幅", "降", "减", "负增长"]
    private static let rises = ["增长", "上升", "提高", "增加", "增幅", "增", "升", "↑"]

    /// Reads a cell.
    ///
    /// - Parameters:
    ///   - text: its text.
    ///   - expected: the unit that an abbreviated one (亿, 万) stands for.
    static func reading(_ text: String, expected: MeasurementUnit) -> Reading {
        var rest = text.compact
        if rest.isEmpty || missing.contains(rest) { return .missing }
        if ["持平", "与上年持平", "与上年同期持平"].contains(rest) {
            return .number(Number(text: "0", isPercent: true))
        }
        if rest.hasPrefix("同比") { rest.removeFirst(2) }
        var isFall = false
        if let word = falls.first(where: rest.hasPrefix) ?? (rest.hasPrefix("↓") ? "↓" : nil) {
            rest.removeFirst(word.count)
            isFall = true
        } else if let word = rises.first(where: rest.hasPrefix) {
            rest.removeFirst(word.count)
        }
        if rest.hasSuffix("‰") { return .perMille }
        if rest.hasSuffix("倍") { return .multiple }
        var number = Number(text: rest)
        takeUnit(&number, expected: expected)
        guard let digits = digits(number.text) else { return .unknown }
        // 下降-17.1 says the fall twice; which of both is meant is not ours to decide.
        guard !isFall || !digits.hasPrefix("-") else { return .unknown }
        number.text = isFall && digits.contains(where: { "123456789".contains($0) }) ? "-" + digits : digits
        return .number(number)
    }

    private static func takeUnit(_ number: inout Number, expected: MeasurementUnit) {
        for sign in ["个百分点", "百分点", "%"] where number.text.hasSuffix(sign) {
            number.text.removeLast(sign.count)
            number.isPercent = true
            number.isPoints = sign != "%"
            return
        }
        if let (text, unit) = UnitText.suffix(of: number.text, expected: expected) {
            number.text = text
            number.unit = unit
        }
    }

    /// The digits of `1,234.5` and `+3.4`; nothing when it is no number.
    private static func digits(_ text: String) -> String? {
        var text = text
        if text.hasPrefix("+") { text.removeFirst() }
        if text.contains(",") {
            guard text.wholeMatch(of: /-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil else { return nil }
            text = text.replacing(",", with: "")
        }
        if text.hasPrefix(".") { text = "0" + text }
        return (try? DecimalNumber(text)) == nil ? nil : text
    }
}
