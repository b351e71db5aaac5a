import Outcomes
import Studies
import TimeSeries

/// All outcomes as comma-separated values, one row an outcome.
struct CSVOutcomes {
    private let projection: StudyProjection
    private let language: Language

    init(_ projection: StudyProjection, _ language: Language) {
        self.projection = projection
        self.language = language
    }

    /// The table's text, byte order mark included.
    var text: String {
        let rows = projection.scenarios.flatMap { scenario in
            scenario.outcomes.map { row(scenario.scenario, $0) }
        }
        return CSVText.text([Self.header] + rows)
    }

    private static let header = [
        "scenario", "scenario_title", "indicator", "name", "period", "measure", "unit", "p50", "p10", "p90",
        "p05",
        "p95", "mean", "sd", "probability", "basis", "note",
    ]

    private func row(_ scenario: Scenario, _ outcome: Outcome) -> [String] {
        let indicator = projection.study.indicator(outcome.indicator)
        let summary = outcome.summary
        let numbers = [
            summary.p50, summary.p10, summary.p90, summary.p05, summary.p95, summary.mean, summary.deviation,
        ]
        let note = outcome.caveats.map { CaveatWording.text($0)[language] }
        return [
            scenario.name, scenario.title[language], outcome.indicator,
            indicator?.name[language] ?? outcome.indicator, outcome.period.description,
            outcome.measure.rawValue,
            OutcomeUnit(outcome.measure, indicator).name[language],
        ] + numbers.map(CSVText.number) + [
            outcome.probability.map(CSVText.number) ?? "", outcome.basis.rawValue,
            note.joined(separator: Term.clauseSeparator[language]),
        ]
    }
}
