import Outcomes
import Studies

extension ComparisonTable {
    /// A comparison as an object of a document.
    func documentTable(
        _ id: String, _ number: Int, _ scenarios: [ScenarioProjection], differences: [ScenarioDifference],
        also: ScenarioProjection?
    ) -> Table {
        let columns =
            [
                Table.Column(Term.item[language], isNumeric: false),
                Table.Column(Term.unit[language], isNumeric: false),
            ] + scenarios.flatMap { pair(head($0)) }
            + differences.map { Table.Column($0.title, isNumeric: true) }
            + [also].compactMap { $0 }.flatMap { pair(head($0, .alsoGiven).title) }
        let sections = ComparisonRows(context, scenarios, differences, also)
        var rows: [Table.Row] = []
        var growthRows = 0..<0
        for section in sections.sections where !section.rows.isEmpty {
            rows.append(.section(section.title[language]))
            if section.title == .sectionGrowth { growthRows = rows.count..<(rows.count + section.rows.count) }
            rows += section.rows.map { .cells($0.cells) }
        }
        let year = context.projection.year
        let isContinued = id != "scenarios"
        return Table(
            id: id,
            title: context.text(
                zh: "表\(number)\(isContinued ? "（续）" : "")　\(year)年全年主要指标分情景测算",
                en:
                    "Table \(number)\(isContinued ? ", continued" : ""). Full-year projection by scenario, \(year)"
            ),
            columns: columns, rows: rows + [.cells(sections.plausibility.cells)],
            notes: [Statement(note, .wording)],
            plot: Table.Plot(
                title: Term.sectionGrowth[language], names: 0,
                series: scenarios.indices.map { 2 + 2 * $0 }, rows: growthRows))
    }

    private func pair(_ title: String) -> [Table.Column] {
        [
            Table.Column(title, isNumeric: true),
            Table.Column(Term.interval[language].trimmingLineFeeds, isNumeric: true),
        ]
    }

    private func head(_ scenario: ScenarioProjection) -> String {
        head(scenario, ScenarioCase(scenario.scenario, context.projection.study.cases)?.term).title
    }
}
