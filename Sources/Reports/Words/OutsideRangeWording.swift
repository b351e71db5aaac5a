import Studies

/// A lever value outside its documented range, in words.
struct OutsideRangeWording {
    /// The lever, with its indicator.
    let subject: String
    /// The value and the range.
    let statement: LocalizedText

    init(
        _ lever: String, _ parameter: String, _ indicator: String?, _ value: Double, _ range: UncertainValue,
        _ language: Language
    ) {
        let names = [
            LeverWording.name(lever)[language], indicator,
            LeverWording.parameter(parameter, of: lever)[language],
        ]
        subject = names.compactMap { $0 }.joined(separator: LocalizedText(zh: "　", en: ", ")[language])
        let number = DecimalText(shortest: value).text
        let low = DecimalText(shortest: range.low).text
        let high = DecimalText(shortest: range.high).text
        statement = LocalizedText(
            zh: "取值\(number)，超出参照区间\(low)—\(high)",
            en: "uses \(number), outside the prior range \(low) to \(high)")
    }
}
