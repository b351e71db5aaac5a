import Foundation
import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

struct ProjectionReportTests {
    private func text(_ format: OutputFormat, _ language: Language) -> String {
        String(
            decoding: ProjectionReport(SampleProjection.projection, language: language).bytes(format),
            as: UTF8.self)
    }

    @Test func `the terminal page in Chinese`() {
        #expect(text(.table, .zh) == ExpectedPages.chinese)
    }

    @Test func `the terminal page in English`() {
        #expect(text(.table, .en) == ExpectedPages.english)
    }

    @Test(arguments: [(Language.zh, 150), (.en, 170)])
    func `terminal tables stay within the width of a terminal`(language: Language, width: Int) {
        let rules = text(.table, language).split(separator: "\n").filter { $0.hasPrefix("----") }
        #expect(rules.count == 4)
        #expect(rules.allSatisfy { $0.count <= width })
    }

    @Test func `no English word is left in the Chinese page but the run number`() {
        let words = text(.table, .zh).matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
        #expect(words == ["MB"])
    }

    @Test func `Markdown has the cells of the terminal`() {
        let lines = text(.markdown, .zh).split(separator: "\n").map(String.init)
        #expect(lines.contains("# 通州区2020年主要经济指标全年测算（平稳恢复·推荐方案）   数据截至2020年6月   测算编号 T20200826-K7Q2MB"))
        #expect(
            lines.contains(
                "| 序号 | 指标 | 单位 | 年度目标 | 1-6月完成 | 同比 (%) | 较一季度 (百分点) | 完成进度 (%) | 时序进度 (%) | 备注 |"))
        #expect(lines.contains("| 4 | 城镇登记失业率 | % | ≤3.50 | 2.96 | — | — | 低0.54个百分点 | — | 6月末 |"))
        #expect(lines.contains("| 6 | 商品房销售面积 | 仅区间 | 〔67.0—109.0〕 | 不外推 | — | 不外推 | — | — | — |  |"))
        #expect(lines.contains("| **一、主要假定** |  |  |  |  |"))
    }

    @Test func `comma-separated values open in Excel and have one row an outcome`() {
        let csv = text(.csv, .zh)
        let rows = csv.split(separator: "\r\n").map(String.init)
        #expect(csv.hasPrefix("\u{FEFF}scenario,"))
        #expect(rows.count == 1 + SampleProjection.scenarios.map(\.outcomes.count).reduce(0, +))
        #expect(
            rows[1] == "steady-recovery,平稳恢复,retail_sales,社会消费品零售总额,2020,yoy_pct,%,-8.2500,-9.5500,-6.9500,"
                + "-9.9140,-6.5860,-8.2500,1.0156,,projected,用到修订后数据")
    }

    @Test func `the contract reads back with the numbers of the projection`() throws {
        let data = Data(ProjectionReport(SampleProjection.projection, language: .zh).bytes(.json))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(root["schema"] as? String == "midyear.projection/1")
        let scenarios = try #require(root["scenarios"] as? [[String: Any]])
        #expect(scenarios.compactMap { $0["name"] as? String } == ["steady-recovery", "weak-consumption"])
        for (scenario, expected) in zip(scenarios, SampleProjection.scenarios) {
            let outcomes = try #require(scenario["outcomes"] as? [[String: Any]])
            try #require(outcomes.count == expected.outcomes.count)
            for (outcome, expected) in zip(outcomes, expected.outcomes) { try compare(outcome, expected) }
        }
    }

    private func compare(_ outcome: [String: Any], _ expected: Outcome) throws {
        #expect(outcome["indicator"] as? String == expected.indicator)
        #expect(outcome["period"] as? String == expected.period.description)
        #expect(outcome["measure"] as? String == expected.measure.rawValue)
        #expect(outcome["basis"] as? String == expected.basis.rawValue)
        #expect((outcome["note"] == nil) == expected.caveats.isEmpty)
        let summary = expected.summary
        let numbers = [
            ("mean", summary.mean), ("sd", summary.deviation), ("p05", summary.p05), ("p10", summary.p10),
            ("p50", summary.p50), ("p90", summary.p90), ("p95", summary.p95),
        ]
        for (key, value) in numbers {
            let found = try #require(outcome[key] as? Double)
            #expect(abs(found - value) <= 0.5000001e-6, "\(key)")
        }
        let probability = outcome["probability"] as? Double
        #expect(probability == expected.probability)
        #expect((outcome["target"] != nil) == (expected.probability != nil))
    }

    @Test func `the contract does not depend on the language`() {
        #expect(text(.json, .zh) == text(.json, .en))
    }

    @Test func `files have stable names`() {
        let files = ProjectionReport(SampleProjection.projection, language: .zh).files
        #expect(
            files.map(\.name) == [
                "table.md", "scenarios.md", "outcomes.csv", "projection.json", "outlook.svg",
            ])
        #expect(files.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func `a report of January to August speaks of the last four months`() {
        let study = SampleStudy.study(through: 8).seen(on: SampleStudy.day(2020, 9, 20))
        let projection = SampleProjection.projection(of: study)
        let page = String(decoding: ProjectionReport(projection, language: .zh).bytes(.table), as: UTF8.self)
        #expect(page.contains("1-8月完成") && page.contains("后四个月") && page.contains("数据截至2020年8月"))
        #expect(!page.contains("下半年"))
    }

    @Test func `simple rules stand beside the projection only where asked for`() throws {
        let sample = SampleProjection.projection
        let projection = StudyProjection(
            study: sample.study, run: sample.run, year: sample.year, scenarios: sample.scenarios,
            requirements: sample.requirements, record: sample.record, findings: sample.findings,
            simpleOutlooks: [
                SimpleOutlook(
                    indicator: "retail_sales", observed: .firstHalf(2020),
                    rules: [
                        .init(name: .cumulativeHolds, growth: -17.1),
                        .init(name: .quarterHolds, growth: -14.05),
                    ]),
                SimpleOutlook(
                    indicator: "investment", observed: .firstHalf(2020),
                    rules: [.init(name: .cumulativeHolds, growth: 0.9)]),
            ])
        let page = String(
            decoding: ProjectionReport(projection, language: .zh, printsRules: true).bytes(.table),
            as: UTF8.self)
        let rows = page.split(separator: "\n").drop { !$0.hasPrefix("对照：") }.filter { !$0.hasPrefix("---") }
            .prefix(4).map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        #expect(
            rows == [
                "对照：全年同比的简单外推(%)", "指标 上半年增速外推 二季度增速外推 本测算 〔八成区间〕",
                "社会消费品零售总额 -17.1 -14.1 -8.3 〔-9.6—-7.0〕",
                "全社会固定资产投资 0.9 — 2.1 〔0.6—3.6〕",
            ])
        let plain = String(decoding: ProjectionReport(projection, language: .zh).bytes(.table), as: UTF8.self)
        #expect(!plain.contains("对照："))
    }

    @Test func `before the first figure of the year the page says that there is none`() {
        let study = SampleStudy.study.seen(on: SampleStudy.day(2020, 1, 5))
        let projection = SampleProjection.projection(of: study)
        let page = String(decoding: ProjectionReport(projection, language: .zh).bytes(.table), as: UTF8.self)
        #expect(page.contains("本年尚无数据"))
        #expect(!page.contains("238.5") && !page.contains("测算说明"))
    }
}
