import Outcomes
import Studies
import TimeSeries

/// What is projected under one scenario: the year, what is left of it, and what a target still needs.
struct OutlookTable {
    private let context: ReportContext
    private let scenario: ScenarioProjection
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenario: ScenarioProjection) {
        self.context = context
        self.scenario = scenario
    }

    var table: TextTable {
        TextTable(
            columns: columns,
            rows: context.printed.enumerated().map { .cells(row(number: $0 + 1, $1)) })
    }

    private var columns: [TextTable.Column] {
        let rest = context.remainder.map(context.periods.column) ?? context.text(zh: "余下时间", en: "rest")
        let restGrowth = context.text(zh: "\(rest)\n同比(%)", en: "\(rest)\ngrowth (%)")
        let need = context.text(zh: "\(rest)\n需增(%)", en: "\(rest) growth\nneeded (%)")
        let interval = Term.interval[language]
        return [
            TextTable.Column(Term.number[language], .right),
            TextTable.Column(Term.indicator[language], .left, limit: 22),
            TextTable.Column(Term.yearLevel[language], .right), TextTable.Column(interval, .right),
            TextTable.Column(Term.yearGrowth[language], .right, limit: 10),
            TextTable.Column(interval, .right),
            TextTable.Column(restGrowth, .right, limit: 10), TextTable.Column(interval, .right),
            TextTable.Column(need, .right, limit: 12), TextTable.Column(Term.probability[language], .right),
            TextTable.Column(Term.remark[language], .left, limit: 17),
        ]
    }

    private func row(number: Int, _ indicator: Indicator) -> [String] {
        let cells = OutlookCells(context: context, indicator: indicator, scenario: scenario)
        let (level, year, rest) = (cells.yearLevel, cells.yearGrowth, cells.restGrowth)
        let figures = [
            level.interval, year.median, year.interval, rest.median, rest.interval, cells.need,
            cells.probability,
        ]
        let yearEnd = indicator.kind.isInstant && level.median.isNumber ? Term.yearEnd[language] : ""
        return [String(number), context.rowName(indicator), yearEnd + level.median.text(language)]
            + figures.map { $0.text(language) } + [cells.remark]
    }
}
