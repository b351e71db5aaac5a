import Outcomes
import Studies
import TimeSeries

/// All contributions as comma-separated values, one row a bar, with rows for both scenarios and what is joint.
///
/// UTF-8 with a byte order mark and CRLF, which Excel and WPS open without asking.
struct CSVAttribution {
    private let attribution: StudyAttribution
    private let context: ReportContext

    init(_ attribution: StudyAttribution, _ context: ReportContext) {
        self.attribution = attribution
        self.context = context
    }

    /// The table's text, byte order mark included.
    var text: String {
        CSVText.text(
            [Self.header]
                + attribution.comparisons.flatMap { comparison in
                    comparison.cells.flatMap { rows(comparison, $0) }
                })
    }

    private static let header = [
        "scenario", "against", "indicator", "name", "period", "measure", "unit", "row", "group", "group_name",
        "value", "p10", "p90", "alone",
    ]

    private func rows(_ comparison: ScenarioAttribution, _ cell: Attribution) -> [[String]] {
        let indicator = attribution.projection.study.indicator(cell.cell.indicator)
        let lead = [
            comparison.scenario.name, comparison.against.name, cell.cell.indicator,
            context.name(cell.cell.indicator), cell.cell.period.description, cell.cell.measure.rawValue,
            OutcomeUnit(cell.cell.measure, indicator).name[context.language],
        ]
        let wording = GroupWording(context: context)
        let bars = zip(comparison.groups, cell.bars).map { group, bar in
            lead + ["contribution", GroupWording.id(group), wording.name(group)]
                + [bar.contribution, bar.low, bar.high, bar.alone].map(CSVText.number)
        }
        func row(_ kind: String, _ value: Double, _ interval: [String] = ["", ""]) -> [String] {
            lead + [kind, "", "", CSVText.number(value)] + interval + [""]
        }
        return [row("from", cell.from)] + bars + [
            row("interaction", cell.interaction),
            row("difference", cell.difference, [cell.low, cell.high].map(CSVText.number)), row("to", cell.to),
        ]
    }
}
