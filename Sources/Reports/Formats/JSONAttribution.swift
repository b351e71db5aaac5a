import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.attribution/1`, the same in every language. Additive changes only.
struct JSONAttribution {
    private let attribution: StudyAttribution

    init(_ attribution: StudyAttribution) {
        self.attribution = attribution
    }

    /// The contract's text.
    var text: String {
        let projection = attribution.projection
        return JSONText.text(
            .contract(
                "midyear.attribution/1", projection,
                [
                    ("method", .string("shapley")),
                    ("comparisons", .array(attribution.comparisons.map(comparison))),
                ]))
    }

    private func comparison(_ comparison: ScenarioAttribution) -> JSONValue {
        .object([
            ("scenario", scenario(comparison.scenario)), ("against", scenario(comparison.against)),
            ("groups", .array(comparison.groups.map(group))),
            ("differences", .array(comparison.cells.map { difference($0, comparison.groups) })),
        ])
    }

    private func scenario(_ scenario: Scenario) -> JSONValue {
        .object([
            ("name", .string(scenario.name)),
            ("title", .localized(zh: scenario.title.zh, en: scenario.title.en)),
        ])
    }

    private func group(_ group: AttributionGroup) -> JSONValue {
        let id: (key: String, value: JSONValue) = ("id", .string(GroupWording.id(group)))
        switch group {
        case .lever(let lever): return .object([id, ("lever", .string(lever))])
        case .conditions: return .object([id])
        case .item(let lever, let indicator, let instrument):
            return .object(
                [id, ("lever", .string(lever))] + (indicator.map { [("indicator", .string($0))] } ?? [])
                    + (instrument.map { [("instrument", .localized(zh: $0.zh, en: $0.en))] } ?? []))
        }
    }

    private func difference(_ cell: Attribution, _ groups: [AttributionGroup]) -> JSONValue {
        let indicator = attribution.projection.study.indicator(cell.cell.indicator)
        let bars = zip(groups, cell.bars).map { group, bar in
            JSONValue.object([
                ("group", .string(GroupWording.id(group))), ("contribution", .number(bar.contribution)),
                ("p10", .number(bar.low)), ("p90", .number(bar.high)), ("alone", .number(bar.alone)),
            ])
        }
        return .object([
            ("indicator", .string(cell.cell.indicator)), ("period", .string(cell.cell.period.description)),
            ("measure", .string(cell.cell.measure.rawValue)),
            ("unit", .string(OutcomeUnit(cell.cell.measure, indicator).id)), ("from", .number(cell.from)),
            ("to", .number(cell.to)), ("difference", .number(cell.difference)), ("p10", .number(cell.low)),
            ("p90", .number(cell.high)), ("interaction", .number(cell.interaction)), ("bars", .array(bars)),
        ])
    }
}
