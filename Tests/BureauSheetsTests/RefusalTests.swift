import BureauSheets
import Outcomes
import Reports
import Studies
import TestSupport
import Testing
import TimeSeries

/// One broken thing a sheet, with the words that the office reads.
struct RefusalTests {
    private typealias Sheet = SampleWorkbook.Sheet
    typealias Row = [SampleWorkbook.Cell]

    private static func sheet(_ rows: [Row], title: String = "2020年1-6月", head: Row? = nil) -> Sheet {
        Sheet(name: "表", rows: [[.text(title)], head ?? ["指标", "单位", "1-6月", "同比"]] + rows)
    }

    @Test(
        arguments: [
            (["社零", "亿元", 238.5, -130], "月报.xlsx“表”D3　同比“-130”：降幅不能达到或超过100%。是否为-13.0？"),
            (["城镇登记失业率", "%", "2.96‰", "--"], "月报.xlsx“表”C3　“2.96‰”：城镇登记失业率的单位应为“%”。"),
            (["社零", "亿元", "238.5/240", -17.1], "月报.xlsx“表”C3　“238.5/240”不是数字。请只写数字，下降写负号，单位不写在一起。"),
            (["社零", "亿元", 238.5, "下降-17.1"], "月报.xlsx“表”D3　“下降-17.1”不是数字。请只写数字，下降写负号，单位不写在一起。"),
            (["社零", "亿元", 238.5, "1.2倍"], "月报.xlsx“表”D3　“1.2倍”：倍数可能是增长到，也可能是增长了。请改填百分数。"),
            (["社零", "亿元", .error("#REF!"), -17.1], "月报.xlsx“表”C3　公式出错“#REF!”。请在WPS中改正，或填入数值。"),
            (
                ["社零", "亿元", .formula("A1", result: nil), -17.1],
                "月报.xlsx“表”C3　公式没有保存结果。请在WPS或Excel中打开，重新计算后保存。"
            ),
            (
                ["社零", "亿元", .number("43983", format: 4), -17.1],
                "月报.xlsx“表”C3　数字格中是日期“2020-06-01”。请把该格设为“常规”后重填数字。"
            ),
            (
                ["社零", "万人", 238.5, -17.1],
                "月报.xlsx“表”C3　“社会消费品零售总额”的单位不能是“万人”。可用：yi_yuan（亿元）、wan_yuan（万元）、yuan（元）。"
            ),
            (
                ["社零", "吨", 238.5, -17.1],
                "月报.xlsx“表”B3　“社会消费品零售总额”的单位不能是“吨”。可用：yi_yuan（亿元）、wan_yuan（万元）、yuan（元）。"
            ),
            (
                ["社零", "亿元", 240, "--"],
                "月报.xlsx“表”C3　社会消费品零售总额2020年1-6月原值238.5，新值240，没有填发布日期，无法判断先后。请加 --published。"
            ),
        ] as [(Row, String)])
    func `one cell`(row: Row, words: String) throws {
        #expect(try Imported(Self.sheet([row])).refusal == [words, "共 1 处错误。没有写入任何文件。"])
    }

    @Test(
        arguments: [
            (
                "2020年1-6月", ["指标", "单位", .number("43983", format: 4), "同比"],
                "月报.xlsx“表”C2　“2020-06-01”：表格软件把期间改成了日期。请填“2020年6月末”的样式，或先把该列设为文本。"
            ),
            (
                "主要指标", ["指标", "单位", "2020Q2", "同比"],
                "月报.xlsx“表”C2　“2020Q2”含义不清。累计数请写“2020年1-6月”，当季数请写“2020年二季度当季”。"
            ),
            (
                "主要指标", ["指标", "单位", "1-6月", "同比"],
                "月报.xlsx“表”C2　“1-6月”列看不出数据期：列名、标题、工作表名和文件名都没有写明年份和月份。请加 --period 2020年1-6月 的样式。"
            ),
            (
                "2020年6月主要指标", ["指标", "单位", "总量", "同比"],
                "月报.xlsx“表”C2　“总量”列看不出数据期：列名、标题、工作表名和文件名都没有写明年份和月份。请加 --period 2020年1-6月 的样式。"
            ),
            (
                "2020年1-6月", ["指标", "单位", "1-7月", "同比"],
                "月报.xlsx“表”C2　列名“1-7月”的月份在标题的“2020年1-6月”之后，年份不明。请在列名中写明年份，或加 --period。"
            ),
            (
                "2020年1-6月", ["指标", "单位", "朝阳区", "同比"],
                "月报.xlsx“表”C2　没有“通州区”的数据列，只有其他地区的。请核对是否选错了工作表或专题。"
            ),
        ] as [(String, Row, String)])
    func `one heading`(title: String, head: Row, words: String) throws {
        let rows: [Row] = [["社零", "亿元", 238.5, "--"]]
        let refusal = try Imported(Self.sheet(rows, title: title, head: head)).refusal
        #expect(refusal.first == words)
    }

    @Test func `all faults and notices of a sheet come in one go, in the order of their cells`() throws {
        let imported = try Imported(
            Self.sheet([
                ["一般公共预算收入", "亿元", "48.59亿", -7.4], ["城镇登记失业率", "%", "2.96‰"], ["社零", "亿元", 238.5, -130],
            ]))
        #expect(
            imported.refusal == [
                "月报.xlsx“表”C3　“48.59亿”：数字格中含单位，已读作48.59亿元，请核对。（提示）",
                "月报.xlsx“表”C4　“2.96‰”：城镇登记失业率的单位应为“%”。",
                "月报.xlsx“表”D5　同比“-130”：降幅不能达到或超过100%。是否为-13.0？", "共 2 处错误。没有写入任何文件。",
            ])
    }

    @Test func `sheets that cannot be chosen or found`() throws {
        let first = Self.sheet([["社零", "亿元", 238.5, -17.1]])
        var second = first
        second.name = "另一张"
        #expect(
            words { try Imported(first, second) } == [
                "月报.xlsx　有2张工作表含有表格：表、另一张。请加 --sheet 表 指定（可多次给出）。"
            ])
        #expect(words { try Imported(first) { $0.sheets = ["无"] } } == ["月报.xlsx　没有工作表“无”。现有：表。"])
        #expect(
            words { try Imported(Sheet(name: "空", rows: [["随便"], ["a", "b"]])) } == [
                "月报.xlsx“空”　找不到表头。表头行须有“指标”“项目”或“地区”一格，右边是期间和“同比”。请核对工作表，或另指定 --sheet。"
            ])
        #expect(
            try Imported(first) { $0.accepted = [3] }.refusal[0]
                == "月报.xlsx　第3行没有待确认的事项。请核对 --accept、--ignore 的行号。")
    }

    private func words(_ work: () throws -> Imported) -> [String] {
        do {
            return try work().refusal
        } catch let faults as Faults {
            return faults.list.map { FaultWording.text($0, .zh) }
        } catch { return ["\(error)"] }
    }

    @Test func `a table of regions whose title names no indicator`() throws {
        let sheet = Sheet(name: "表", rows: [["2020年1-6月进出口总额"], ["地区", "1-6月", "同比"], ["通州区", 1, 2]])
        #expect(try Imported(sheet).refusal[0].hasPrefix("月报.xlsx“表”1　从标题“2020年1-6月进出口总额”看不出是哪个指标"))
        let asked = try Imported(sheet) { $0.indicator = "社零" }.understood.questions
        #expect(asked == [.unit(row: 3, name: "通州区", unit: LocalizedText(zh: "亿元", en: "100 million yuan"))])
    }
}
