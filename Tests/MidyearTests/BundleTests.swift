import Foundation
import Midyear
import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

/// The bundles of the Tongzhou study as written, in every format.
@Suite struct BundleTests {
    /// With a table of selected columns, which public papers must filter like any other.
    private static let task = Task {
        var request = Simulator.Request(draws: 500, seed: 1)
        request.columns = "2020H1:同比,总量;2020:中值,区间;2020[低方案/推荐方案]"
        return try await Simulator(workers: 2, usesCache: false).project(Tongzhou.folder, request)
    }

    private static func files(
        _ edition: Edition, _ language: Language = .zh, _ formats: [ExportFormat] = ExportFormat.allCases
    ) async throws -> [BundleFile] {
        try BundleReport(try await task.value, language: language, edition: edition).files(formats)
    }

    /// Words that no public page carries: of projection, scenarios and parameters, of what is unverified or implied.
    private static let insideWords: [Language: [String]] = [
        .zh: [
            "内部资料", "八成", "可能性", "测算", "情景", "推荐方案", "低方案", "高方案", "参数", "恢复速度", "国债", "本区数据",
            "任务过半", "推得", "地区生产总值", "待核", "推算", "随机数", "对照：",
        ],
        .en: [
            "Internal edition", "80 %", "chance", "projected", "Projected", "scenario", "recommended",
            "lever",
            "recovery speed", "treasury", "own data", "implies", "gross regional", "to be verified", "seed",
        ],
    ]

    /// Numbers of a text that are not in a public paper's reach.
    private static func strays(_ run: String, _ figures: PublicFigures) -> [String] {
        ["PM2.5", "100 million", "10 thousand"].reduce(run) { $0.replacing($1, with: "") }
            .utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: ".") }
            .compactMap { part in
                let text = String(part) ?? ""
                let number = text.hasSuffix(".") ? String(text.dropLast()) : text
                return Double(number).flatMap { figures.contains($0) ? nil : number }
            }
    }

    @Test(arguments: Language.allCases)
    func `every cell and text run of a public bundle is published, approved or arithmetic on these`(
        language: Language
    ) async throws {
        let figures = PublicFigures(try await Self.task.value)
        let words = try #require(Self.insideWords[language])
        let files = try await Self.files(.public, language)
        #expect(files.map(\.name).contains("report.xlsx") && !files.contains { $0.name.hasSuffix(".svg") })
        for file in files {
            let runs = try WrittenTexts.runs(of: file)
            #expect(runs.contains { $0.contains("-17.1") || $0.contains("17.1") }, "\(file.name) is read")
            // The heads of long formats are names that their standards prescribe.
            for run in file.name == "iamc.csv" || file.name == "sdmx.csv" ? Array(runs.dropFirst()) : runs {
                let strays = Self.strays(run, figures)
                #expect(strays.isEmpty, "\(file.name): \(strays) in “\(run)”")
                for word in words { #expect(!run.contains(word), "\(file.name): “\(word)” in “\(run)”") }
            }
        }
    }

    /// The check above must see an inside number or word in any format, or its silence proves nothing.
    @Test(arguments: Language.allCases)
    func `the same check finds the numbers and words of an internal bundle in every format`(
        language: Language
    ) async throws {
        let projection = try await Self.task.value
        let figures = PublicFigures(projection)
        let words = try #require(Self.insideWords[language])
        let names = ["half-year.csv", "outlook.svg"]
        for file in try await Self.files(.internal, language)
        where file.name.hasPrefix("report.") || names.contains(file.name) {
            let runs = try WrittenTexts.runs(of: file)
            let strays = runs.flatMap { Self.strays($0, figures) }
            #expect(strays.count > 20, "\(file.name): only \(strays)")
            #expect(runs.contains { run in words.contains { run.contains($0) } }, "\(file.name)")
        }
        // The very numbers: retail sales of the year, their interval, and the implied bound of revenue.
        let report = try #require(try await Self.files(.internal, language, [.docx]).first)
        let strays = Set(try WrittenTexts.runs(of: report).flatMap { Self.strays($0, figures) })
        let scenario = try #require(projection.scenarios.first { $0.scenario.name == "steady-recovery" })
        let year = try #require(scenario.outcome("retail_sales", .year(2020), .level)?.summary)
        for value in [year.p50, year.p10, year.p90] {
            #expect(strays.contains(String(format: "%.1f", value)))
        }
        #expect(strays.contains("97.18"))
    }

    @Test func `no byte of a public bundle of the district depends on a projected number`() async throws {
        let projection = try await Self.task.value
        var other = StudyProjection(
            study: projection.study, run: projection.run, year: projection.year,
            scenarios: projection.scenarios.map(Self.moved), requirements: projection.requirements,
            record: projection.record, findings: projection.findings, usualProgress: projection.usualProgress)
        other.selection = projection.selection.map(Self.moved)
        for language in Language.allCases {
            let files = try BundleReport(other, language: language, edition: .public).files(
                ExportFormat.allCases)
            #expect(try await Self.files(.public, language) == files)
        }
        let inside = try BundleReport(other, language: .zh).files([.csv])
        #expect(try await Self.files(.internal, .zh, [.csv]) != inside)
    }

    /// Projected numbers and differences of a selected table moved.
    private static func moved(_ table: SelectedTable) -> SelectedTable {
        SelectedTable(
            text: table.text, columns: table.columns,
            rows: table.rows.map { row in
                let figures = row.figures.map { figure -> SelectedFigure in
                    switch figure {
                    case .projected(let summary, let basis): return .projected(moved(summary), basis)
                    case .workedOut(let summary): return .workedOut(moved(summary))
                    case .difference(let difference):
                        return .difference(
                            SelectedDifference(
                                ofMedians: difference.ofMedians + 0.4, low: difference.low,
                                high: difference.high + 0.7, isRelative: difference.isRelative))
                    default: return figure
                    }
                }
                return SelectedTable.Row(indicator: row.indicator, measure: row.measure, figures: figures)
            })
    }

    private static func moved(_ numbers: DistributionSummary) -> DistributionSummary {
        DistributionSummary(
            mean: numbers.mean + 0.4, deviation: numbers.deviation + 0.1, p05: numbers.p05,
            p10: numbers.p10, p50: numbers.p50 + 0.4, p90: numbers.p90 + 0.7, p95: numbers.p95 + 0.9)
    }

    /// Medians and upper ends moved; judgements rest on the lower end and on chances.
    private static func moved(_ scenario: ScenarioProjection) -> ScenarioProjection {
        ScenarioProjection(
            scenario: scenario.scenario, plausibility: scenario.plausibility,
            outcomes: scenario.outcomes.map { outcome in
                Outcome(
                    indicator: outcome.indicator, period: outcome.period, measure: outcome.measure,
                    summary: moved(outcome.summary), probability: outcome.probability,
                    basis: outcome.basis, caveats: outcome.caveats)
            }, carryOvers: scenario.carryOvers, outsideRanges: scenario.outsideRanges)
    }

    @Test func `the internal half-year table is the draft of the desk`() async throws {
        let file = try #require(
            try await Self.files(.internal, .zh, [.csv]).first { $0.name == "half-year.csv" })
        let rows = String(decoding: file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let heads = [
            "序号", "指标", "单位", "年度目标", "1-6月完成", "同比(%)", "较一季度(百分点)", "完成进度(%)", "时序／常年进度(%)",
            "全年预计总量", "〔八成区间〕", "全年预计同比(%)", "〔八成区间〕", "下半年需增(%)", "备注",
        ]
        var rest = rows[0][...]
        for head in heads {
            let place = try #require(rest.firstIndex(of: head), "\(head) in its order")
            rest = rest[(place + 1)...]
        }
        // desk.md §3.1: name, unit, target, January-June, growth, change on the first quarter.
        let draft = [
            ["一般公共预算收入", "亿元", "【待填：预算数】", "48.59", "-7.4", "…"],
            ["全社会固定资产投资", "%", "【待填：市级任务】", "--", "0.9", "+0.6"],
            ["　其中：建安投资", "%", "【待填：市级任务】", "--", "2.4", "-1.3"],
            ["社会消费品零售总额", "亿元", "【待填】", "238.5", "-17.1", "+5.7"],
            ["居民人均可支配收入", "元", "【待填】", "23184", "3.4", "…"],
            ["规模以上工业总产值", "%", "【待填】", "--", "-13.2", "+9.5"],
            ["城镇登记失业率", "%", "≤3.50", "2.96", "—", "—"],
            ["促进城乡劳动力就业人数", "人", "【待填】", "6487", "-29.8", "…"],
            ["新设企业", "家", "—", "7938", "3", "…"], ["新设市场主体注册资本", "%", "—", "--", "156", "…"],
            ["贷款余额", "%", "—", "--", "18.1", "…"], ["银行业税收", "亿元", "—", "3.7", "50.9", "…"],
            ["商品房销售面积", "万平方米", "—", "46.2", "52.5", "…"],
            ["细颗粒物（PM2.5）平均浓度", "微克/立方米", "持续降低", "44", "-10.2", "…"],
            ["便民商业网点", "个", "120", "92", "…", "…"], ["计划开工项目", "个", "【待填】", "49", "…", "…"],
            ["土地上市地块", "个", "5", "1", "…", "…"], ["低收入农户（在账）", "户", "≤0", "136", "…", "…"],
        ]
        #expect(rows.dropFirst().map { Array($0[1...6]) } == draft)
        let interval = try #require(rows[0].firstIndex(of: "〔八成区间〕"))
        for row in rows.dropFirst() where row[interval - 1] != "--" && row[interval - 1] != "…" {
            #expect(row[interval].hasPrefix("〔"), "\(row[1]): no projected level without its interval")
        }
    }
}
