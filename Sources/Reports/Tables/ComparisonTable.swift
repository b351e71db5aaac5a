import Outcomes
import Studies

/// The scenarios side by side: assumptions, outcomes, chances, bond funds, plausibility.
///
/// The three cases come first, low, recommended and high, with their differences and the continuation beside
/// them; other scenarios follow in tables of their own, a few a table, so that a terminal can show them.
struct ComparisonTable {
    private static let scenariosATable = 4

    let context: ReportContext
    var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The cases side by side, medians and intervals in columns of their own (desk.md §3.3); all scenarios when none
    /// of the cases was asked for.
    ///
    /// - Parameter number: the number of the table.
    func documentTable(number: Int) -> Table {
        guard caseScenarios.isEmpty else {
            return documentTable(
                "scenarios", number, caseScenarios, differences: differences, also: continuation)
        }
        return documentTable("scenarios", number, context.projection.scenarios, differences: [], also: nil)
    }

    /// The scenarios that are no cases, a few a table.
    ///
    /// - Parameter number: the number of the table that they continue.
    func furtherTables(number: Int) -> [Table] {
        guard !caseScenarios.isEmpty else { return [] }
        return otherScenarios.enumerated().map { index, scenarios in
            documentTable("scenarios-\(index + 2)", number, scenarios, differences: [], also: nil)
        }
    }

    /// The table of the cases; nothing when none was asked for.
    var cases: TextTable? {
        guard !caseScenarios.isEmpty else { return nil }
        return table(caseScenarios, differences: differences, also: continuation)
    }

    /// The tables of all other scenarios.
    var others: [TextTable] { otherScenarios.map { table($0, differences: [], also: nil) } }

    private var otherScenarios: [[ScenarioProjection]] {
        let first = caseScenarios.isEmpty ? [] : caseScenarios + [continuation].compactMap { $0 }
        let scenarios = context.projection.scenarios.filter { scenario in
            !first.contains { $0.scenario.name == scenario.scenario.name }
        }
        return stride(from: 0, to: scenarios.count, by: Self.scenariosATable).map { start in
            let end = min(start + Self.scenariosATable, scenarios.count)
            return Array(scenarios[start..<end])
        }
    }

    private var caseScenarios: [ScenarioProjection] { ScenarioCase.allCases.flatMap(context.scenarios) }

    /// The baseline, unless it is one of the cases or overlap variants leave no room beside them; it alone has no
    /// plausibility of its own.
    private var continuation: ScenarioProjection? {
        guard caseScenarios.count <= ScenarioCase.allCases.count else { return nil }
        return context.projection.scenarios.first { scenario in
            scenario.plausibility == nil
                && ScenarioCase(scenario.scenario, context.projection.study.cases) == nil
        }
    }

    /// Low and high case against the recommended one; overlap variants of both are paired end by end.
    private var differences: [ScenarioDifference] {
        let pairs: [(Term, ScenarioCase)] = [(.lowMinusRecommended, .low), (.highMinusRecommended, .high)]
        return pairs.flatMap { term, scenarioCase in
            context.scenarios(scenarioCase).flatMap { scenario in
                context.scenarios(.recommended).compactMap { recommended -> ScenarioDifference? in
                    let marks = [scenario, recommended].map(\.scenario.variantMark)
                    guard marks[0] == marks[1] || marks.contains("") else { return nil }
                    let variants = [scenario, recommended].map { context.variantTitle($0.scenario) }
                    let variant = variants.first { !$0.isEmpty } ?? ""
                    return ScenarioDifference(
                        title: term[language] + (variant.isEmpty ? "" : "\n" + variant), of: scenario,
                        from: recommended)
                }
            }
        }
    }

    private func table(
        _ scenarios: [ScenarioProjection], differences: [ScenarioDifference], also: ScenarioProjection?
    ) -> TextTable {
        let heads = scenarios.map {
            head($0, ScenarioCase($0.scenario, context.projection.study.cases)?.term)
        }
        let columns =
            [
                TextTable.Column(Term.item[language], .left, limit: 28),
                TextTable.Column(Term.unit[language], .left, limit: 12),
            ] + heads + differences.map { TextTable.Column($0.title, .right) }
            + [also].compactMap { $0 }.map { head($0, .alsoGiven) }
        let rows = ComparisonRows(context, scenarios, differences, also)
        let sections = rows.sections.filter { !$0.rows.isEmpty }.flatMap { section -> [TextTable.Row] in
            [.section(section.title[language])] + section.rows.map { .cells($0.texts(language)) }
        }
        return TextTable(columns: columns, rows: sections + [.cells(rows.plausibility.texts(language))])
    }

    /// How a comparison is read.
    var note: String {
        context.text(
            zh: "注：差额为与推荐方案中值之差，增速之差为百分点。“*”超出参照区间。合理性与历史波动相比，“对照”为延续情景自身。各列出自同一次测算。",
            en: "Note: differences are between medians, of growth in pp. “*” is outside the prior range. "
                + "Plausibility is against past variation; the reference is the continuation itself. "
                + "All columns come from one run.")
    }

    /// The heading of a scenario's column.
    func head(_ scenario: ScenarioProjection, _ word: Term?) -> TextTable.Column {
        let variant = context.variantTitle(scenario.scenario)
        let title = String(scenario.scenario.title[language].dropLast(variant.count))
        let lines = [word?[language], title, variant].compactMap { $0 }.filter { !$0.isEmpty }
        return TextTable.Column(lines.joined(separator: "\n"), .right, limit: 22)
    }
}
