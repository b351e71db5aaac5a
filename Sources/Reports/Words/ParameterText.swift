import Studies
import TimeSeries

/// Values and names of lever parameters, as tables and sentences print them.
struct ParameterText {
    let language: Language
    let periods: PeriodWording
    let figures: FigureText

    init(_ study: Study, _ language: Language) {
        self.language = language
        periods = PeriodWording(language)
        figures = FigureText(language: language, region: study.region.name)
    }

    init(_ context: ReportContext) {
        language = context.language
        periods = context.periods
        figures = context.figures
    }

    /// A value.
    func text(_ value: ParameterValue.Value) -> String {
        let separator = Term.listSeparator[language]
        switch value {
        case .number(let number): return figures.parameter(number)
        case .month(let year, let month):
            return LocalizedText(zh: "\(year)年\(month)月", en: "\(year)-\(month)")[language]
        case .quarter(let quarter): return periods.column(.quarter(quarter))
        case .byQuarter(let values):
            return values.map { value in
                let quarter = periods.column(.quarter(value.quarter))
                return quarter + LocalizedText(zh: "", en: " ")[language]
                    + DecimalText(shortest: value.value).text
            }
            .joined(separator: separator)
        case .sequence(let values):
            return values.map { DecimalText(shortest: $0).text }.joined(separator: separator)
        }
    }

    /// A value as sentences print it: with its unit, where that is a word that counts something.
    func textWithUnit(_ value: ParameterValue.Value, _ parameter: String, of lever: String) -> String {
        let unit = LeverWording.unit(parameter, of: lever)
        guard case .number = value, Self.countingUnits.contains(unit.zh) else { return text(value) }
        return LocalizedText(zh: "\(text(value))\(unit.zh)", en: "\(text(value)) (\(unit.en))")[language]
    }

    private static let countingUnits = ["亿元", "百分点", "周", "月", "倍", "个", "%"]
}
