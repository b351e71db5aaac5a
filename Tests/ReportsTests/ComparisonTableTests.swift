import Outcomes
import Reports
import Studies
import Testing

struct ComparisonTableTests {
    private func lines(_ scenarios: [ScenarioProjection]) -> [String] {
        let projection = SampleProjection.projection(of: SampleStudy.study, scenarios: scenarios)
        return String(
            decoding: ProjectionReport(projection, language: .zh).bytes(.markdown), as: UTF8.self
        ).split(separator: "\n").map(String.init)
    }

    private func scenario(_ name: String, _ title: String, growth: Double) -> ScenarioProjection {
        SampleProjection.scenario(
            name, LocalizedText(zh: title, en: name), growth: growth, level: 500, speed: UncertainValue(1),
            hasBonds: false)
    }

    private func heads(_ lines: [String]) -> [String] { lines.filter { $0.hasPrefix("| 项目") } }

    @Test func `cases stand from low to high whatever their order, and the continuation beside them`() {
        let found = heads(
            lines([
                scenario("baseline", "延续情景", growth: -9), scenario("combined-upside", "有利因素叠加", growth: -6),
                scenario("steady-recovery", "平稳恢复", growth: -8), scenario("other", "其他", growth: -7),
                scenario("weak-consumption", "消费恢复偏慢", growth: -10),
            ]))
        #expect(
            found == [
                "| 项目 | 单位 | 低方案 消费恢复偏慢 | 推荐方案 平稳恢复 | 高方案 有利因素叠加 | 低-推荐 | 高-推荐 | 另附 延续情景 |",
                "| 项目 | 单位 | 其他 |",
            ])
    }

    @Test func `a case whose bond overlap is open is found as two scenarios, each with its own differences`()
    {
        let found = lines([
            scenario("weak-consumption", "消费恢复偏慢", growth: -10),
            scenario("steady-recovery[in_base=0]", "平稳恢复（不重叠）", growth: -7),
            scenario("steady-recovery[in_base=1]", "平稳恢复（全部重叠）", growth: -8),
        ])
        #expect(
            heads(found) == [
                "| 项目 | 单位 | 低方案 消费恢复偏慢 | 推荐方案 平稳恢复 （不重叠） | 推荐方案 平稳恢复 （全部重叠） | 低-推荐 （不重叠） | 低-推荐 （全部重叠） |"
            ])
        #expect(found.contains("## 表2　全年测算（不重叠）") && found.contains("## 表2　全年测算（全部重叠）"))
        let growth = found.first { $0.hasPrefix("| 社会消费品零售总额 | % |") }
        #expect(growth?.hasSuffix("| -3.0 | -2.0 |") == true)
    }

    @Test func `a scenario that is no case has a table of its own`() {
        let found = lines([scenario("other", "其他", growth: -7)])
        #expect(found.contains("## 表3　分情景测算") && heads(found) == ["| 项目 | 单位 | 其他 |"])
    }
}
