import Foundation
import Testing

@Suite struct ExportTests {
    private static let all = "xlsx,docx,csv,markdown,html,latex,json,svg,iamc,sdmx"

    private func export(_ copy: borrowing StudyCopy, _ arguments: [String]) throws -> Command.Outcome {
        try copy.run(["export", StudyCopy.study, "--draws", "200"] + arguments)
    }

    @Test func `a bundle replaces the one before as a whole, and equal runs give equal bytes`() throws {
        let copy = try StudyCopy()
        #expect(try export(copy, ["--to", Self.all, "--out", "送审/内部稿"]).exitCode == 0)
        let first = try contents(copy, "送审/内部稿")
        #expect(first.keys.contains("report.xlsx") && first.keys.contains("half-year.csv"))
        let again = try export(copy, ["--to", "json,docx", "--out", "送审/内部稿"])
        #expect(again.exitCode == 0 && again.text.contains("report.json、report.docx"))
        let second = try contents(copy, "送审/内部稿")
        #expect(second.keys.sorted() == ["report.docx", "report.json"])
        for (name, bytes) in second { #expect(bytes == first[name], "\(name)") }
        let left = try copy.tree().filter { $0.hasPrefix("送审/") && !$0.hasPrefix("送审/内部稿") }
        #expect(left.isEmpty, "no temporary folder stays behind")
    }

    private func contents(_ copy: borrowing StudyCopy, _ folder: String) throws -> [String: Data] {
        let url = copy.folder.appendingPathComponent(folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: url.appendingPathComponent($0))) })
    }

    @Test func `a folder with other files is refused and left alone`() throws {
        let copy = try StudyCopy()
        let outcome = try export(copy, ["--to", "csv", "--out", StudyCopy.study])
        #expect(outcome.exitCode == 74)
        #expect(outcome.errors.contains("baseline.yaml") && outcome.errors.contains("请换一个新文件夹"))
        #expect(try copy.text("study.yaml").contains("schema: midyear.study/1"))
    }

    @Test
    func `a public bundle of the district holds nothing that must stay inside, and says what was left out`()
        throws
    {
        let copy = try StudyCopy()
        let outcome = try export(copy, ["--to", "json,markdown", "--for", "public", "--out", "out"])
        #expect(outcome.exitCode == 0)
        for words in ["对外稿已略去：", "分情景测算", "参数表", "测算编号（写入文件属性）", "--confirm 一般公共预算收入"] {
            #expect(outcome.errors.contains(words), "no “\(words)”")
        }
        let files = try contents(copy, "out")
        let json = try String(decoding: #require(files["report.json"]), as: UTF8.self)
        let standings = Set(json.matches(of: #/"standing": "(\w+)"/#).map { String($0.output.1) })
        #expect(standings.isSubset(of: ["wording", "published", "approved", "comparison", "judgement"]))
        let text = try String(decoding: #require(files["report.md"]), as: UTF8.self)
        for words in ["内部资料", "八成", "可能性", "测算", "情景", "97.18", "地区生产总值", "推荐方案", "-22.8"] {
            #expect(!text.contains(words), "“\(words)” is public")
        }
        #expect(text.contains("社会消费品零售总额。上半年实现238.5亿元，同比下降17.1%，降幅较一季度收窄5.7个百分点。"))
    }

    @Test func `a waterfall and a tornado come where asked, and PNG says when it cannot be made`() throws {
        let copy = try StudyCopy()
        let outcome = try copy.run(
            [
                "export", StudyCopy.study, "--draws", "100", "--to", "csv,svg", "--with", "waterfall",
                "--with",
                "tornado", "--png", "--out", "out",
            ], environment: ["PATH": copy.cache.path])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("本机没有 rsvg-convert，未生成PNG。"))
        let files = try contents(copy, "out")
        #expect(files["waterfall.svg"] != nil && files["tornado.svg"] != nil)
        let table = try String(decoding: #require(files["attribution.csv"]), as: UTF8.self)
        #expect(table.contains("恢复速度　社会消费品零售总额"))
        let open = try export(
            copy, ["--to", "markdown", "--for", "public", "--with", "tornado", "--out", "稿"])
        #expect(open.errors.contains("敏感性"), "left out of the public edition, and said")
        let page = try String(decoding: #require(try contents(copy, "稿")["report.md"]), as: UTF8.self)
        #expect(!page.contains("敏感性"))
    }

    @Test func `the tables named are all that is written, in their order and with their numbers`() throws {
        let copy = try StudyCopy()
        let outcome = try export(
            copy,
            [
                "--to", "csv,markdown", "--out", "out", "--table", "目标和进度", "--table", "half-year", "--table",
                "自选列", "--columns", "2020H1；2020［推荐方案］", "--rows", "社零，建安投资",
            ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let files = try contents(copy, "out")
        #expect(files.keys.sorted() == ["half-year.csv", "report.md", "selection.csv", "targets.csv"])
        let page = try String(decoding: #require(files["report.md"]), as: UTF8.self)
        let heads = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.prefix(8) }
        #expect(heads == ["## 表1　目标", "## 表2　通州", "## 表3　通州"])
        let printed = try copy.run([
            "project", StudyCopy.study, "--draws", "200", "--format", "csv", "--columns", "2020H1;2020[推荐方案]",
            "--rows", "社零,建安投资",
        ])
        #expect(printed.exitCode == 0 && printed.output == files["selection.csv"], "one table, one run")
    }

    @Test func `a selected scenario with a value outside its range is marked`() throws {
        let copy = try StudyCopy()
        let text =
            "title: {zh: 过快, en: Too fast}\ninherits: baseline\nlevers:\n  recovery_speed: {retail_sales: 1.8}\n"
        try Data(text.utf8).write(to: copy.file("fast.yaml"))
        let outcome = try copy.run([
            "project", StudyCopy.study, "--draws", "100", "--columns", "2020[fast,fast/baseline]", "--rows",
            "社零",
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for words in ["测算（过快*）", "过快*", "超出参照区间（*）　过快：恢复速度"] {
            #expect(outcome.text.contains(words), "no “\(words)” in \(outcome.text)")
        }
    }

    @Test(arguments: [
        (["--to", "csv", "--out", "out", "--table", "halfyear"], Int32(64), "half-year"),
        (["--to", "csv", "--out", "out", "--table", "自选列"], 64, "--columns"),
        (["--to", "svg", "--out", "out", "--table", "targets"], 64, "svg"),
        (["--to", "csv", "--out", "out", "--rows", "社零"], 64, "--columns"),
        (["--to", "csv", "--out", "out", "--table", "加权汇总"], 65, "半年度表"),
        (["--to", "csv", "--out", "out", "--table", "scenarios", "--for", "public"], 65, "对外稿"),
        (["--to", "csv", "--out", "out", "--columns", "2020[second-wave];2020[]"], 65, "第2列"),
        (["--to", "pdf", "--out", "out"], Int32(64), "xlsx"),
        (["--to", "docx", "--out", "out", "--confirm", "社零"], 64, "--for public"),
        (["--to", "docx", "--out", "out", "--png"], 64, "--to svg"),
        (["--to", "docx", "--out", "out", "--for", "public", "--confirm", "社保"], 65, "社零"),
        (["--to", "docx", "--out", "out", "--for", "public", "--confirm", "GDP"], 65, "不能写入对外稿"),
    ])
    func `a wrong wish is refused with what is right, and nothing is written`(
        arguments: [String], code: Int32, words: String
    ) throws {
        let copy = try StudyCopy()
        let before = try copy.tree()
        let outcome = try export(copy, arguments)
        #expect(outcome.exitCode == code)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try copy.tree() == before)
    }
}
