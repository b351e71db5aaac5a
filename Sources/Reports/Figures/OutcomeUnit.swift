import Studies

/// The unit of a projected number: the indicator's for a level, percent for growth, points for a change.
struct OutcomeUnit {
    /// The id used in files.
    let id: String
    /// How it is printed.
    let name: LocalizedText

    init(_ measure: Measure, _ indicator: Indicator?) {
        switch measure {
        case .level:
            id = indicator?.unit.id ?? ""
            name = indicator?.unit.name ?? LocalizedText(zh: "", en: "")
        case .growth: (id, name) = (MeasurementUnit.percent.id, MeasurementUnit.percent.name)
        case .change: (id, name) = ("pp", Term.percentagePoint.text)
        }
    }
}
