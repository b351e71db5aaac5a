import Foundation
import TestSupport
import Testing

/// Templates filled in and read back.
struct TemplateTests {
    private static let file = "填报表.xlsx"

    /// A sheet of a template that an office returns: the head as the template writes it, and rows.
    private static func bytes(_ name: String, _ rows: [[SampleWorkbook.Cell]]) throws -> Data {
        Data(try SampleWorkbook([SampleWorkbook.Sheet(name: name, rows: rows)]).bytes())
    }

    private static func texts(_ copy: borrowing StudyCopy) throws -> [String] {
        try copy.tree().filter { $0.hasPrefix(StudyCopy.study + "/") && !$0.hasSuffix("partial") }.map {
            path in
            try String(
                decoding: Data(contentsOf: copy.folder.appendingPathComponent(path)), as: UTF8.self)
        }
    }

    @Test func `a template that comes back as it went out changes no byte`() throws {
        let copy = try StudyCopy()
        let before = try Self.texts(copy)
        let written = try copy.run(["template", StudyCopy.study, "--to", Self.file])
        #expect(written.text == "已写出 \(Self.file)。填好后执行：midyear import \(StudyCopy.study) \(Self.file)\n")
        let read = try copy.run(["import", StudyCopy.study, Self.file, "--write"])
        #expect(read.errors.isEmpty)
        #expect(
            read.text == "已读取填报表  \(Self.file) ／ 数据、目标、情景参数、部门预计、项目清单\n与专题相同，没有要写入的。\n")
        #expect(try Self.texts(copy) == before)
    }

    @Test func `targets, parameters, figures and estimates filled in become YAML and CSV`() throws {
        let copy = try StudyCopy()
        func fill(_ name: String, _ rows: [[SampleWorkbook.Cell]]) throws -> Command.Outcome {
            try Self.bytes(name, rows).write(to: copy.folder.appendingPathComponent(Self.file))
            return try copy.run(["import", StudyCopy.study, Self.file, "--write"])
        }
        let levers = try fill(
            "情景参数",
            [
                ["情景参数", "对象", "参数", "单位", "平稳恢复（steady-recovery）", "国债十月到位"],
                ["恢复速度", "社会消费品零售总额", "倍数", "", "1.1/1.3/1.5", "1.2"],
                ["恢复速度", "规模以上工业总产值", "倍数", "", "1.0/1.1/1.3", ""],
                ["恢复速度", "建安投资", "倍数", "", "1.0/1.1/1.3", ""],
                ["专项国债和债券", "抗疫特别国债", "申请金额", "亿元", "100亿元", "100"],
            ])
        #expect(levers.exitCode == 0, "\(levers.errors)")
        let steady = try copy.text("steady-recovery.yaml")
        #expect(steady.contains("retail_sales: {multiple: {low: 1.1, central: 1.3, high: 1.5}}"))
        #expect(steady.contains("新发地疫情得到全面控制"))
        #expect(try copy.text("国债十月到位.yaml").contains("retail_sales: {multiple: 1.2}"))

        let targets = try fill(
            "目标",
            [
                ["指标", "目标类型", "关系", "目标值", "增速目标(%)", "来源"], ["社会消费品零售总额", "年度目标", "≥", "", 3.5, "2020年计划"],
            ])
        #expect(targets.exitCode == 0, "\(targets.errors)")
        #expect(
            try copy.text("study.yaml").contains(
                "- {kind: 年度目标, relation: ≥, growth: 3.5, source: \"2020年计划\"}"))

        let figures = try fill(
            "数据",
            [
                ["地区", "指标", "期间", "度量", "数值", "单位", "价格", "发布日期", "来源"],
                ["tongzhou", "社零", "2019年1-6月", "level", 287.7, "亿元", "nominal", "2020-08-20", "区统计局"],
            ])
        #expect(figures.exitCode == 0, "\(figures.errors)")
        let added = "tongzhou,社零,2019年1-6月,level,287.7,亿元,nominal,2020-08-20,,区统计局,\n"
        #expect(try copy.text("observations.csv").hasSuffix(added))

        let estimates = try fill(
            "部门预计",
            [
                ["地区", "指标", "期间", "度量", "数值", "单位", "价格", "来源"],
                ["tongzhou", "社零", "2020", "yoy_pct", -8.0, "%", "nominal", "区商务局"],
            ])
        #expect(estimates.exitCode == 0, "\(estimates.errors)")
        #expect(
            try copy.text("expectations.csv").contains("tongzhou,社零,2020,yoy_pct,-8,%,nominal,,,区商务局,\n"))
        #expect(try copy.run(["check", StudyCopy.study]).exitCode == 0)
    }

    @Test func `a figure changed in a template is refused: old values stay`() throws {
        let copy = try StudyCopy()
        let before = try Self.texts(copy)
        try Self.bytes(
            "数据",
            [
                ["地区", "指标", "期间", "度量", "数值", "单位", "价格", "发布日期"],
                ["tongzhou", "retail_sales", "2020H1", "level", 240, "yi_yuan", "nominal", "2020-08-26"],
                [
                    "tongzhou", "retail_sales", .number("43983", format: 4), "level", 240, "yi_yuan",
                    "nominal", "",
                ],
            ]
        ).write(to: copy.folder.appendingPathComponent(Self.file))
        let outcome = try copy.run(["import", StudyCopy.study, Self.file, "--write"])
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors == """
                \(Self.file)“数据”E2　改动了专题已有的数据。原值要保留：请还原这一行，另加一行填新值和新的发布日期。
                \(Self.file)“数据”C3　“2020-06-01”：表格软件把期间改成了日期。请填“2020年6月末”的样式，或先把该列设为文本。
                共 2 处错误。没有写入任何文件。

                """)
        #expect(try Self.texts(copy) == before)
    }

    @Test func `what the study's check finds is told at the template's cell`() throws {
        let copy = try StudyCopy()
        func refusal(_ name: String, _ rows: [[SampleWorkbook.Cell]]) throws -> String {
            try Self.bytes(name, rows).write(to: copy.folder.appendingPathComponent(Self.file))
            let outcome = try copy.run(["import", StudyCopy.study, Self.file, "--write"])
            #expect(outcome.exitCode == 65)
            return outcome.errors.split(separator: "　").first.map(String.init) ?? ""
        }
        let figures: [[SampleWorkbook.Cell]] = [
            ["来源", "地区", "指标", "期间", "度量", "数值", "单位", "价格", "发布日期"],
            ["区统计局", "tongzhou", "社零", "2019年1-6月", "level", 287.7, "吨", "nominal", "2020-08-20"],
        ]
        // A template keeps its first columns; others may be moved.
        let moved = figures.map { Array($0.dropFirst() + [$0[0]]) }
        #expect(try refusal("数据", moved) == "\(Self.file)“数据”F2")
        #expect(
            try refusal(
                "部门预计",
                [
                    ["地区", "指标", "期间", "度量", "数值", "来源", "单位", "价格"],
                    ["tongzhou", "社零", "2020", "yoy_pct", -8.0, "区商务局", "亿元", "nominal"],
                ]) == "\(Self.file)“部门预计”G2")
        #expect(
            try refusal(
                "目标",
                [
                    ["指标", "目标类型", "关系", "目标值", "增速目标(%)", "来源"],
                    ["一般公共预算收入", "", "", "", "", ""], ["社会消费品零售总额", "年度目标", "≥", "", -130, "2020年计划"],
                ]) == "\(Self.file)“目标”3")
        #expect(
            try refusal(
                "情景参数",
                [
                    ["情景参数", "对象", "参数", "单位", "晚到"], ["专项国债和债券", "新增债", "下达金额", "亿元", "50"],
                ]
            ).hasPrefix("\(Self.file)“情景参数”E2"))
    }

    /// Figures: Chaoyang District, 2020 budget and plan reports (general public budget revenue, registered unemployment,
    /// construction and installation investment of January-June 2020).
    @Test func `another district is made, filled from its sheet and projected`() throws {
        let copy = try StudyCopy()
        let study = "scenarios/chaoyang-2020"
        let made = try copy.run(["init", "朝阳区", "--to", study, "--parent", "scenarios/beijing"])
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(try copy.run(["check", study]).exitCode == 0)
        let sheet = SampleWorkbook.Sheet(
            name: "1-6月",
            rows: [
                ["朝阳区主要经济指标（2020年1-6月）"], ["指标", "单位", "1-6月", "同比(%)"],
                ["一、一般公共预算收入", "万元", 2_643_400, -12.2], ["二、城镇登记失业率（6月末）", "%", 0.81, "--"],
                ["三、建安投资", "亿元", 149.6, "--"],
            ])
        try Data(SampleWorkbook([sheet]).bytes()).write(to: copy.folder.appendingPathComponent("朝阳.xlsx"))
        let imported = try copy.run([
            "import", study, "朝阳.xlsx", "--published", "2020-08-20", "--write",
        ])
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let projected = try copy.run(["project", study, "--draws", "200"])
        #expect(projected.exitCode == 0, "\(projected.errors)")
        #expect(projected.text.contains("朝阳区2020年主要经济指标全年测算"))
        #expect(projected.text.contains("264.3 ") && !projected.text.contains("264.34"))
        #expect(try copy.run(["init", "朝阳区", "--to", study, "--parent", "scenarios/beijing"]).exitCode == 74)
    }
}
