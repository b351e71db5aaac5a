import BureauSheets
import Outcomes
import Studies
import TestSupport
import Testing
import TimeSeries

/// Sheets that state single months or quarters; all figures are invented but those of the half-year.
struct SingleMonthTests {
    private typealias Sheet = SampleWorkbook.Sheet

    private static func imported(_ rows: [[SampleWorkbook.Cell]]) throws -> Imported {
        try Imported(Sheet(name: "表", rows: rows)) { $0.published = CalendarDay(code: "2020-09-18") }
    }

    @Test func `months that are complete from January on are added up, digit by digit`() throws {
        let imported = try Self.imported([
            ["2020年8月主要指标"], ["指标", "单位", "1-2月", "3月", "4月", "5月", "6月", "7月", "8月", "8月同比"],
            [
                "社零", "万元", 700_000, "350000.5", 420_000, 450_000, 464_999, 400_000, "420000.25", -3.1,
            ],
        ])
        #expect(
            imported.figures == [
                "retail_sales 2020M02 level 700000 wan_yuan C3",
                "retail_sales 2020Q1 level 1050000.5 wan_yuan D3",
                "retail_sales 2020H1 level 2384999.5 wan_yuan G3",
                "retail_sales 2020M08 level 3204999.75 wan_yuan I3",
            ])
        #expect(imported.understood.figures[1].observation.note == "表中写“社零”；由“1-2月”、“3月”相加")
        // 238.49995 亿元 from five rounded parts are the 238.5 亿元 that the study has.
        #expect(imported.understood.figures[2].change == .unchanged)
        #expect(imported.report.contains("第3行没有累计数，由从1月起齐全的当月、当季数相加得出；增速不能相加。"))
        #expect(imported.report.contains("当月、当季数1个未采用（“8月同比”），测算用累计数。"))
    }

    @Test func `quarters are added up where the heading says that they stand alone`() throws {
        let imported = try Self.imported([
            ["2020年上半年"], ["指标", "单位", "一季度", "二季度当季"], ["一般公共预算收入", "亿元", 23.3, 25.29],
        ])
        #expect(
            imported.figures == [
                "budget_revenue 2020Q1 level 23.3 yi_yuan C3", "budget_revenue 2020H1 level 48.59 yi_yuan D3",
            ])
    }

    @Test func `a gap, a growth rate or an average is never added up, and the row is named`() throws {
        let imported = try Self.imported([
            ["2020年3月主要指标"], ["指标", "单位", "1月", "3月"], ["社零", "亿元", "--", 35.2],
            ["规模以上工业总产值", "%", "--", -3.1], ["细颗粒物（PM2.5）平均浓度", "微克/立方米", 50, 44],
        ])
        #expect(imported.figures == ["pm25 2020M01 level 50 ug_m3 C5"])
        #expect(
            imported.report.contains(
                "当月、当季数3个未采用（“3月”），测算用累计数。第3、4行只有这样的数：总量从1月起逐月或逐季齐全的才能相加，增速不能相加。请在表中加“1-本月”累计列后再导入。"
            ))
    }

    @Test func `what holds at the end of a month may stand under that month`() throws {
        let imported = try Self.imported([
            ["2020年7月"], ["指标", "单位", "7月", "同比"], ["贷款余额", "亿元", "--", 18.4], ["城镇登记失业率", "%", 2.91, "--"],
        ])
        #expect(
            imported.figures == [
                "loans_outstanding 2020-07 yoy_pct 18.4 % D3",
                "registered_unemployment_rate 2020-07 level 2.91 % C4",
            ])
    }

    @Test func `an answer names its sheet where several sheets ask`() throws {
        func sheet(_ name: String, _ title: String, _ value: SampleWorkbook.Cell) -> Sheet {
            Sheet(name: name, rows: [[.text(title)], ["地区", "1-6月"], ["东城区", 1], ["通州区", value]])
        }
        let sheets = (
            sheet("产值", "2020年1-6月各区规模以上工业总产值", 251), sheet("税收", "2020年1-6月各区银行业税收", 3.7)
        )
        func imported(_ accepted: [SheetRow]) throws -> Imported {
            try Imported(sheets.0, sheets.1) { $0.accepted = accepted }
        }
        #expect(try imported([]).report.last?.hasSuffix("--accept 产值:4,税收:4 --write") == true)
        let both = try ["产值:4", "税收:4"].map { try #require(SheetRow($0)) }
        #expect(try imported(both).figures.count == 2)
        #expect(try imported([both[1]]).understood.questions.map(\.row) == [both[0]])
        #expect(
            try imported([4]).refusal.first == "月报.xlsx　第4行在2张工作表中都有待确认的事项。请写明是哪一张：产值:4，税收:4。")
    }
}
