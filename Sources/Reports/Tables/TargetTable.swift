import Outcomes
import Studies
import TimeSeries

/// Targets and progress: three measures of progress (of the target, of calendar time, of what is usual by now), what
/// is still needed, how likely the target is, and where it is written.
struct TargetTable {
    private let context: ReportContext
    private let scenario: ScenarioProjection?
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenario: ScenarioProjection?) {
        self.context = context
        self.scenario = scenario
    }

    /// The table, without columns of which no row says anything; nothing without targets.
    ///
    /// - Parameter number: its number.
    func table(number: Int) -> Table? {
        let indicators = context.printed.filter { $0.shownTarget != nil }
        guard !indicators.isEmpty else { return nil }
        let rows = indicators.map(row)
        let kept = columns.indices.filter { column in rows.contains { !$0[column].isBare } }
        return Table(
            id: "targets",
            title: context.text(zh: "表\(number)　目标和进度", en: "Table \(number). Targets and progress"),
            columns: kept.map { columns[$0] }, rows: rows.map { row in .cells(kept.map { row[$0] }) },
            notes: [Statement(note, .wording)] + StatusMark.legend(of: rows, context))
    }

    private var columns: [Table.Column] {
        let rest = context.remainder.map(context.periods.column) ?? context.text(zh: "余下时间", en: "rest")
        let period = context.known.period.map(context.periods.column) ?? ""
        let heads: [(LocalizedText, Bool)] = [
            (Term.indicator.text, false), (LocalizedText(zh: "目标类别", en: "kind of target"), false),
            (LocalizedText(zh: "属性", en: "attribute"), false), (Term.target.text, true),
            (LocalizedText(zh: period + "完成", en: period + " level"), true),
            (LocalizedText(zh: "同比\n(%)", en: "year on\nyear (%)"), true), (Term.shareDone.text, true),
            (Term.schedule.text, true), (LocalizedText(zh: "常年进度\n(%)", en: "usual\n(%)"), true),
            (LocalizedText(zh: "与常年之差\n(百分点)", en: "ahead of\nusual (pp)"), true),
            (LocalizedText(zh: "\(rest)\n需增(%)", en: "\(rest) growth\nneeded (%)"), true),
            (LocalizedText(zh: "判断", en: "judgement"), false),
            (LocalizedText(zh: "进展情况", en: "progress"), false),
            (LocalizedText(zh: "目标来源", en: "source of target"), false),
        ]
        return heads.map { Table.Column($0.0[language], isNumeric: $0.1) }
    }

    private func row(_ indicator: Indicator) -> [Cell] {
        let known = IndicatorCells(indicator, context)
        let status = StatusCells(context: context, indicator: indicator, scenario: scenario)
        let target = indicator.shownTarget
        let attribute = LocalizedText(
            zh: target?.isBinding == true ? "约束性" : "预期性",
            en: target?.isBinding == true ? "binding" : "expected")
        let need = scenario.map { OutlookCells(context: context, indicator: indicator, scenario: $0).need }
        return [
            .text(context.rowName(indicator)), .text((target?.kind.term ?? .annualTarget)[language]),
            .text(attribute[language]), known.target, known.levelDone, known.growthDone, known.shareDone,
            known.schedule, known.usualShare, aheadOfUsual(known), need ?? .mark(.notApplicable),
            status.internalWord, status.publicWord, source(target, status),
        ]
    }

    private func aheadOfUsual(_ cells: IndicatorCells) -> Cell {
        guard case .number(let done, let decimals, _) = cells.shareDone.content,
            case .number(let usual, _, _) = cells.usualShare.content
        else { return .mark(.notApplicable) }
        return .number(done - usual, decimals: decimals, isSigned: true, cells.shareDone.standing)
    }

    /// Where the target is written, its day, and why the office has set a status.
    private func source(_ target: Target?, _ status: StatusCells) -> Cell {
        let parts = [target?.source ?? "", target?.approved?.description ?? "", status.note.text(language)]
        let listed = parts.filter { !$0.isEmpty }.joined(separator: Term.clauseSeparator[language])
        return .text(listed, .remark)
    }

    private var note: String {
        let shares = context.projection.usualProgress.filter { usual in
            context.printed.contains { $0.id == usual.indicator && TargetProgress.isMeasuredByShare($0) }
        }.map { usual -> String in
            let years = usual.years.map(String.init).joined(separator: context.text(zh: "、", en: ", "))
            let region = usual.region.name[language]
            return context.text(
                zh: "\(context.name(usual.indicator))为\(region)\(years)年平均",
                en: "\(context.name(usual.indicator)): mean of \(region), \(years)")
        }
        let separator = Term.clauseSeparator[language]
        let source = shares.isEmpty ? "" : separator + shares.joined(separator: separator)
        return context.text(
            zh: "注：时序进度按日历月份计；常年进度为往年同期占全年的比重，不含受冲击年份\(source)。增速目标和控制目标比较与目标之差。",
            en:
                "Note: the schedule is by calendar months; usual progress is the share of the year done by this month in "
                + "earlier years, without those hit by a shock\(source). Growth targets and ceilings are compared by "
                + "difference.")
    }
}
