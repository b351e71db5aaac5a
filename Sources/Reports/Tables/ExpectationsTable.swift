import Outcomes
import Studies

/// Departments' own estimates beside the projection: inside the 80 % interval, above it or below it.
struct ExpectationsTable {
    private let context: ReportContext
    private let scenario: ScenarioProjection
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenario: ScenarioProjection) {
        self.context = context
        self.scenario = scenario
    }

    /// The table; nothing when no department's estimate speaks of a projected number.
    var table: TextTable? {
        let rows = DepartmentEstimates(context).filed.compactMap(row)
        guard !rows.isEmpty else { return nil }
        return TextTable(
            columns: [
                .init(Term.indicator[language], .left, limit: 26),
                .init(context.text(zh: "时期", en: "period"), .left), .init(Term.unit[language], .left),
                .init(context.text(zh: "部门预计", en: "department"), .right),
                .init(context.text(zh: "本测算", en: "projection"), .right),
                .init(Term.interval[language].replacing("\n", with: ""), .right),
                .init(context.text(zh: "比较", en: "comparison"), .left),
                .init(context.text(zh: "部门", en: "filed by"), .left, limit: 24),
            ], rows: rows.map { .cells($0) })
    }

    /// What was projected without an estimate that is used: compared with itself it would always be near.
    private func before(_ estimate: Observation) -> DistributionSummary? {
        context.projection.officeEvidence.first {
            $0.source == .estimate(department: estimate.source) && $0.indicator == estimate.indicator
                && $0.period == estimate.period && $0.measure == estimate.measure
        }?.before
    }

    private func row(_ estimate: Observation) -> [String]? {
        guard let indicator = context.projection.study.indicator(estimate.indicator),
            let outcome = scenario.outcome(estimate.indicator, estimate.period, estimate.measure)
        else { return nil }
        let isLevel = estimate.measure == .level
        let decimals = isLevel ? indicator.decimals : FigureText.growthDecimals
        let pair = context.figures.pair(outcome.summary, decimals: decimals)
        return [
            indicator.name[language], context.periods.full(estimate.period),
            isLevel ? indicator.unit.name[language] : "%",
            DecimalText(estimate.value, decimals: max(decimals, estimate.decimals)).text, pair.median,
            pair.interval,
            OfficeTable(context).place(estimate.value, in: before(estimate) ?? outcome.summary),
            estimate.source,
        ]
    }
}
