import BureauSheets
import Foundation
import Outcomes
import Reports
import StudyFiles
import Studies
import TestSupport
import Testing
import TimeSeries
import Workbooks

/// Workbooks as bureaus lay them out; the figures are invented unless they are those of the half-year report.
struct LayoutTests {
    private typealias Sheet = SampleWorkbook.Sheet

    /// The monthly sheet of a bureau: merged title, two rows of head, numbering, parts, the city beside the district.
    private static let monthly = Sheet(
        name: "1-6月",
        rows: [
            ["通州区主要经济指标（2020年1-6月）"], ["制表日期：2020年7月20日"],
            ["序号", "指标", "单位", "通州区", "", "全市"], ["", "", "", "1-6月", "同比(%)", "1-6月", "同比(%)"],
            ["", "一、财政"], [1, "1. 一般公共预算收入", "亿元", "48.59亿", -7.4, 2823.6, -11.0], ["", "二、投资"],
            [2, "全社会固定资产投资", "%", "--", 0.9, "--", 1.4], ["", "　其中：建安投资", "%", "—", "增长2.4"],
            [3, "社会消费品零售额", "亿元", .number("238.49999999999997", format: 1), "下降17.1%", 5969],
            [4, "居民人均可支配收入", "元", "２３，１８４", 3.4], [5, "规模以上工业总产值", "%", "…", "▲13.2"],
            [6, "个体工商户", "户", 5021, "…"], [7, "贷款余额", "亿元", "--", 18.1],
            ["注：1.零售额为快报数。"], ["资料来源：区统计局月报"],
        ],
        merges: ["A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3"])

    @Test func `a monthly sheet is understood as a planner reads it`() throws {
        let imported = try Imported(Self.monthly, file: "主要经济指标1-6月.xlsx")
        #expect(
            imported.report == [
                "已读取  主要经济指标1-6月.xlsx ／ 工作表“1-6月”    数据期 2020年1-6月（累计）    来源 区统计局月报", "采用 7 行",
                "  一般公共预算收入    48.59 亿元   同比 -7.4%               与已有数据相同",
                "  全社会固定资产投资  --            同比 0.9%               只发布增速，不推算总量；与已有数据相同",
                "  　其中：建安投资    --            同比 2.4%               只发布增速，不推算总量；与已有数据相同",
                "  社会消费品零售总额  238.5 亿元  同比 -17.1%               表中写“社会消费品零售额”，按同一指标处理；与已有数据相同",
                "  居民人均可支配收入  23184 元      同比 3.4%               与已有数据相同",
                "  规模以上工业总产值  --          同比 -13.2%               只发布增速，不推算总量；与已有数据相同",
                "  贷款余额            --           同比 18.1%  2020年6月末  只发布增速，不推算总量；与已有数据相同", "待确认 2 行",
                "  第13行  “个体工商户 5021户”不在专题的指标中。列为新指标？  --accept 13　以后不再问：--ignore 13",
                "  第14行  “贷款余额 1-6月”是期末数，已按“2020年6月末”处理，请核对。",
                "略过 8 行  标题、表头、日期、分组行、附注（附注已存入来源说明）",
                "主要经济指标1-6月.xlsx“1-6月”D6　“48.59亿”：数字格中含单位，已读作48.59亿元，请核对。",
                "未采用的列：“全市 1-6月”、“全市 同比(%)”。", "发布日期未填：这些数据按“未公布”处理，不进入对外稿。已公布的请加 --published 【日期】",
                "尚未写入。确认后执行：midyear import S F --accept 13 --write",
            ])
        let source = imported.understood.figures.last?.observation.source
        #expect(source == "区统计局月报，主要经济指标1-6月.xlsx“1-6月”E14；附注：注：1.零售额为快报数。")
    }

    @Test func `the same sheet as GB18030 CSV, where merged cells are empty ones`() throws {
        let text = """
            通州区主要经济指标（2020年1-6月）,,,,,,
            序号,指标,单位,通州区,,全市,
            ,,,1-6月,同比(%),1-6月,同比(%)
            1,一般公共预算收入,亿元,48.59,-7.4,2823.6,-11
            2,社会消费品零售总额,亿元,238.5,-17.1,5969,-16.3

            """
        let bytes = try EncodedText.bytes(of: text, .gb18030)
        let content = try SpreadsheetFile.content(of: bytes, named: "月报.csv")
        let imported = try Imported(content, file: "月报.csv", SheetRequest(), memory: SheetMemory())
        #expect(
            imported.figures == [
                "budget_revenue 2020H1 level 48.59 yi_yuan D4", "budget_revenue 2020H1 yoy_pct -7.4 % E4",
                "retail_sales 2020H1 level 238.5 yi_yuan D5", "retail_sales 2020H1 yoy_pct -17.1 % E5",
            ])
        #expect(imported.report.contains("按 GB18030 编码读取（WPS/Excel 另存的 CSV 多为此编码）。"))
        #expect(imported.understood.figures[0].observation.source == "月报.csv:4:4")
    }

    @Test func `districts as rows, in 万元, months beside the year to date`() throws {
        let sheet = Sheet(
            name: "社零",
            rows: [
                ["各区社会消费品零售总额（2020年1-8月）"], ["", "", "", "", "单位：万元"],
                ["项目", "2020年8月", "同比增长(%)", "2020年1-8月", "同比增长(%)"],
                ["全　市", 9_999_999, -5, 88_888_888, -12.0],
                ["通 州 区", 412345, -2.1, 3_216_543, -13.2], ["怀柔区", 1, 2, 3, 4],
            ])
        let imported = try Imported(sheet) { $0.published = CalendarDay(code: "2020-09-18") }
        #expect(
            imported.figures == [
                "retail_sales 2020M08 level 3216543 wan_yuan D5", "retail_sales 2020M08 yoy_pct -13.2 % E5",
            ])
        #expect(imported.understood.figures[0].observation.value == 321.6543)
        #expect(
            imported.report == [
                "已读取  月报.xlsx ／ 工作表“社零”    数据期 2020年1-8月（累计）    分区表：社会消费品零售总额", "采用 1 行",
                "  社会消费品零售总额  321.6543 亿元  同比 -13.2%", "其他地区2行未采用。", "单位万元，已精确换算为亿元。",
                "当月、当季数2个未采用（“2020年8月”），测算用累计数。",
                "专题的数据截止日2020-08-26早于发布日期：测算请加 --as-of 2020-09-18，或修改study.yaml的as_of。",
                "尚未写入。确认后执行：midyear import S F --write",
            ])
    }

    @Test func `several tables of regions are read together`() throws {
        func sheet(_ name: String, _ title: String, _ value: SampleWorkbook.Cell) -> Sheet {
            Sheet(
                name: name,
                rows: [
                    [.text(title)], ["单位：万元"], ["地区", "1-6月", "同比(%)"], ["东城区", 1, 1],
                    ["通州区", value, "--"],
                ])
        }
        let imported = try Imported(
            sheet("1", "2020年1-6月各区规模以上工业总产值", 2_510_000), sheet("2", "2020年1-6月各区一般公共预算收入", 485_900),
            Sheet(name: "3", rows: [["说明"]]))
        #expect(
            imported.figures == [
                "industrial_output 2020H1 level 2510000 wan_yuan B5",
                "budget_revenue 2020H1 level 485900 wan_yuan B5",
            ])
    }

    @Test func `periods come from headings, title, sheet, file or the command, in this order of nearness`()
        throws
    {
        func figures(
            _ title: String, _ level: String, _ growth: String, sheet: String = "Sheet1",
            file: String = "月报.xlsx",
            period: String? = nil
        ) throws -> [String] {
            let sheet = Sheet(
                name: sheet,
                rows: [
                    [.text(title)], ["指标", "单位", .text(level), .text(growth)], ["社零", "亿元", 238.5, -17.1],
                ])
            return try Imported(sheet, file: file, request: { $0.period = period }).understood.periods.map(
                \.description)
        }
        #expect(try figures("主要指标", "2020年1-6月", "同比") == ["2020H1"])
        #expect(try figures("2020年上半年主要指标", "总量", "同比±%") == ["2020H1"])
        #expect(try figures("2020年6月主要指标", "1-本月", "同比") == ["2020H1"])
        #expect(try figures("2020年6月主要指标", "自年初累计", "同比") == ["2020H1"])
        #expect(try figures("2020年一至六月主要指标", "完成", "增速") == ["2020H1"])
        #expect(try figures("2020年一季度", "绝对值", "增长") == ["2020Q1"])
        #expect(try figures("主要指标", "总量", "同比", sheet: "2020年1-5月") == ["2020M05"])
        #expect(try figures("主要指标", "总量", "同比", file: "通州区（2020年1-5月）.xlsx") == ["2020M05"])
        #expect(try figures("主要指标", "总量", "同比", period: "2020年1-6月") == ["2020H1"])
        #expect(try figures("制表日期：2020年7月20日", "2020年1-6月", "同比") == ["2020H1"])
    }

    @Test func `growth beside a region's levels is that region's`() throws {
        let sheet = Sheet(
            name: "表",
            rows: [
                ["2020年1-6月"], ["指标", "单位", "全市", "同比", "通州区", "同比"],
                ["社零", "亿元", 5969, -16.3, 238.5, -17.1],
            ])
        #expect(
            try Imported(sheet).figures == [
                "retail_sales 2020H1 level 238.5 yi_yuan E3", "retail_sales 2020H1 yoy_pct -17.1 % F3",
            ])
    }

    @Test func `the year before and single months are left out, and said so`() throws {
        let sheet = Sheet(
            name: "表",
            rows: [
                ["2020年6月主要指标"], ["指标", "单位", "本月", "", "1-本月", "", "上年同期", "环比"],
                ["", "", "总量", "同比", "总量", "同比"], ["社零", "亿元", 45.6, -8.0, 238.5, -17.1, 287.7, 3],
            ], merges: ["C2:D2", "E2:F2"])
        let imported = try Imported(sheet)
        #expect(
            imported.figures == [
                "retail_sales 2020H1 level 238.5 yi_yuan E4", "retail_sales 2020H1 yoy_pct -17.1 % F4",
            ])
        #expect(imported.report.contains("当月、当季数2个未采用（“本月 总量”、“本月 同比”），测算用累计数。"))
        #expect(
            imported.report.contains { $0.hasPrefix("未采用的列：") && $0.contains("上年同期") && $0.contains("环比") })
    }

    @Test func `formulas, percent formats, hidden rows, sheets and repeated heads`() throws {
        let sheet = Sheet(
            name: "表",
            rows: [
                ["通州区2020年1-6月"], ["项　目", "单位", "1-6月", "同比"],
                ["社零", "亿元", .formula("SUM(C9:C10)", result: "238.5"), .number("-0.171", format: 3)],
                ["一般公共预算收入", "亿元", 1.0, 2.0], ["项　目", "单位", "1-6月", "同比"], ["新设企业", "家", 7938, "3%"],
            ], hiddenRows: [4])
        let old = Sheet(name: "去年", rows: [["指标", "1-6月"], ["社零", 1]], isHidden: true)
        let imported = try Imported(sheet, old)
        #expect(
            imported.figures == [
                "retail_sales 2020H1 level 238.5 yi_yuan C3", "retail_sales 2020H1 yoy_pct -17.1 % D3",
                "new_enterprises 2020H1 level 7938 enterprises C6", "new_enterprises 2020H1 yoy_pct 3 % D6",
            ])
        #expect(imported.report.contains("未读取隐藏的行：4。"))
        #expect(imported.report.contains("未读取隐藏的工作表：去年。"))
    }

    @Test func `units of headings, names and cells convert exactly; growth may stand among levels`() throws {
        let sheet = Sheet(
            name: "表",
            rows: [
                ["2020年1-6月"], ["指标", "1-6月（万元）", "同比"], ["一般公共预算收入", 485_900, -7.4],
                ["#社会消费品零售总额（亿元）①", 238.5, -17.1], ["（一）银行业税收", "37000", "50.9"],
            ])
        #expect(
            try Imported(sheet).figures == [
                "budget_revenue 2020H1 level 485900 wan_yuan B3", "budget_revenue 2020H1 yoy_pct -7.4 % C3",
                "retail_sales 2020H1 level 238.5 yi_yuan B4", "retail_sales 2020H1 yoy_pct -17.1 % C4",
                "bank_tax 2020H1 level 37000 wan_yuan B5", "bank_tax 2020H1 yoy_pct 50.9 % C5",
            ])
        let single = Sheet(
            name: "表",
            rows: [["2020年1-6月"], ["指标", "单位", "1-6月"], ["规模以上工业总产值", "%", -13.2], ["城镇登记失业率", "%", 2.96]])
        #expect(
            try Imported(single).figures == [
                "industrial_output 2020H1 yoy_pct -13.2 % C3",
                "registered_unemployment_rate 2020-06 level 2.96 % C4",
            ])
    }
}
