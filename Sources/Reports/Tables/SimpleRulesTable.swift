import Outcomes
import Studies
import TimeSeries

/// Simple extrapolations of the year's growth beside the projection (对照).
struct SimpleRulesTable {
    private let context: ReportContext
    private let scenario: ScenarioProjection
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenario: ScenarioProjection) {
        self.context = context
        self.scenario = scenario
    }

    /// Indicators × rules; nothing when no figure of the year has been published.
    var table: TextTable? {
        guard !outlooks.isEmpty else { return nil }
        let interval = Term.interval[language].replacing("\n", with: "")
        return TextTable(
            columns: [TextTable.Column(Term.indicator[language], .left, limit: 26)]
                + rules.map { TextTable.Column(heading($0), .right) } + [
                    TextTable.Column(context.text(zh: "本测算", en: "projection"), .right),
                    TextTable.Column(interval, .right),
                ], rows: outlooks.map { .cells(row($0.indicator, $0.outlook)) })
    }

    private var outlooks: [(indicator: Indicator, outlook: SimpleOutlook)] {
        context.printed.compactMap { indicator in
            context.projection.simpleOutlooks.first { $0.indicator == indicator.id }.map { (indicator, $0) }
        }
    }

    /// The rules that some indicator has.
    private var rules: [SimpleRule.Name] {
        SimpleRule.Name.allCases.filter { name in
            outlooks.contains { $0.outlook.rules.contains { $0.name == name } }
        }
    }

    /// Rules named by the months that the table speaks about; an indicator of other months says so in its row.
    private func heading(_ name: SimpleRule.Name) -> String {
        SimpleRuleWording(context.periods, observed: context.known.period).name(name)
    }

    private func row(_ indicator: Indicator, _ outlook: SimpleOutlook) -> [String] {
        let year = OutlookCells(context: context, indicator: indicator, scenario: scenario).yearGrowth
        let months =
            outlook.observed == context.known.period ? "" : context.periods.column(outlook.observed)
        let cells = rules.map { name in
            outlook.rules.first { $0.name == name }.map {
                DecimalText($0.growth, decimals: FigureText.growthDecimals).text
            } ?? "—"
        }
        let name = context.rowName(indicator)
        let title = months.isEmpty ? name : context.text(zh: "\(name)（\(months)）", en: "\(name) (\(months))")
        return [title] + cells + [
            year.median.text(language), year.interval.text(language),
        ]
    }
}
