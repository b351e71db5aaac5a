import Foundation
import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

struct AttributionReportTests {
    private static let groups: [AttributionGroup] = [
        .item(lever: "recovery_speed", indicator: "retail_sales", instrument: nil),
        .item(
            lever: "stimulus_bonds", indicator: nil,
            instrument: LocalizedText(zh: "抗疫特别国债", en: "Special treasury bonds")),
        .lever("consumption_rebound"),
    ]

    private static func cell(_ indicator: String, _ measure: Measure, _ bars: [Double], from: Double)
        -> Attribution
    {
        Attribution(
            cell: OutcomeCell(indicator: indicator, period: .year(2020), measure: measure), from: from,
            to: from + bars.reduce(0, +), low: bars.reduce(0, +) - 0.5, high: bars.reduce(0, +) + 0.5,
            bars: bars.map { bar in
                Attribution.Bar(
                    contribution: bar, low: bar == 0 ? 0 : bar - 0.1, high: bar == 0 ? 0 : bar + 0.1,
                    alone: bar == 0 ? 0 : bar - 0.02)
            })
    }

    private static var attribution: StudyAttribution {
        let projection = SampleProjection.projection
        let scenarios = projection.scenarios.map(\.scenario)
        let comparison = ScenarioAttribution(
            scenario: scenarios[0], against: scenarios[1], groups: groups,
            cells: [
                cell("retail_sales", .growth, [1.5, 0.75, 0], from: -10.5),
                cell("retail_sales", .level, [8.5, 4.2, 0], from: 507.3),
                cell("investment", .growth, [0, 0, 0], from: 3),
            ])
        return StudyAttribution(projection: projection, comparisons: [comparison])
    }

    @Test func `the page says the difference, shares it out and names what is not affected`() {
        let text = String(
            decoding: AttributionReport(Self.attribution, language: .zh).bytes(.markdown), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "社会消费品零售总额：全年下降8.3%，比“消费恢复偏慢”少降2.3个百分点（八成区间少降1.8—2.8个百分点），其中“恢复速度　社会消费品零售总额”+1.5个百分点。")
            })
        #expect(lines.contains { $0.hasPrefix("不受影响：全社会固定资产投资") })
        let rows = lines.filter { $0.hasPrefix("| ") }
        #expect(rows.contains("| 消费恢复偏慢 | -10.50 |  |  | — | 507.3 |"))
        #expect(rows.contains("|   恢复速度　社会消费品零售总额 | +1.50 | 〔1.40—1.60〕 | +1.48 | — | +8.5 |"))
        #expect(rows.contains("|   抗疫特别国债 | +0.75 | 〔0.65—0.85〕 | +0.73 | — | +4.2 |"))
        #expect(rows.contains("|   其中：相互作用（已分摊） | +0.04 |  |  | — | 0.0 |"))
        #expect(rows.contains("| 平稳恢复 | -8.25 |  |  | — | 520.0 |"))
        #expect(!rows.contains { $0.contains("消费回补 |") }, "a group that changes nothing has no row")
    }

    @Test func `every bar is in the contract and in the table of all numbers, those of zero too`() {
        let report = AttributionReport(Self.attribution, language: .en)
        let csv = String(decoding: report.bytes(.csv), as: UTF8.self).split(separator: "\r\n")
        #expect(csv.count == 1 + 3 * (3 + 4))
        #expect(
            csv[2]
                == "steady-recovery,weak-consumption,retail_sales,total retail sales of consumer goods,2020,yoy_pct,%,contribution,recovery_speed.retail_sales,\"recovery speed, total retail sales of consumer goods\",1.5000,1.4000,1.6000,1.4800"
        )
        let json = String(decoding: report.bytes(.json), as: UTF8.self)
        #expect(json.contains("\"schema\": \"midyear.attribution/1\""))
        #expect(json.components(separatedBy: "\"contribution\"").count == 10)
    }

    @Test func `the chart draws each bar once, and only where something differs`() throws {
        let files = AttributionReport(Self.attribution, language: .zh).files
        let chart = try #require(files.first { $0.name == "waterfall.svg" }?.bytes)
        let text = String(decoding: chart, as: UTF8.self)
        #expect(text.contains("社会消费品零售总额　-10.50 → -8.25%") && text.contains("差额合计"))
        #expect(!text.contains("全社会固定资产投资　") && !text.contains("NaN"))
    }
}
