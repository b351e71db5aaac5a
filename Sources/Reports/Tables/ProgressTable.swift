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
        let period = context.known.latest(indicator.id)
        let level = period.flatMap { context.known.figure(indicator.id, .level, through: $0) }
        let growth = period.flatMap { context.known.figure(indicator.id, .growth, through: $0) }
        let progress = TargetProgress(indicator, level: level, growth: growth, language)
        let unit = level == nil && growth != nil ? "%" : indicator.unit.name[language]
        return [
            String(number), context.rowName(indicator), unit,
            indicator.shownTarget.map { TargetText.cell($0, indicator, language) }
                ?? Term.notApplicable[language],
            levelCell(level, growth), growthCell(indicator, period, growth), changeCell(indicator, growth),
            progress.cell, progress.isShare ? schedule(period) : Term.notApplicable[language],
            remark(indicator, period, [level, growth].compactMap { $0 }),
        ]
    }

    private func levelCell(_ level: Observation?, _ growth: Observation?) -> String {
        if let level { return DecimalText(level.value, decimals: level.decimals).text }
        return (growth == nil ? Term.notReleased : .growthOnly)[language]
    }

    private func growthCell(_ indicator: Indicator, _ period: Period?, _ growth: Observation?) -> String {
        if let growth { return DecimalText(growth.value, decimals: growth.decimals).text }
        guard indicator.kind == .rate else { return Term.notReleased[language] }
        guard let period, let change = context.known.figure(indicator.id, .change, through: period) else {
            return Term.notApplicable[language]
        }
        let points = DecimalText(change.value, decimals: change.decimals, sign: .always).text
        return context.text(zh: "\(points)个百分点", en: "\(points) pp")
    }

    /// The difference of two growth rates, in percentage points.
    private func changeCell(_ indicator: Indicator, _ growth: Observation?) -> String {
        if indicator.kind == .rate { return Term.notApplicable[language] }
        guard let growth, let earlier = context.known.earlier,
            let before = context.known.figure(indicator.id, .growth, through: earlier),
            before.period.lastMonth < growth.period.lastMonth
        else { return Term.notReleased[language] }
        let decimals = max(growth.decimals, before.decimals)
        return DecimalText(growth.value - before.value, decimals: decimals, sign: .always).text
    }

    private func schedule(_ period: Period?) -> String {
        guard let period else { return Term.notApplicable[language] }
        return DecimalText(Double(period.lastMonth) / 12 * 100, decimals: 1).text
    }

    private func remark(_ indicator: Indicator, _ period: Period?, _ figures: [Observation]) -> String {
        var parts: [String] = []
        if let period, period.isInstant || period.lastMonth != context.known.period?.lastMonth {
            parts.append(context.periods.column(period))
        }
        if figures.contains(where: \.isEstimate) { parts.append(Term.estimateMark[language]) }
        if figures.contains(where: { $0.published == nil }) { parts.append(Term.unreleasedMark[language]) }
        if let bound = indicator.impliedBound { parts.append(TargetText.bound(bound, indicator, language)) }
        return RemarkText.joined(parts, stated: indicator.remark, language)
    }
}
