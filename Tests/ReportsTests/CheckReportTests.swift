import Reports
import Studies
import Testing
import TimeSeries

struct CheckReportTests {
    private let bond = LocalizedText(zh: "抗疫特别国债", en: "Special treasury bonds")

    /// One of each case.
    private var findings: [Finding] {
        [
            .noOwnShares,
            .targetNotFilled(
                indicator: "retail_sales",
                bound: ImpliedBound(
                    relation: .atMost, value: 477,
                    reason: LocalizedText(zh: "报告称任务过半", en: "“More than half done”"))),
            .targetNotFilled(indicator: "investment", bound: nil),
            .targetNotFilled(indicator: "construction", bound: nil),
            .growthDiffersFromLevels(
                indicator: "retail_sales", period: .firstHalf(2020), growth: -17.1, levelNow: 238.5,
                levelBefore: 280,
                impliedBefore: 287.7, place: Place(file: "observations.csv", line: 4)),
            .onlyAppliedFor(scenario: "steady-recovery", instrument: bond, applied: 100),
            .overlapNotStated(scenario: "steady-recovery", instrument: bond),
            .notExtrapolated(indicator: "housing", growth: 52.5), .noOwnFigure(indicator: "gdp"),
            .sourceUnverified(indicator: "gdp", period: .year(2019), source: "第三方"),
            .laterVintages(study: LocalizedText(zh: "北京市", en: "Beijing"), count: 12, of: 80),
            .notYetKnown(study: LocalizedText(zh: "全国", en: "the nation"), count: 3),
            .ratesNotComparable(
                first: LocalizedText(zh: "城镇登记失业率", en: "registered unemployment rate"),
                second: LocalizedText(zh: "城镇调查失业率", en: "surveyed unemployment rate")),
            .outsideRange(
                scenario: "weak-consumption", lever: "recovery_speed", parameter: "multiple",
                indicator: "retail_sales",
                value: 0.4, range: UncertainValue(low: 0.5, central: 1, high: 1.5)),
            .readAsGB18030(file: "observations.csv"),
        ]
    }

    @Test func `decisions come first, findings with one statement share a line`() {
        let text = CheckReport(study: SampleStudy.study, findings: findings, language: .zh).text
        #expect(text == ExpectedPages.check)
    }

    @Test func `English speaks of the same findings`() {
        let text = CheckReport(study: SampleStudy.study, findings: findings, language: .en).text
        #expect(text.split(separator: "\n").count == ExpectedPages.check.split(separator: "\n").count)
        #expect(
            text.hasPrefix("Check passed, ready to project. Errors: 0. For you to decide: 5. Remarks: 9.\n"))
        #expect(
            text.contains(
                "total investment in fixed assets, investment in construction and installation: the city-assigned"
                    + " task is not filled in."))
    }

    @Test func `a study without findings needs one line`() {
        let text = CheckReport(study: SampleStudy.study, findings: [], language: .zh).text
        #expect(text == "审核通过，可以测算。错误 0 条，需要你决定 0 条，提示 0 条。\n")
    }
}
