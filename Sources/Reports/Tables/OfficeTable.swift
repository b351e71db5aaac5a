import Outcomes
import Studies
import TimeSeries

/// What offices say as rows of the projection: each number with its noise, what the figures say without it, what all say
/// together, and the row's own weight.
struct OfficeTable {
    private let context: ReportContext
    private var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The table; nothing when no office's row is used.
    ///
    /// - Parameter number: its number in a document; nothing on a page.
    func table(number: Int?) -> Table? {
        let evidence = context.projection.officeEvidence
        guard !evidence.isEmpty else { return nil }
        let lead = number.map { context.text(zh: "表\($0)　", en: "Table \($0). ") } ?? ""
        return Table(
            id: "offices", title: lead + Self.title[language], columns: columns,
            rows: evidence.map { .cells(row($0)) },
            notes: (evidence.compactMap(derivation) + [note]).map { Statement($0, .parameter) })
    }

    private static let title = LocalizedText(
        zh: "部门预计和项目清单的采用", en: "Departments' estimates and the project list as rows")

    private var columns: [Table.Column] {
        let heads: [(LocalizedText, Bool)] = [
            (LocalizedText(zh: "来源", en: "source"), false), (Term.indicator.text, false),
            (LocalizedText(zh: "时期", en: "period"), false), (Term.unit.text, false),
            (LocalizedText(zh: "所报数\n（八成误差）", en: "stated\n(80 % error)"), true),
            (LocalizedText(zh: "不采用\n中值", en: "without\nmedian"), true), (Term.interval.text, true),
            (LocalizedText(zh: "采用后\n中值", en: "with\nmedian"), true), (Term.interval.text, true),
            (LocalizedText(zh: "权重\n(%)", en: "weight\n(%)"), true),
            (LocalizedText(zh: "与不采用时比较", en: "against without"), false),
        ]
        return heads.map { Table.Column($0.0[language], isNumeric: $0.1) }
    }

    private func row(_ evidence: OfficeEvidence) -> [Cell] {
        let indicator = context.projection.study.indicator(evidence.indicator)
        let decimals = evidence.measure == .level ? indicator?.decimals ?? 1 : FigureText.growthDecimals
        let value = DecimalText(evidence.value, decimals: decimals).text
        let tolerance = DecimalText(evidence.tolerance, decimals: decimals).text
        func pair(_ summary: DistributionSummary) -> [Cell] {
            [
                .number(summary.p50, decimals: decimals, .projected),
                Cell(.interval(low: summary.p10, high: summary.p90, decimals: decimals), .projected),
            ]
        }
        return [
            .text(source(evidence.source), .parameter), .text(context.name(evidence.indicator)),
            .text(context.periods.full(evidence.period)),
            .text(OutcomeUnit(evidence.measure, indicator).name[language]),
            .text(context.text(zh: "\(value)（±\(tolerance)）", en: "\(value) (±\(tolerance))"), .projected),
        ] + pair(evidence.before) + pair(evidence.after) + [
            .number(evidence.weight * 100, decimals: 0, .parameter),
            .text(place(evidence.value, in: evidence.before), .projected),
        ]
    }

    private func source(_ source: OfficeEvidence.Source) -> String {
        switch source {
        case .estimate(let department): return department
        case .projects: return Term.projectList[language]
        }
    }

    /// Where a number lies against an interval that does not know of it.
    func place(_ value: Double, in summary: DistributionSummary) -> String {
        if value < summary.p10 { return context.text(zh: "低于区间", en: "below the interval") }
        if value > summary.p90 { return context.text(zh: "高于区间", en: "above the interval") }
        return context.text(zh: "在区间内", en: "inside the interval")
    }

    /// How the list's number comes about.
    private func derivation(_ evidence: OfficeEvidence) -> String? {
        guard case .projects(let list) = evidence.source else { return nil }
        let amounts = [list.done, list.remaining, list.remaining * list.execution.central].map {
            QuantityText.money($0)[context.language]
        }
        let execution = context.figures.parameter(list.execution)
        let share = DecimalText(list.coverage * 100, decimals: 0).text
        return context.text(
            zh: "项目清单法：在列建安投资已完成\(amounts[0])，年度计划内未完成\(amounts[1])，按执行率\(execution)到年底约完成"
                + "\(amounts[2])；清单约占全区建安投资的\(share)%，未列入的按同样比例推算，误差相应放宽。",
            en:
                "Project list: construction done \(amounts[0]), planned and not done \(amounts[1]), at an execution of "
                + "\(execution) about \(amounts[2]) by year-end; the list is about \(share) % of the "
                + "region's construction investment, the rest is taken to go alike, with a wider error.")
    }

    private var note: String {
        context.text(
            zh: "注：权重为该行单独采用时在该数上的精度占比，多行同时采用时相互影响。部门预计按推荐方案的走势理解，项目清单按不加情景参数理解；情景参数的作用不因采用而改变。",
            en:
                "Note: the weight is the row's share of the precision of its own number when used alone; rows used together "
                + "share it. Estimates are taken to speak of the recommended case, the list of no lever at all; what levers do "
                + "is not changed.")
    }
}
