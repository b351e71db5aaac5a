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
            + figures.map { $0.text(language) } + [remark(indicator, cells.requirement)]
    }

    private func remark(_ indicator: Indicator, _ requirement: Requirement?) -> String {
        var parts: [String] = []
        if let share = context.projection.record.evidence.first(where: { $0.indicator == indicator.id }) {
            parts.append(context.figures.ownShare(share.own))
        }
        if let standing = standing(indicator) { parts.append(standing) }
        if let own = context.remainder(of: indicator), own != context.remainder {
            parts.append(context.text(zh: "余期为", en: "rest is ") + context.periods.column(own))
        }
        if let change = context.yearOutcome(indicator, .change, scenario)?.summary {
            parts.append(changeText(change, decimals: indicator.decimals))
        }
        if case .growth(let need)? = requirement?.need {
            let range = context.figures.interval(need, decimals: FigureText.growthDecimals)
            parts.append(context.text(zh: "需增\(range)", en: "needed \(range)"))
        }
        return parts.joined(separator: Term.clauseSeparator[language])
    }

    /// Says so when the year does not rest on the indicator's own figures and growth.
    private func standing(_ indicator: Indicator) -> String? {
        let outcome =
            context.yearOutcome(indicator, .growth, scenario)
            ?? context.yearOutcome(indicator, .level, scenario)
        switch outcome?.basis {
        case .borrowed: return context.text(zh: "没有本期数据", en: "no figure of the year")
        case .pace: return context.text(zh: "按已有进度推算", en: "at the pace so far")
        case .projected, .notExtrapolated, nil: return nil
        }
    }

    /// The change of a rate over the year, in percentage points.
    private func changeText(_ change: DistributionSummary, decimals: Int) -> String {
        let points = DecimalText(change.p50, decimals: decimals, sign: .always).text
        let interval = context.figures.interval(change, decimals: decimals)
        return context.text(
            zh: "同比\(points)个百分点\(interval)", en: "\(points) pp \(interval) on the year before")
    }
}
