public import Outcomes
public import Studies

/// Which lever parameter moves which indicator most, written in any format.
public struct SensitivityReport {
    private let context: ReportContext
    private let sensitivity: StudySensitivity

    /// A report in a language.
    ///
    /// - Parameters:
    ///   - sensitivity: the answer.
    ///   - language: the language of words; the JSON contract is the same in both.
    public init(_ sensitivity: StudySensitivity, language: Language) {
        self.sensitivity = sensitivity
        context = ReportContext(sensitivity.projection, language)
    }

    /// The whole report in one format.
    ///
    /// - Parameter format: the format.
    /// - Returns: UTF-8.
    public func bytes(_ format: OutputFormat) -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(page).utf8)
        case .json: return Array(JSONSensitivity(sensitivity).text.utf8)
        case .csv: return Array(CSVSensitivity(sensitivity, context).text.utf8)
        case .markdown: return Array(MarkdownText.text(page).utf8)
        }
    }

    /// What `--out` writes: the page, all numbers, the contract, and the chart where something moves.
    public var files: [(name: String, bytes: [UInt8])] {
        [
            ("sensitivity.md", bytes(.markdown)), ("sensitivity.csv", bytes(.csv)),
            ("sensitivity.json", bytes(.json)),
        ] + (TornadoChart(context, sensitivity).text.map { [("tornado.svg", Array($0.utf8))] } ?? [])
    }

    private var page: [Block] {
        let page = PageHead(context: context)
        let title = [TornadoChart.title(context), page.data, page.run].joined(separator: "   ")
        let table = SensitivityTable(context, sensitivity)
        return [
            .head(standing: Term.internalEdition[context.language], title: title, lines: [])
        ] + (table.table.map { [.table($0)] } ?? []) + [.lines(table.unmoved + notes)]
    }

    private var notes: [String] {
        let swing = context.text(
            zh: "注：1.每次只把一个参数放到参照区间的低端、高端，其余同本情景；数为中值，按影响大小排列。增速差为百分点。",
            en:
                "Notes: 1. One parameter at a time at the low and the high end of its documented range, all others as in the "
                + "scenario; figures are medians, widest first.")
        guard sensitivity.samples > 0 else { return [swing] }
        let count = sensitivity.samples
        return [
            swing,
            context.text(
                zh: "　　2.“单独占比”“总占比”为各参数在参照区间内同时变动时中值方差的一阶、总指数（Sobol），〔 〕为95%置信区间；基础样本\(count)个。",
                en:
                    "       2. “Alone” and “in all” are first-order and total Sobol indices of the median's variance when all "
                    + "parameters vary uniformly over their ranges, with 95 % confidence intervals; \(count) base samples."
            ),
        ]
    }
}
