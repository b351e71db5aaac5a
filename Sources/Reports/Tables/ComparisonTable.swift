import Outcomes
import Studies
import TimeSeries

/// The scenarios side by side: assumptions, outcomes, chances, bond funds.
///
/// The three named cases come first, with their differences; other scenarios follow in tables of their own, a
/// few a table, so that a terminal can show them.
struct ComparisonTable {
    private static let scenariosATable = 4

    private let context: ReportContext
    private var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The table of the named cases; nothing when none was asked for.
    var cases: TextTable? {
        let scenarios = context.projection.scenarios.filter { context.caseWord($0.scenario) != nil }
        return scenarios.isEmpty ? nil : table(scenarios, hasDifferences: true)
    }

    /// The tables of all other scenarios.
    var others: [TextTable] {
        let scenarios = context.projection.scenarios.filter { context.caseWord($0.scenario) == nil }
        return stride(from: 0, to: scenarios.count, by: Self.scenariosATable).map { start in
            let end = min(start + Self.scenariosATable, scenarios.count)
            return table(Array(scenarios[start..<end]), hasDifferences: false)
        }
    }

    private func table(_ scenarios: [ScenarioProjection], hasDifferences: Bool) -> TextTable {
        let differences = hasDifferences ? differences(scenarios) : []
        let heads = scenarios.map { scenario in
            let word = context.caseWord(scenario.scenario).map { $0[language] + "\n" } ?? ""
            return TextTable.Column(word + scenario.scenario.title[language], .right, limit: 22)
        }
        let columns =
            [
                TextTable.Column(Term.item[language], .left, limit: 32),
                TextTable.Column(Term.unit[language], .left, limit: 12),
            ] + heads + differences.map { TextTable.Column($0.title[language], .right) }
        let sections =
            AssumptionRows(context, scenarios).sections + [
                growth(scenarios, differences), level(scenarios, differences), probability(scenarios),
                works(scenarios),
            ]
        let rows = sections.filter { !$0.rows.isEmpty }.flatMap { section -> [TextTable.Row] in
            [.section(section.title[language])]
                + section.rows.map { .cells($0 + Array(repeating: "", count: columns.count - $0.count)) }
        }
        return TextTable(columns: columns, rows: rows + [plausibility(scenarios, columns.count)])
    }

    /// A heading and rows without the cells of columns that do not concern them.
    typealias Section = (title: Term, rows: [[String]])

    private typealias Difference = (title: Term, of: ScenarioProjection, from: ScenarioProjection)

    private func differences(_ scenarios: [ScenarioProjection]) -> [Difference] {
        func find(_ term: Term) -> ScenarioProjection? {
            scenarios.first { context.caseWord($0.scenario) == term }
        }
        guard let recommended = find(.recommendedCase) else { return [] }
        return [
            find(.lowCase).map { (.lowMinusRecommended, $0, recommended) },
            find(.highCase).map { (.highMinusRecommended, $0, recommended) },
        ].compactMap { $0 }
    }

    private func growth(_ scenarios: [ScenarioProjection], _ differences: [Difference]) -> Section {
        let rows = context.printed.compactMap { indicator -> [String]? in
            guard indicator.isExtrapolated else { return nil }
            let (measure, decimals): (Measure, Int) =
                indicator.kind == .rate ? (.level, indicator.decimals) : (.growth, FigureText.growthDecimals)
            let name = context.rowName(indicator) + (indicator.kind.isInstant ? yearEndMark : "")
            return row(name, "%", indicator, measure, decimals, scenarios, differences)
        }
        return (.sectionGrowth, rows)
    }

    private func level(_ scenarios: [ScenarioProjection], _ differences: [Difference]) -> Section {
        let rows = context.printed.compactMap { indicator -> [String]? in
            guard indicator.isExtrapolated, indicator.kind != .rate else { return nil }
            let name = context.rowName(indicator) + (indicator.kind.isInstant ? yearEndMark : "")
            let unit = indicator.unit.name[language]
            return row(name, unit, indicator, .level, indicator.decimals, scenarios, differences)
        }
        return (.sectionLevel, rows)
    }

    private var yearEndMark: String { context.text(zh: "（年末）", en: " (year-end)") }

    /// Medians with intervals, then differences of medians; nothing when no scenario has the outcome.
    private func row(
        _ name: String, _ unit: String, _ indicator: Indicator, _ measure: Measure, _ decimals: Int,
        _ scenarios: [ScenarioProjection], _ differences: [Difference]
    ) -> [String]? {
        let summaries = scenarios.map { context.yearOutcome(indicator, measure, $0)?.summary }
        guard summaries.contains(where: { $0 != nil }) else { return nil }
        let cells = summaries.map { summary in
            guard let summary else { return Term.notApplicable[language] }
            let pair = context.figures.pair(summary, decimals: decimals)
            return context.text(zh: pair.median + pair.interval, en: "\(pair.median) \(pair.interval)")
        }
        let changes = differences.map { difference in
            guard let left = context.yearOutcome(indicator, measure, difference.of)?.summary.p50,
                let right = context.yearOutcome(indicator, measure, difference.from)?.summary.p50
            else { return Term.notApplicable[language] }
            return DecimalText(left - right, decimals: decimals, sign: .always).text
        }
        return [name, unit] + cells + changes
    }

    private func probability(_ scenarios: [ScenarioProjection]) -> Section {
        let rows = context.printed.compactMap { indicator -> [String]? in
            guard let target = indicator.shownTarget else { return nil }
            if case .text = target.goal { return nil }
            if case .notFilled = target.goal {
                let cells = Array(repeating: Term.targetNotFilled[language], count: scenarios.count)
                return [context.rowName(indicator), "%"] + cells
            }
            let name = context.rowName(indicator) + " " + TargetText.cell(target, indicator, language)
            let cells = scenarios.map {
                context.probability(indicator, $0).map(context.figures.percent)
                    ?? Term.notApplicable[language]
            }
            return [name, "%"] + cells
        }
        return (.sectionProbability, rows)
    }

    private func works(_ scenarios: [ScenarioProjection]) -> Section {
        var instruments: [LocalizedText] = []
        for bond in scenarios.flatMap(\.carryOvers) where !instruments.contains(bond.instrument) {
            instruments.append(bond.instrument)
        }
        let rows = instruments.flatMap { instrument -> [[String]] in
            let parts: [(Term, (CarryOver) -> Double)] = [
                (.worksWithinYear, { $0.works }), (.carriedOver, { $0.carried }),
            ]
            return parts.map { term, amount in
                let cells = scenarios.map { scenario in
                    scenario.carryOvers.first { $0.instrument == instrument }
                        .map { DecimalText(amount($0), decimals: 1).text }
                        ?? Term.notApplicable[language]
                }
                let name = instrument[language] + Term.colon[language] + term[language]
                return [name, Term.yiYuan[language]] + cells
            }
        }
        return (.sectionWorks, rows)
    }

    private func plausibility(_ scenarios: [ScenarioProjection], _ columns: Int) -> TextTable.Row {
        let cells = scenarios.map { scenario -> String in
            switch scenario.plausibility?.grade {
            case .common: return Term.common[language]
            case .uncommon: return Term.uncommon[language]
            case .rare: return Term.rare[language]
            case nil: return Term.reference[language]
            }
        }
        let row = [Term.plausibility[language], ""] + cells
        return .cells(row + Array(repeating: "", count: columns - row.count))
    }
}
