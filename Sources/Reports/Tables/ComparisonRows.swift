import Outcomes
import Studies
import TimeSeries

/// The rows of a comparison, by section: a name, a unit, a cell a scenario, differences, and the scenario beside.
struct ComparisonRows {
    /// A heading and its rows.
    typealias Section = (title: Term, rows: [ComparisonRow])

    private let context: ReportContext
    private let scenarios: [ScenarioProjection]
    private let differences: [ScenarioDifference]
    private let also: ScenarioProjection?
    private var language: Language { context.language }

    init(
        _ context: ReportContext, _ scenarios: [ScenarioProjection], _ differences: [ScenarioDifference],
        _ also: ScenarioProjection?
    ) {
        self.context = context
        self.scenarios = scenarios
        self.differences = differences
        self.also = also
    }

    /// The sections, top to bottom.
    var sections: [Section] {
        let assumptions = AssumptionRows(context, scenarios + [also].compactMap { $0 })
        return [
            (
                .assumptions,
                assumptions.keys.map { key in
                    row(assumptions.name(key), assumptions.unit(key), .assumption) {
                        assumptions.cell(key, $0)
                    }
                } + conditions + links
            ),
            (.sectionGrowth, growth), (.sectionLevel, level), (.sectionProbability, probability),
            (.sectionWorks, works),
        ]
    }

    /// How unusual each scenario is.
    var plausibility: ComparisonRow {
        row(Term.plausibility[language], "", .projected, cell: context.plausibility)
    }

    /// A row a condition, and one for how unusual the conditions are given the scenario's own levers.
    private var conditions: [ComparisonRow] {
        let stated = (scenarios + [also].compactMap { $0 }).flatMap(\.scenario.conditions)
        guard !stated.isEmpty else { return [] }
        let wording = ConditionWording(language: language)
        var subjects: [ScenarioCondition] = []
        for condition in stated where !subjects.contains(where: { $0.isAbout(condition) }) {
            subjects.append(condition)
        }
        let rows = subjects.map { subject in
            let indicator = context.projection.study.indicator(subject.indicator)
            let name = wording.subject(
                subject, indicator?.name ?? LocalizedText(zh: subject.indicator, en: subject.indicator))
            return row(
                Term.condition[language] + Term.colon[language] + name,
                OutcomeUnit(subject.measure, indicator).name[language], .assumption
            ) { scenario in
                scenario.scenario.conditions.first { $0.isAbout(subject) }.map {
                    wording.value($0, unit: indicator?.unit)
                }
                    ?? Term.nothingSet[language]
            }
        }
        return rows + [
            row(Term.conditionPlausibility[language], "", .projected) { scenario in
                scenario.conditionPlausibility.map { context.words($0.grade) } ?? Term.notApplicable[language]
            }
        ]
    }

    /// One row for the links that scenarios switch off, where one does.
    private var links: [ComparisonRow] {
        let all = scenarios + [also].compactMap { $0 }
        guard all.contains(where: { !$0.scenario.unlinked.isEmpty }) else { return [] }
        let wording = LinkWording(study: context.projection.study, language: language)
        return [row(wording.heading, "", .assumption) { wording.list($0.scenario.unlinked) }]
    }

    /// A row that has no differences.
    private func row(
        _ name: String, _ unit: String, _ standing: Standing, cell: (ScenarioProjection) -> String
    ) -> ComparisonRow {
        let entry = { (scenario: ScenarioProjection) -> ComparisonRow.Entry in
            (.text(cell(scenario), standing), .empty)
        }
        return ComparisonRow(
            name: name, unit: unit, scenarios: scenarios.map(entry),
            differences: differences.map { _ in .empty },
            also: also.map(entry))
    }

    private var growth: [ComparisonRow] {
        context.printed.filter(\.isExtrapolated).compactMap { indicator in
            indicator.kind == .rate
                ? row(indicator, .level, "%", indicator.decimals)
                : row(indicator, .growth, "%", FigureText.growthDecimals)
        }
    }

    private var level: [ComparisonRow] {
        context.printed.filter { $0.isExtrapolated && $0.kind != .rate }.compactMap { indicator in
            row(indicator, .level, indicator.unit.name[language], indicator.decimals)
        }
    }

    /// Medians with intervals, and differences of medians; nothing when no scenario has the outcome.
    private func row(
        _ indicator: Indicator, _ measure: Measure, _ unit: String, _ decimals: Int
    ) -> ComparisonRow? {
        func summary(_ scenario: ScenarioProjection) -> DistributionSummary? {
            context.yearOutcome(indicator, measure, scenario)?.summary
        }
        func entry(_ scenario: ScenarioProjection) -> ComparisonRow.Entry {
            guard let summary = summary(scenario) else { return (.mark(.notApplicable), .empty) }
            return OutlookCells(context: context, indicator: indicator, scenario: scenario).pair(
                summary, decimals: decimals)
        }
        guard scenarios.contains(where: { summary($0) != nil }) else { return nil }
        let changes = differences.map { difference in
            guard let left = summary(difference.of), let right = summary(difference.from) else {
                return Cell.mark(.notApplicable)
            }
            return .number(left.p50 - right.p50, decimals: decimals, isSigned: true, .projected)
        }
        let indent = indicator.partOf == nil ? "" : Term.ofWhich[language]
        return ComparisonRow(
            name: indent + context.yearEndName(indicator), unit: unit, scenarios: scenarios.map(entry),
            differences: changes, also: also.map(entry))
    }

    /// A row a target with a number; the indicators whose target is not filled in share one.
    private var probability: [ComparisonRow] {
        var open = 0
        let rows = context.printed.compactMap { indicator -> ComparisonRow? in
            switch indicator.targetOfTheYear {
            case nil: return nil
            case let target? where target.goal == .notFilled:
                open += 1
                return nil
            case let target?:
                if case .text = target.goal { return nil }
                let name = context.rowName(indicator) + " " + TargetText.cell(target, indicator, language)
                return row(name, "%", .projected) {
                    context.probability(indicator, $0).map(context.figures.percent)
                        ?? Term.notApplicable[language]
                }
            }
        }
        guard open > 0 else { return rows }
        let name = context.text(
            zh: rows.isEmpty ? "各项指标" : "其余\(open)项指标",
            en: rows.isEmpty ? "all indicators" : "\(open) other indicators")
        return rows + [row(name, "%", .wording) { _ in Term.targetNotFilled[language] }]
    }

    private var works: [ComparisonRow] {
        var instruments: [LocalizedText] = []
        for bond in (scenarios + [also].compactMap { $0 }).flatMap(\.carryOvers)
        where !instruments.contains(bond.instrument) {
            instruments.append(bond.instrument)
        }
        let parts: [(Term, (CarryOver) -> Double)] = [
            (.worksWithinYear, { $0.works }), (.carriedOver, { $0.carried }),
        ]
        return instruments.flatMap { instrument in
            parts.map { term, amount in
                let name = instrument[language] + Term.colon[language] + term[language]
                return row(name, Term.yiYuan[language], .projected) { scenario in
                    guard let bond = scenario.carryOvers.first(where: { $0.instrument == instrument })
                    else { return Term.notApplicable[language] }
                    return bond.isOnlyAppliedFor
                        ? context.text(zh: "0（仅申请）", en: "0 (applied for)")
                        : DecimalText(amount(bond), decimals: 1).text
                }
            }
        }
    }
}

extension CarryOver {
    /// Whether the money is applied for and nothing of it allotted.
    var isOnlyAppliedFor: Bool { allotted == 0 && applied > 0 }
}
