public import Outcomes
public import Studies

/// Why two scenarios differ, written in any format.
public struct AttributionReport {
    private let context: ReportContext
    private let attribution: StudyAttribution

    /// A report in a language.
    ///
    /// - Parameters:
    ///   - attribution: the answer.
    ///   - language: the language of words; the JSON contract is the same in both.
    public init(_ attribution: StudyAttribution, language: Language) {
        self.attribution = attribution
        context = ReportContext(attribution.projection, language)
    }

    /// The whole report in one format.
    ///
    /// - Parameter format: the format.
    /// - Returns: UTF-8.
    public func bytes(_ format: OutputFormat) -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(page).utf8)
        case .json: return Array(JSONAttribution(attribution).text.utf8)
        case .csv: return Array(CSVAttribution(attribution, context).text.utf8)
        case .markdown: return Array(MarkdownText.text(page).utf8)
        }
    }

    /// What `--out` writes: the page, all numbers, the contract, and a waterfall chart a comparison that has something
    /// to draw.
    public var files: [(name: String, bytes: [UInt8])] {
        let charts = attribution.comparisons.enumerated().compactMap { index, comparison in
            WaterfallChart(context, comparison).text.map { text in
                (name: index == 0 ? "waterfall.svg" : "waterfall-\(index + 1).svg", bytes: Array(text.utf8))
            }
        }
        return [
            ("attribution.md", bytes(.markdown)), ("attribution.csv", bytes(.csv)),
            ("attribution.json", bytes(.json)),
        ] + charts
    }

    private var page: [Block] {
        let comparisons = attribution.comparisons
        return comparisons.enumerated().flatMap { index, comparison in
            [head(comparison)] + body(comparison) + (index == comparisons.count - 1 ? [.lines(notes)] : [])
        }
    }

    private func head(_ comparison: ScenarioAttribution) -> Block {
        let page = PageHead(context: context)
        let title = [
            WaterfallChart.title(context, comparison), page.data, page.run,
        ].joined(separator: "   ")
        return .head(standing: Term.internalEdition[context.language], title: title, lines: [])
    }

    private func body(_ comparison: ScenarioAttribution) -> [Block] {
        let assumptions = assumptions(comparison)
        let lines = AttributionSentences(context, comparison).lines
        let table = AttributionTable(context, comparison).table
        return (assumptions.map { [.heading(Term.assumptions[context.language]), .table($0)] } ?? [])
            + (lines.isEmpty
                ? [] : [.heading(context.text(zh: "二、结论", en: "2. What it comes to")), .lines(lines)])
            + (table.map {
                [.heading(context.text(zh: "三、差异分解", en: "3. Attribution of the difference")), .table($0)]
            } ?? [])
    }

    /// What the two scenarios assume, where they differ.
    private func assumptions(_ comparison: ScenarioAttribution) -> TextTable? {
        let names = [comparison.against.name, comparison.scenario.name]
        let scenarios = names.compactMap { name in
            context.projection.scenarios.first { $0.scenario.name == name }
        }
        let assumptions = AssumptionRows(context, scenarios)
        let rows = assumptions.keys.compactMap { key -> TextTable.Row? in
            let cells = scenarios.map { assumptions.cell(key, $0) }
            guard Set(cells).count > 1 else { return nil }
            return .cells([assumptions.name(key), assumptions.unit(key)] + cells)
        }
        guard !rows.isEmpty else { return nil }
        return TextTable(
            columns: [
                .init(Term.item[context.language], .left, limit: 44),
                .init(Term.unit[context.language], .left, limit: 16),
            ] + scenarios.map { .init($0.scenario.title[context.language], .right, limit: 28) },
            rows: rows)
    }

    private var notes: [String] {
        [
            LocalizedText(
                zh: "注：1.首末两行为各情景中值，其间为各项贡献；某项贡献是它在全部先后次序下所起作用的平均（夏普利值），与次序无关，各项之和等于差额。",
                en:
                    "Notes: 1. First and last row are the scenarios' medians; between them stand contributions. A "
                    + "contribution is the item's effect averaged over all orders (Shapley value); contributions add up to "
                    + "the difference."),
            LocalizedText(
                zh: "　　2.“单独作用”是只改这一项的变化；各项单独作用之和与差额之间的差为相互作用，已分摊到各项。〔 〕为逐次抽样计算的八成区间。",
                en:
                    "       2. “Alone” is the change when only this item is set. What the items do together beyond that is "
                    + "shared out to them. [ ] is the 80 % interval of the contribution draw by draw."),
            LocalizedText(
                zh: "　　3.失业率为年末数之差。作用不足0.005个百分点的项目未列；因四舍五入，分项之和可能不等于合计。",
                en:
                    "       3. Rates are those of the year's end. Items below 0.005 pp have no row; rounded items may miss their "
                    + "sum."),
        ].map { $0[context.language] }
    }
}
