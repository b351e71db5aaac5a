import BureauSheets
import Outcomes
import Studies
import TestSupport
import Testing
import TimeSeries

/// Names that are not the study's, and what the office answers about them.
struct ConfirmationTests {
    private static let sheet = SampleWorkbook.Sheet(
        name: "表",
        rows: [
            ["2020年1-6月"], ["指标", "单位", "1-6月", "同比"], ["规模以上工业企业总产值", "%", "--", -13.2],
            ["其中：限额以上", "户", 12, 3], ["房地产销售面积", "", 46.2, 52.5],
        ])

    @Test func `near names are proposed with their similarity, others with those that they are not`() throws {
        let questions = try Imported(Self.sheet).understood.questions
        #expect(
            questions == [
                .sameAs(
                    row: 3, name: "规模以上工业企业总产值",
                    indicator: LocalizedText(
                        zh: "规模以上工业总产值",
                        en: "gross output value of industrial enterprises above designated size"),
                    similarity: 16.0 / 18),
                .newIndicator(row: 4, name: "规模以上工业企业总产值：限额以上", figure: "12户", nearest: []),
                .unit(
                    row: 5, name: "房地产销售面积", unit: LocalizedText(zh: "万平方米", en: "10 thousand m²")),
            ])
    }

    @Test func `an answer is kept and asks nothing next month`() throws {
        let answered = try Imported(Self.sheet) {
            $0.accepted = [3, 5]
            $0.ignored = [4]
        }
        #expect(answered.understood.questions.isEmpty)
        #expect(
            answered.figures == [
                "industrial_output 2020H1 yoy_pct -13.2 % D3",
                "housing_sales_area 2020H1 level 46.2 wan_m2 C5",
                "housing_sales_area 2020H1 yoy_pct 52.5 % D5",
            ])
        let memory = SheetMemory(answered.memory.text)
        #expect(memory == answered.memory)
        let next = try Imported(Self.sheet, memory: memory)
        #expect(next.understood.questions.isEmpty)
        #expect(next.figures == answered.figures)
        #expect(next.report.contains("按以前的确认不采用：第4行。"))
    }

    @Test func `an accepted name becomes an indicator of the study`() throws {
        let imported = try Imported(Self.sheet) { $0.accepted = [4] }
        let added = try #require(imported.added.first)
        #expect(added.id == "规模以上工业企业总产值：限额以上")
        let text = "schema: x\nindicators:\n  - id: a\n    unit: persons\n\nhorizon: 2020\n"
        #expect(
            StudyText.adding([added], to: text) == """
                schema: x
                indicators:
                  - id: a
                    unit: persons

                  - id: "规模以上工业企业总产值：限额以上"
                    name: {zh: "规模以上工业企业总产值：限额以上", en: "规模以上工业企业总产值：限额以上"}
                    kind: progress
                    unit: "entities"
                    price_basis: n/a
                    definition: {zh: "导入时新列，口径待填", en: "added by an import, definition to be filled in"}
                    good: neutral
                    role: standalone

                horizon: 2020

                """)
    }

    @Test func `新设企业 is not 新设市场主体, and 零售额 is near 零售总额`() {
        #expect(NameSimilarity.of("新设企业", "新设市场主体") == 0.25)
        #expect(NameSimilarity.of("社会消费品零售额", "社会消费品零售总额") == 0.8)
        #expect(NameSimilarity.of("一般公共预算收入", "一般公共预算支出") < 0.75)
    }
}
