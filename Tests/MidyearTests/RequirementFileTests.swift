import Foundation
import Midyear
import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

/// What planners require of the written files (planning-practice §5, by its numbers), on the bundle of Tongzhou; what other
/// suites already test on files is named there: 8, 9, 31 in `WrittenFilesTests`, 30 in `LedgerTests`.
@Suite struct RequirementFileTests {
    private static let task = Task {
        try await Simulator(workers: 2, usesCache: false).project(
            Tongzhou.folder, Simulator.Request(draws: 300, seed: 1))
    }

    private static func files(_ language: Language = .zh) async throws -> [String: BundleFile] {
        let files = try BundleReport(try await task.value, language: language).files(ExportFormat.allCases)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
    }

    private static func text(_ name: String, _ language: Language = .zh) async throws -> String {
        let file = try #require(try await files(language)[name])
        return try WrittenTexts.runs(of: file).joined(separator: "\n")
    }

    /// Fields of a CSV of the bundle; no field of these tables holds a comma or a line feed.
    private static func rows(_ name: String) async throws -> [[String]] {
        try await text(name).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    private static let pages = [
        "report.xlsx", "report.docx", "report.md", "report.html", "report.tex", "report.json",
    ]

    @Test(arguments: pages)
    func
        `3, 40: every file carries run, hashes, draws, seed and engine, and the assumptions with their sources`(
            name: String
        ) async throws
    {
        let projection = try await Self.task.value
        let text = try await Self.text(name).replacing("\\_", with: "_")
        let run = projection.run
        for words in [
            run.number, run.hash, projection.study.contentHash, run.engine, "抽样次数", "随机数编号", "2020-08-26",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(text.contains("专家判断"), "a source of the assumptions")
        // The order of keys in JSON says nothing.
        guard name != "report.json" else { return }
        let assumptions = try #require(text.range(of: "参数表"))
        let comparison = try #require(text.range(of: "分情景测算"))
        #expect(assumptions.lowerBound < comparison.lowerBound, "second, before the scenarios")
    }

    @Test func `4, 5: cases stand side by side with differences and intervals, and no two tables disagree`()
        async throws
    {
        let half = try await Self.rows("half-year.csv")
        let cases = try await Self.rows("scenarios.csv")
        let growth = try #require(half[0].firstIndex { $0.hasPrefix("全年预计同比") })
        let median = try #require(cases[0].firstIndex { $0.hasPrefix("推荐方案") })
        for head in ["低方案", "高方案", "低-推荐", "高-推荐"] {
            #expect(cases[0].contains { $0.hasPrefix(head) }, "\(head)")
        }
        let section = try #require(cases.firstIndex { $0[0].contains("全年同比") })
        var compared = 0
        for row in half.dropFirst() {
            guard let other = cases[section...].first(where: { $0[0] == row[1] }), Double(row[growth]) != nil
            else { continue }
            #expect(other[median] == row[growth], "\(row[1])")
            #expect(row[growth + 1].hasPrefix("〔") && other[median + 1] == row[growth + 1], "\(row[1])")
            compared += 1
        }
        #expect(compared >= 8)
    }

    @Test(arguments: pages)
    func `6, 26: investment has no level, and rounding is explained`(name: String) async throws {
        let text = try await Self.text(name)
        #expect(text.contains("因四舍五入"))
        let rows = try await Self.rows("half-year.csv")
        let investment = try #require(rows.first { $0[1] == "全社会固定资产投资" })
        let level = try #require(rows[0].firstIndex { $0.hasPrefix("全年预计总量") })
        #expect(investment[4] == "--" && investment[level] == "--" && Double(investment[level + 2]) != nil)
    }

    @Test
    func `22, 23: progress stands beside time and usual progress, and phrases follow the official table`()
        async throws
    {
        let rows = try await Self.rows("targets.csv")
        let heads = ["完成进度(%)", "时序进度(%)", "常年进度(%)"].map { rows[0].firstIndex(of: $0) }
        let places = try heads.map { try #require($0) }
        let outlets = try #require(rows.first { $0[0] == "便民商业网点" })
        #expect(outlets[places[0]] == "76.7" && outlets[places[1]] == "50.0")
        let revenue = try #require(rows.first { $0[0] == "一般公共预算收入" })
        #expect(revenue[places[2]] == "53.5", "the parent's usual share, as its years are the nearest")
        let text = try await Self.text("report.docx")
        #expect(text.contains("降幅较一季度收窄5.7个百分点") && text.contains("增速较一季度回落1.3个百分点"))
        #expect(!text.contains(#/情景[^。]{0,12}(收窄|扩大)/#))
    }

    @Test func `32, 33: files load nothing, embed no font, and name real ones`() async throws {
        for (name, file) in try await Self.files() where name.hasSuffix(".html") || name.hasSuffix(".svg") {
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacing("http://www.w3.org/2000/svg", with: "")
            #expect(
                !text.contains("http://") && !text.contains("https://") && !text.contains("<script"),
                "\(name)")
            #expect(
                !text.contains("@font-face") && text.contains("Noto Sans CJK SC") && text.contains("SimSun"))
        }
    }

    @Test func `35: progress is in words and marks, and no picture is red or green`() async throws {
        for (name, file) in try await Self.files() where name.hasSuffix(".svg") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for colour in text.matches(of: #/#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b/#) {
                let parts = [colour.output.1, colour.output.2, colour.output.3].compactMap {
                    Int($0, radix: 16)
                }
                #expect(
                    parts[0] - max(parts[1], parts[2]) < 80 && parts[1] - max(parts[0], parts[2]) < 80,
                    "\(name)")
            }
        }
        let rows = try await Self.rows("targets.csv")
        let words = try #require(rows[0].firstIndex(of: "进展情况"))
        #expect(rows.dropFirst().map { $0[words] }.contains("控制在目标以内"))
    }

    @Test func `38, 39: the English bundle has no Chinese, and paragraphs follow the numbers`() async throws {
        for name in ["report.md", "half-year.csv", "assumptions.csv"] {
            let text = try await Self.text(name, .en)
            let chinese = text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            // Sources keep the title under which they were published.
            if name == "half-year.csv" {
                #expect(chinese.isEmpty, "\(String(String.UnicodeScalarView(chinese)))")
            }
            #expect(!text.isEmpty)
        }
        let projection = try await Self.task.value
        let scenario = try #require(projection.scenarios.first { $0.scenario.name == "steady-recovery" })
        let year = try #require(scenario.outcome("retail_sales", .year(2020), .level)?.summary.p50)
        #expect(try await Self.text("report.docx").contains(String(format: "全年%.1f亿元左右", year)))
        let order = try await Self.text("report.md")
        let places = ["一般公共预算收入。", "社会消费品零售总额。", "细颗粒物（PM2.5）平均浓度。"].compactMap {
            order.range(of: $0)?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted(), "in the report's order")
    }
}
