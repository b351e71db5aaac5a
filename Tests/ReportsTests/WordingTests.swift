import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

struct WordingTests {
    @Test(arguments: [
        (-17.1, -22.8, "降幅较一季度收窄5.7个百分点"), (-22.8, -17.1, "降幅较一季度扩大5.7个百分点"),
        (-17.1, -17.1, "降幅与一季度持平"), (3.4, 2.1, "增速较一季度提高1.3个百分点"), (2.4, 3.7, "增速较一季度回落1.3个百分点"),
        (2.4, 2.4, "增速与一季度持平"), (1.1, -0.3, "一季度为下降0.3%，由降转增"), (-0.3, 1.1, "一季度为增长1.1%，由增转降"),
        (0, -2, "一季度为下降2.0%"), (1, 0, "一季度与上年同期持平"), (-0.04, 0.04, "一季度与上年同期持平"),
    ])
    func `comparisons of periods follow the truth table of official statistics`(
        now: Double, before: Double, text: String
    ) {
        #expect(GrowthPhrases(.zh).comparison(now: now, before: before, period: "一季度") == text)
    }

    @Test(arguments: [
        (-9.6, -7.0, "下降7.0%—9.6%之间"), (0.6, 3.6, "增长0.6%—3.6%之间"), (-2.3, 2.5, "下降2.3%到增长2.5%之间"),
    ])
    func `a band of falls runs from the small to the large fall`(low: Double, high: Double, text: String) {
        let summary = DistributionSummary(
            mean: 0, deviation: 1, p05: low, p10: low, p50: (low + high) / 2, p90: high, p95: high)
        #expect(GrowthPhrases(.zh).band(summary) == text)
    }

    @Test func `falls are written with a positive number and zero is unchanged`() {
        let phrases = GrowthPhrases(.zh)
        #expect([-17.1, 3.4, 0.04].map(phrases.growth) == ["下降17.1%", "增长3.4%", "与上年同期持平"])
        #expect([-8.25, 2, 0].map(phrases.about) == ["下降8.3%左右", "增长2.0%左右", "与上年基本持平"])
        #expect(GrowthPhrases(.en).growth(-17.1) == "down 17.1 %")
    }

    @Test(arguments: [
        (
            Period.firstHalf(2020),
            ["2020年1-6月", "1-6月", "上半年", "the first half of 2020", "Jan-Jun", "the first half"]
        ),
        (
            .yearToDate(2020, through: 8),
            ["2020年1-8月", "1-8月", "1-8月", "January-August 2020", "Jan-Aug", "January-August"]
        ),
        (
            .yearToDate(2020, through: 3),
            ["2020年一季度", "1-3月", "一季度", "the first quarter of 2020", "Jan-Mar", "the first quarter"]
        ),
        (.secondHalf(2020), ["2020年下半年", "下半年", "下半年", "the second half of 2020", "H2", "the second half"]),
        (
            Period(year: 2020, months: 9...12),
            ["2020年后四个月", "后四个月", "后四个月", "September-December 2020", "Sep-Dec", "September-December"]
        ),
        (
            Period(year: 2020, months: 10...12),
            ["2020年四季度当季", "四季度", "四季度", "the fourth quarter of 2020", "Q4", "the fourth quarter"]
        ),
        (.year(2020), ["2020年全年", "全年", "全年", "2020", "full year", "the year"]),
        (.end(2020, month: 6), ["2020年6月末", "6月末", "6月末", "end of June 2020", "end Jun", "the end of June"]),
    ])
    func `periods have their official names`(period: Period, names: [String]) {
        let found = [PeriodWording(.zh), PeriodWording(.en)].flatMap {
            [$0.full(period), $0.column(period), $0.spoken(period)]
        }
        #expect(found == names)
    }

    @Test(arguments: Term.allCases) func `every term has words in both languages`(term: Term) {
        #expect(!term[.zh].isEmpty && !term[.en].isEmpty)
        #expect(!term[.en].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}
