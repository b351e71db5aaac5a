import Outcomes
import Studies
import TimeSeries

/// What is known: targets, the latest cumulative figures, and how far they have come.
struct ProgressTable {
    private let context: ReportContext
    private var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    var table: TextTable {
        TextTable(
            columns: columns,
            rows: context.printed.enumerated().map { .cells(row(number: $0 + 1, $1)) })
    }

    private var columns: [TextTable.Column] {
        let period = context.known.period.map(context.periods.column) ?? ""
        let earlier =
            context.known.earlier.map {
                language == .zh ? context.periods.spoken($0) : context.periods.column($0)
            }
            ?? "…"
        let change = context.text(zh: "较\(earlier)", en: "change on\n\(earlier)")
        return [
            TextTable.Column(Term.number[language], .right),
            TextTable.Column(Term.indicator[language], .left, limit: 26),
            TextTable.Column(Term.unit[language], .left, limit: 12),
            TextTable.Column(Term.target[language], .right, limit: 18),
            TextTable.Column(period + Term.done[language], .right),
            TextTable.Column(Term.growthYearOnYear[language], .right),
            TextTable.Column(
                change + context.text(zh: "\n", en: " ") + Term.percentagePoints[language], .right),
            TextTable.Column(Term.shareDone[language], .right, limit: 14),
            TextTable.Column(Term.schedule[language], .right),
            TextTable.Column(Term.remark[language], .left, limit: 30),
        ]
    }

    private func row(number: Int, _ indicator: Indicator) -> [String] {
        let cells = IndicatorCells(indicator, context)
        let figures = [
            cells.unit, cells.target, cells.levelDone, cells.growthDone, cells.changeOnEarlier,
            cells.shareDone, cells.shareDone.isNumber ? cells.schedule : .mark(.notApplicable), cells.remark,
        ]
        return [String(number), context.rowName(indicator)] + figures.map { $0.text(language) }
    }
}
