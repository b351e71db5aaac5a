import Outcomes
import Studies

/// The regression matrix: how far the gap of each response follows the gap of each driver.
struct MatrixTable {
    private let context: ReportContext
    private var language: Language { context.language }
    private var entries: [MatrixEntry] { context.projection.record.matrix }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// Responses × drivers, two columns a driver: median with interval, and the prior's share; nothing without
    /// a matrix.
    var table: TextTable? {
        guard !entries.isEmpty else { return nil }
        let share = context.text(zh: "参照区间\n比重(%)", en: "prior's\nshare (%)")
        let columns = drivers.flatMap { driver in
            [
                TextTable.Column(
                    driver.name[language] + context.text(zh: "\n中值〔八成区间〕", en: "\nmedian [80 %]"), .right,
                    limit: 24),
                TextTable.Column(share, .right),
            ]
        }
        return TextTable(
            columns: [TextTable.Column(context.text(zh: "关联指标", en: "response"), .left, limit: 28)] + columns,
            rows: responses.map { response in
                .cells([response.name[language]] + drivers.flatMap { cells(response, $0) })
            })
    }

    /// The table as an object of a document.
    ///
    /// - Parameter number: its number.
    func documentTable(number: Int) -> Table? {
        guard let table else { return nil }
        let columns = drivers.flatMap { driver in
            [
                Table.Column(driver.name[language], isNumeric: true),
                Table.Column(Term.interval[language].trimmingLineFeeds, isNumeric: true),
                Table.Column(context.text(zh: "参照区间\n比重(%)", en: "prior's\nshare (%)"), isNumeric: true),
            ]
        }
        return Table(
            id: "matrix",
            title: context.text(zh: "表\(number)　影响系数表", en: "Table \(number). Response coefficients"),
            columns: [Table.Column(table.columns[0].title, isNumeric: false)] + columns,
            rows: responses.map { response in
                .cells([.text(response.name[language])] + drivers.flatMap { figures(response, $0) })
            }, notes: [Statement(note, .wording)])
    }

    private func figures(_ response: Indicator, _ driver: Indicator) -> [Cell] {
        guard let entry = entry(response, driver) else {
            return Array(repeating: .mark(.notApplicable), count: 3)
        }
        let decimals = Self.decimals(response)
        return [
            .number(entry.value.p50, decimals: decimals, .parameter),
            Cell(.interval(low: entry.value.p10, high: entry.value.p90, decimals: decimals), .parameter),
            .number(entry.priorShare * 100, decimals: 0, .parameter),
        ]
    }

    private func entry(_ response: Indicator, _ driver: Indicator) -> MatrixEntry? {
        entries.first { $0.response == response.id && $0.driver == driver.id }
    }

    /// Points of a rate are small numbers: one decimal more tells them from zero.
    static func decimals(_ response: Indicator) -> Int { response.kind == .rate ? 3 : 2 }

    /// How the table is read.
    var note: String {
        context.text(
            zh: "注：主导指标偏离趋势每变动1%，关联指标偏离趋势变动的百分比（比率指标为百分点）。参照区间比重为参照区间在估计精度中所占份额，"
                + "100即数据没有提供信息。",
            en:
                "Note: percent (points for a rate) by which a response's gap moves with one percent of a driver's gap. "
                + "The prior's share is that of the prior in the precision; 100 is no information from data.")
    }

    private var drivers: [Indicator] {
        context.projection.study.indicators.filter { indicator in
            entries.contains { $0.driver == indicator.id }
        }
    }

    private var responses: [Indicator] {
        context.projection.study.indicators.filter { indicator in
            entries.contains { $0.response == indicator.id }
        }
    }

    private func cells(_ response: Indicator, _ driver: Indicator) -> [String] {
        guard let entry = entry(response, driver) else {
            return Array(repeating: Term.notApplicable[language], count: 2)
        }
        let pair = context.figures.pair(entry.value, decimals: Self.decimals(response))
        return [
            context.text(zh: pair.median + pair.interval, en: "\(pair.median) \(pair.interval)"),
            DecimalText(entry.priorShare * 100, decimals: 0).text,
        ]
    }
}
