import Foundation
import TestSupport
import Testing

/// The September update of an office, on invented figures: a sheet of January-August that restates January-June.
struct ImportTests {
    private static let sheet = SampleWorkbook.Sheet(
        name: "社零",
        rows: [
            ["各区社会消费品零售总额（2020年1-8月）"], ["单位：万元"],
            ["项目", "2020年8月", "同比增长(%)", "2020年1-8月", "同比增长(%)", "2020年1-6月", "同比增长(%)"],
            ["通州区", 412345, -2.1, 3_216_543, -13.2, 2_371_000, -17.6], ["注：算例，不是真实数据"],
        ])

    private static func place(_ sheet: SampleWorkbook.Sheet, in copy: borrowing StudyCopy) throws {
        try Data(SampleWorkbook([sheet]).bytes()).write(to: copy.folder.appendingPathComponent("月报.xlsx"))
    }

    private static let importing = ["import", StudyCopy.study, "月报.xlsx", "--published", "2020-09-18"]

    @Test func `an import shows, then writes a new vintage; the day before, nothing has changed`() throws {
        let copy = try StudyCopy()
        try Self.place(Self.sheet, in: copy)
        let project = [
            "project", StudyCopy.study, "--scenario", "平稳恢复", "--draws", "200", "--format", "json",
        ]
        let before = try copy.run(project)
        let files = try copy.tree()
        let shown = try copy.run(Self.importing)
        #expect(shown.exitCode == 0)
        #expect(shown.text.contains("  原值 238.5亿元（2020-08-26发布）    新值 237.1亿元（2020-09-18发布）\n"))
        #expect(try copy.tree() == files)
        #expect(try copy.run(["check", StudyCopy.study]).exitCode == 0)

        let old = try copy.text("observations.csv")
        #expect(try copy.run(Self.importing + ["--write"]).exitCode == 0)
        let new = try copy.text("observations.csv")
        let source = "月报.xlsx“社零”"
        let note = "；附注：注：算例，不是真实数据"
        #expect(
            new == old + """
                tongzhou,retail_sales,2020M08,level,3216543,wan_yuan,nominal,2020-09-18,,\(source)D4\(note),
                tongzhou,retail_sales,2020M08,yoy_pct,-13.2,%,nominal,2020-09-18,,\(source)E4\(note),
                tongzhou,retail_sales,2020H1,level,2371000,wan_yuan,nominal,2020-09-18,,\(source)F4\(note),
                tongzhou,retail_sales,2020H1,yoy_pct,-17.6,%,nominal,2020-09-18,,\(source)G4\(note),

                """)
        #expect(try copy.tree() == files)
        let again = try copy.run(Self.importing + ["--write"])
        #expect(again.text.contains("与已有数据相同"))
        #expect(try copy.text("observations.csv") == new)

        // Standing on the old day the numbers are the old ones; the run's number says that the files are others.
        let outcomes = try #require(String(decoding: before.output, as: UTF8.self).range(of: "\"scenarios\""))
        let same = try copy.run(project)
        let tail = before.text[outcomes.lowerBound...].split(separator: "\n").filter {
            $0.contains("\"mean\"")
        }
        #expect(same.text.split(separator: "\n").filter { $0.contains("\"mean\"") } == tail)
        let later = try copy.run([
            "project", StudyCopy.study, "--scenario", "平稳恢复", "--draws", "200", "--as-of", "2020-09-21",
        ])
        #expect(later.text.contains("后四个月"))
        #expect(!later.text.contains("下半年需增"))
    }

    @Test
    func `the September update: import, project the last four months, and tell new data from a revision`()
        throws
    {
        let copy = try StudyCopy()
        try? FileManager.default.removeItem(at: copy.file("ledger.sqlite"))
        try Self.place(Self.sheet, in: copy)
        func run(_ arguments: [String]) throws -> String {
            let outcome = try copy.run(arguments, environment: ["MIDYEAR_LEDGER": ""])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            return outcome.text
        }
        _ = try run(["export", StudyCopy.study, "--draws", "200", "--to", "docx", "--out", "送审稿"])
        let imported = try run(Self.importing + ["--write"])
        #expect(imported.contains(/受影响的已出文件：T20200826-[A-Z2-7]{6} report.docx。未改动。/))
        let project = ["project", StudyCopy.study, "--draws", "200", "--as-of", "2020-09-21"]
        let projected = try run(project)
        #expect(projected.contains("后四个月"))
        let numbers = try run(["runs"]).matches(of: #/T\d{8}-[A-Z2-7]{6}/#).map { String($0.output) }
        #expect(numbers.count == 2)
        let diff = try run(["diff", try #require(numbers.last), try #require(numbers.first)])
        #expect(diff.contains("发现修订1处：\n  社会消费品零售总额 2020年1-6月　原值238.5亿元、-17.1%（2020-08-26发布）"))
        #expect(diff.contains("社会消费品零售总额 2020年1-8月"))
        let retail = try #require(diff.split(separator: "\n").first { $0.hasPrefix("社会消费品零售总额 ") })
        let parts = retail.split(separator: " ").map(String.init)
        #expect(parts.count == 7)
        #expect(parts[4...5] == ["0.00", "0.00"], "neither parameters nor the program")
        #expect(parts[2...3].allSatisfy { $0 != "0.00" }, "new data and a revision")
        #expect(!diff.contains("参数和情景有变化"))
    }

    @Test func `faults write nothing and end with 65`() throws {
        let copy = try StudyCopy()
        try Self.place(Self.sheet, in: copy)
        let files = try copy.tree()
        let outcome = try copy.run(["import", StudyCopy.study, "月报.xlsx", "--write"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("没有填发布日期，无法判断先后。请加 --published。"))
        #expect(outcome.errors.hasSuffix("处错误。没有写入任何文件。\n"))
        for (name, words) in [
            ("月报.et", "月报.et　不能读取 .et/.xls。请在 WPS 中“另存为”→“Microsoft Excel 2007/2010 文件（*.xlsx）”。"),
            ("月报.xlsx", "月报.xlsx　扩展名是 .xlsx，内容却是文本。"), ("无.xlsx", "无.xlsx　没有这个文件或文件夹。"),
        ] {
            if name != "无.xlsx" {
                try Data("指标,同比\n".utf8).write(to: copy.folder.appendingPathComponent(name))
            }
            let outcome = try copy.run(["import", StudyCopy.study, name])
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.hasPrefix(words))
        }
        #expect(try copy.tree() == (files + ["月报.et"]).sorted())
    }
}
