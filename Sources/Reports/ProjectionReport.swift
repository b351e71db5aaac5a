public import Outcomes
public import Studies

/// The projection of a study, written in any format.
public struct ProjectionReport {
    private let context: ReportContext
    private let printsRules: Bool

    /// A report in a language.
    ///
    /// - Parameters:
    ///   - projection: the answer.
    ///   - language: the language of words; the JSON contract is the same in both.
    ///   - printsRules: whether simple extrapolations stand beside, in tables and in JSON.
    public init(_ projection: StudyProjection, language: Language, printsRules: Bool = false) {
        context = ReportContext(projection, language)
        self.printsRules = printsRules
    }

    /// The whole report in one format.
    ///
    /// - Parameter format: the format.
    /// - Returns: UTF-8.
    public func bytes(_ format: OutputFormat) -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(page).utf8)
        case .json: return Array(JSONContract(context.projection, printsRules: printsRules).text.utf8)
        case .csv: return Array(CSVOutcomes(context.projection, context.language).text.utf8)
        case .markdown: return Array(MarkdownText.text(page).utf8)
        }
    }

    /// What `--out` writes: the table of the scenario shown, the comparison of scenarios, all outcomes, the
    /// contract, and the chart of the cases where there is growth to draw. The names are the same for every study.
    public var files: [(name: String, bytes: [UInt8])] {
        let head: [Block] = [PageHead(context: context).block]
        return [
            ("table.md", Array(MarkdownText.text(head + mainBlocks).utf8)),
            ("scenarios.md", Array(MarkdownText.text(head + comparisonBlocks).utf8)),
            ("outcomes.csv", bytes(.csv)),
            ("projection.json", bytes(.json)),
        ] + (OutlookChart(context).text.map { [("outlook.svg", Array($0.utf8))] } ?? [])
    }

    private var page: [Block] {
        [PageHead(context: context).block] + mainBlocks + comparisonBlocks
    }

    /// The half-year table of the scenario shown, with its notes.
    private var mainBlocks: [Block] {
        let progress: [Block] = [.heading(term(.progress)), .table(ProgressTable(context).table)]
        guard let scenario = context.shown.first else { return progress }
        let headlines = Headlines(context: context, scenario: scenario).lines
        let evidence = EvidenceNotes(context: context, scenario: scenario).lines
        return progress + context.shown.flatMap(outlook) + [.lines(TableNotes(context: context).lines)]
            + (headlines.isEmpty ? [] : [.heading(term(.headlines)), .lines(headlines)])
            + [.heading(term(.evidence)), .lines(evidence)] + matrix
    }

    /// The projection of one scenario, with the indicators that have no row.
    private func outlook(_ scenario: ScenarioProjection) -> [Block] {
        let appendix = Appendix(context: context, scenario: scenario).lines
        return [
            .heading(term(.outlook) + context.variantTitle(scenario.scenario)),
            .table(OutlookTable(context, scenario).table),
        ] + (appendix.isEmpty ? [] : [.lines(appendix)]) + expectations(scenario) + rules(scenario)
    }

    /// Simple extrapolations, where asked for.
    private func rules(_ scenario: ScenarioProjection) -> [Block] {
        guard printsRules, let table = SimpleRulesTable(context, scenario).table else { return [] }
        return [
            .heading(
                context.text(zh: "对照：全年同比的简单外推(%)", en: "Simple extrapolations of the year's growth (%)")),
            .table(table),
        ]
    }

    /// Departments' own estimates beside the projection.
    private func expectations(_ scenario: ScenarioProjection) -> [Block] {
        guard let table = ExpectationsTable(context, scenario).table else { return [] }
        let title = context.text(
            zh: "部门预计与测算（并列，不进入测算）", en: "Departments' estimates beside the projection, never mixed into it")
        return [.heading(title), .table(table)]
    }

    private var matrix: [Block] {
        let matrix = MatrixTable(context)
        return matrix.table.map { [.heading(term(.matrix)), .table($0), .lines([matrix.note])] } ?? []
    }

    /// The scenarios side by side.
    private var comparisonBlocks: [Block] {
        let comparison = ComparisonTable(context)
        let cases = comparison.cases.map { [Block.heading(term(.comparison)), .table($0)] } ?? []
        let others = comparison.others.enumerated().flatMap { index, table in
            [
                Block.heading(term(index == 0 && cases.isEmpty ? .comparison : .otherScenarios)),
                .table(table),
            ]
        }
        return cases + others + [.lines([comparison.note])]
    }

    private func term(_ term: Term) -> String { term[context.language] }
}
