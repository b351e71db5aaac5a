import Foundation
import Midyear
import Outcomes
import Projection
import Reports
import StudyFiles
import Studies
import Testing
import TimeSeries

/// Tables whose columns a user selects, as answered and as written.
@Suite struct SelectionTests {
    private static let columns =
        "2020H1;2020[推荐方案]:同比,中值,区间;2020[推荐方案]:总量,中值,区间;2020[低方案 - 推荐方案]:同比,中值,区间;"
        + "2020[低方案/推荐方案]:总量;2020Q1..2020Q3;2020Q1Q3[高方案]"

    private static let task = Task {
        var request = Simulator.Request(draws: Tongzhou.draws, seed: Tongzhou.seed)
        request.columns = columns
        return try await Simulator(workers: 2, usesCache: false).project(Tongzhou.folder, request)
    }

    private static func file(
        _ name: String, _ edition: Edition = .internal, _ formats: [ExportFormat] = [.csv]
    ) async throws -> BundleFile {
        let report = BundleReport(
            try await task.value, language: .zh, edition: edition, confirmed: ["retail_sales"])
        return try #require(try report.files(formats).first { $0.name == name })
    }

    /// The recommended case's growth of retail sales over the year, as printed.
    private static func yearGrowth(decimals: Int) async throws -> String {
        let scenario = try await task.value.scenarios.first { $0.scenario.name == "steady-recovery" }
        let summary = try #require(scenario?.outcome("retail_sales", .year(2020), .growth)?.summary)
        return String(format: "%.\(decimals)f", summary.p50)
    }

    private static func rows(_ name: String, _ edition: Edition = .internal) async throws -> [[String]] {
        try WrittenTexts.runs(of: await file(name, edition)).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `published figures stand for the past, and projected ones are those of the run`() async throws
    {
        let projection = try await Self.task.value
        let table = try #require(projection.selection)
        let retail = try #require(table.rows.first { $0.indicator == "retail_sales" })
        guard case .published(let half) = retail.figures[0] else {
            Issue.record("\(retail.figures[0])")
            return
        }
        #expect(half.value == -17.1)
        let scenario = try #require(projection.scenarios.first { $0.scenario.name == "steady-recovery" })
        for (column, measure) in [(1, Measure.growth), (3, .level)] {
            let outcome = try #require(scenario.outcome("retail_sales", .year(2020), measure))
            #expect(retail.figures[column] == .projected(outcome.summary, .projected))
        }
    }

    @Test func `a difference is that of the medians, and its interval that of the draws`() async throws {
        let projection = try await Self.task.value
        let table = try #require(projection.selection)
        let tongzhou = try await Tongzhou.predicted
        let scenarios = try ["renewed-cluster", "steady-recovery"].map {
            try #require(tongzhou.study.scenario($0))
        }
        let comparison = try tongzhou.projector.compare(scenarios[0], with: scenarios[1])
        for id in ["retail_sales", "budget_revenue"] {
            let row = try #require(table.rows.first { $0.indicator == id })
            let growth = try #require(
                comparison.differences.first { $0.indicator == id && $0.measure == .growth })
            guard case .difference(let points) = row.figures[5],
                case .difference(let percent) = row.figures[7]
            else {
                Issue.record("\(row.figures)")
                return
            }
            #expect(points.ofMedians == growth.of.p50 - growth.against.p50 && !points.isRelative)
            #expect(points.low == growth.difference.p10 && points.high == growth.difference.p90)
            let level = try #require(
                comparison.differences.first { $0.indicator == id && $0.measure == .level })
            #expect(abs(percent.ofMedians - 100 * (level.of.p50 / level.against.p50 - 1)) < 1e-9)
            #expect(percent.isRelative)
        }
    }

    @Test func `a selected table agrees with the tables beside it`() async throws {
        let selected = try await Self.rows("selection.csv")
        let half = try await Self.rows("half-year.csv")
        let cases = try await Self.rows("scenarios.csv")
        let growth = try #require(half[0].firstIndex { $0.hasPrefix("全年预计同比") })
        let level = try #require(half[0].firstIndex { $0.hasPrefix("全年预计总量") })
        let difference = try #require(cases[0].firstIndex(of: "低-推荐"))
        let section = try #require(cases.firstIndex { $0[0].contains("全年同比") })
        var compared = 0
        for row in selected.dropFirst() {
            guard let other = half.first(where: { $0[1] == row[0] }), Double(row[3]) != nil else { continue }
            #expect(Array(row[3...6]) == Array(other[growth...(growth + 1)] + other[level...(level + 1)]))
            let apart = try #require(cases[section...].first { $0[0].hasPrefix(row[0]) })
            #expect(row[7] == apart[difference], "\(row[0])")
            #expect(row[8].hasPrefix("〔"), "\(row[0])")
            compared += 1
        }
        #expect(compared >= 8)
    }

    @Test func `headings say what is published, what is projected and under which scenario`() async throws {
        let heads = try await Self.rows("selection.csv")[0]
        #expect(heads[2] == "2020年1-6月已公布、推算同比(%)")
        #expect(heads[3] == "2020年全年测算（平稳恢复）同比(%)" && heads[4].hasSuffix("〔八成区间〕"))
        #expect(heads[7] == "2020年全年再次发生聚集性疫情比平稳恢复同比差(百分点)")
        #expect(heads[9].hasSuffix("总量差(%)"))
        #expect(heads[10].hasPrefix("2020年一季度已公布、推算"))
        #expect(heads[11].hasPrefix("2020年二季度当季已公布、推算") && heads[12].hasPrefix("2020年三季度当季测算"))
        #expect(heads[13].hasPrefix("2020年1-9月测算（有利因素叠加"))
    }

    @Test func `the table is in every format, with native numbers`() async throws {
        let report = BundleReport(try await Self.task.value, language: .zh, tables: [.selection])
        for file in try report.files([.xlsx, .docx, .csv, .markdown, .html, .latex, .json]) {
            let runs = try WrittenTexts.runs(of: file)
            // A workbook holds numbers, without a zero at their end.
            var growth = try await Self.yearGrowth(decimals: 1)
            if file.name.hasSuffix(".xlsx"), growth.hasSuffix(".0") { growth.removeLast(2) }
            for number in ["-17.1", growth] {
                #expect(runs.contains { $0.contains(number) }, "\(file.name): \(number)")
            }
            #expect(!runs.contains { $0.contains("参数表") }, "\(file.name) holds the named table alone")
        }
    }

    @Test func `a public table keeps what is published, and the one number that was confirmed`() async throws
    {
        let rows = try await Self.rows("selection.csv", .public)
        #expect(rows[0].allSatisfy { !$0.contains("测算") && !$0.contains("平稳恢复") && !$0.contains("疫情") })
        let retail = try #require(rows.first { $0[0] == "社会消费品零售总额" })
        #expect(retail.contains("-17.1"))
        let (whole, exact) = (try await Self.yearGrowth(decimals: 0), try await Self.yearGrowth(decimals: 1))
        #expect(retail.contains(whole) && !retail.contains(exact), "in whole percent, as sentences say it")
        #expect(retail[1] == "%", "the unit of what is left")
        #expect(!retail.contains("-22.8"), "worked out of a sentence")
        let others = rows.dropFirst().filter { $0[0] != "社会消费品零售总额" }
        let expected = try #require(rows[0].firstIndex { $0.hasPrefix("2020年全年预计") })
        #expect(others.allSatisfy { Double($0[expected]) == nil })
        let report = BundleReport(
            try await Self.task.value, language: .zh, edition: .public, confirmed: ["retail_sales"])
        #expect(report.omissionText.contains("2020年全年再次发生聚集性疫情比平稳恢复同比差(百分点)"))
    }

    @Test func `a lever that does nothing in the model is named under a difference of zero`() async throws {
        var request = Simulator.Request(draws: 100, seed: 1, model: .bayesianVectorAutoregression)
        request.columns = "2020[faster-recovery/baseline]:同比"
        let projection = try await Simulator(workers: 2).project("scenarios/china", request)
        let file = try #require(
            try BundleReport(projection, language: .zh, tables: [.selection]).files([.markdown]).first)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("“恢复速度”在本模型中没有作用对象，未计入"))
    }

    @Test(arguments: ["scenarios/beijing", "scenarios/china"])
    func `any study has its columns`(folder: String) async throws {
        var request = Simulator.Request(draws: 200, seed: 1)
        request.columns = "2019;2020H1;2020Q3[baseline];2020[faster-recovery/slower-recovery]"
        let projection = try await Simulator(workers: 2).project(folder, request)
        let table = try #require(projection.selection)
        let compared = table.rows.compactMap { row -> Double? in
            guard case .difference(let difference) = row.figures[3] else { return nil }
            return difference.ofMedians
        }
        #expect(compared.count > 3 && compared.contains { $0 > 0.1 })
    }
}
