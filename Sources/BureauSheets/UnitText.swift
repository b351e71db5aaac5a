import Studies

/// Finds units in headings, titles and cells.
enum UnitText {
    /// What a text says about a unit.
    enum Reading: Hashable {
        /// Nothing.
        case none
        /// A unit.
        case unit(MeasurementUnit)
        /// Words that stand for a unit that midyear does not know.
        case unknown(String)
    }

    /// Units by the length of their names, so that 万平方米 is found before 平方米.
    private static let all = MeasurementUnit.all.sorted { $0.name.zh.count > $1.name.zh.count }

    /// The unit that a text is, such as `亿元` or `%`.
    ///
    /// - Parameter text: what a column of units, brackets or a cell says.
    static func exact(_ text: String) -> MeasurementUnit? {
        let text = text.compact
        return MeasurementUnit(named: otherNames[text] ?? text)
    }

    /// The unit that a cell of the column of units names.
    static func cell(_ text: String) -> Reading {
        let text = text.compact
        guard !text.isEmpty, !["-", "--", "/", "…"].contains(text) else { return .none }
        return exact(text).map { .unit($0) } ?? .unknown(text)
    }

    /// The unit that a heading, a name or a title states in brackets, after 单位 or after a stroke.
    static func heading(_ text: String) -> MeasurementUnit? {
        let text = text.compact
        let (outside, inside) = text.bracketed
        let stated = outside.split(separator: ":").count > 1 && outside.contains("单位")
        let afterWord = stated ? outside.split(separator: ":").dropFirst().map(String.init) : []
        let afterStroke = outside.split(separator: "/").dropFirst().map(String.init)
        for part in inside + afterWord + afterStroke {
            for name in part.replacing("单位", with: "").split(whereSeparator: { ":,、;/".contains($0) }) {
                if let unit = exact(String(name)), unit != .percent { return unit }
            }
        }
        return (inside + afterStroke).contains { exact($0) == .percent } ? .percent : nil
    }

    /// A unit at the end of a cell's text: the number before it, and the unit.
    ///
    /// - Parameters:
    ///   - text: a compact text.
    ///   - expected: the unit that 亿 and 万 alone abbreviate.
    static func suffix(of text: String, expected: MeasurementUnit) -> (number: String, unit: MeasurementUnit)?
    {
        for unit in all where unit != .percent && text.hasSuffix(unit.name.zh) {
            return (String(text.dropLast(unit.name.zh.count)), unit)
        }
        for (name, exponent) in [("亿", 8), ("万", 4)] where text.hasSuffix(name) {
            let unit = MeasurementUnit.all.first {
                $0.dimension == expected.dimension && $0.exponent == exponent
            }
            return unit.map { (String(text.dropLast(name.count)), $0) }
        }
        return nil
    }

    private static let otherNames = [
        "％": "%", "百分比": "%", "μg/m3": "ug_m3", "微克/m3": "ug_m3", "㎡": "m2", "万㎡": "wan_m2", "人次": "persons",
        "百分点": "%", "个百分点": "%",
    ]
}
