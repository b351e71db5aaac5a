import Foundation
import Testing

@Suite struct PlanCommandTests {
    private static let rows: [(old: String, new: String)] = [
        (
            "base: —\n          targets: [{rate: 【待定】}]",
            "base: —\n          targets: [{rate: 6, relation: ≥, source: 假设}]"
        ),
        (
            "- indicator: retail_sales\n          targets: [{level: 【待定】}]",
            "- indicator: retail_sales\n          targets: [{level: 800, relation: ≥, source: 假设}]\n          lead: {zh: 区商务局, en: commerce}"
        ),
        (
            "- indicator: registered_unemployment_rate\n          targets: [{level: 【待定】}]",
            "- indicator: registered_unemployment_rate\n          targets: [{level: 3.5, relation: ≤, source: 假设}]"
        ),
    ]

    /// A copy of the study whose plan has three targets.
    private func copyWithTargets() throws -> StudyCopy {
        let copy = try StudyCopy()
        for row in Self.rows { try copy.replace(row.old, with: row.new, in: "plan.yaml") }
        return copy
    }

    private func plan(_ copy: borrowing StudyCopy, _ arguments: [String]) throws -> Command.Outcome {
        try copy.run(["plan", StudyCopy.study, "--draws", "400"] + arguments)
    }

    @Test func `the closing says what is met, and which years are missing`() throws {
        let outcome = try plan(StudyCopy(), ["--table", "十三五收官"])
        #expect(outcome.exitCode == 0)
        for words in [
            "提前完成（2019年46，年末预计数）", "355（预计数）", "缺2016—2019年增速", "原规划年均10，中期调整年均7",
            "共5项：提前完成1，预计完成0，预计基本完成0，存在差距0，缺数据4。",
        ] { #expect(outcome.text.contains(words), "no “\(words)”") }
    }

    @Test func `a public draft holds no projection that was not confirmed, and counts what is undecided`()
        throws
    {
        let copy = try copyWithTargets()
        let outcome = try plan(
            copy,
            ["--table", "主要指标", "--for", "public", "--confirm", "社零", "--to", "json,docx,csv", "--out", "送审"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let folder = copy.folder.appendingPathComponent("送审")
        let json = try String(contentsOf: folder.appendingPathComponent("report.json"), encoding: .utf8)
        let standings = Set(json.matches(of: #/"standing": "(\w+)"/#).map { String($0.output.1) })
        #expect(standings.isSubset(of: ["wording", "published", "approved", "comparison", "confirmed"]))
        #expect(standings.contains("confirmed") && json.contains("区商务局") && json.contains("待定46处"))
        #expect(json.contains("\"表1　主要指标\""))
        #expect(outcome.errors.contains("城镇登记失业率2020年"), "\(outcome.errors)")
        let csv = try String(
            contentsOf: folder.appendingPathComponent("plan-indicators.csv"), encoding: .utf8)
        #expect(csv.contains("地区生产总值,亿元,—,—,≥6,【待定】"))
        #expect(csv.contains("城镇登记失业率,%,…,≤3.50,…"))
    }

    @Test func `the annex gives chances by case, needed growth on either base, and targets together`() throws
    {
        let copy = try copyWithTargets()
        let outcome = try plan(copy, ["--table", "path", "--lang", "en"])
        #expect(outcome.exitCode == 0)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        let annex = try #require(lines.firstIndex { $0.contains("Annex 3") })
        let row = try #require(lines[annex...].first { $0.contains("total retail sales") })
        let numbers = row.split(separator: " ").compactMap { Double($0) }
        // On the base without the epidemic less is needed; the cases' chances rise with long-run growth.
        let (needed, adjusted, chances) = (
            numbers[numbers.count - 5], numbers[numbers.count - 4], numbers.suffix(3)
        )
        #expect(needed > adjusted && Array(chances) == chances.sorted())
        #expect(outcome.text.contains("Each of 3 targets by itself has a chance of at least"))
        let path = try #require(lines.last { $0.contains("total retail sales") && $0.contains("≥800") })
        let growths = path.split(separator: " ").compactMap { Double($0) }.suffix(5)
        let product = growths.reduce(1) { $0 * (1 + $1 / 100) }
        #expect(abs(pow(product, 0.2) - 1 - needed / 100) < 0.001)
        for words in ["[undecided]", "run T20200826-", "share of"] {
            #expect(outcome.text.contains(words), "\(words)")
        }
    }

    @Test func `a table is verified without a study, and nothing is written`() throws {
        let copy = try StudyCopy()
        let rows =
            "商务局报送,,,\n指标,2015年,2020年,年均增长(%)\n社会消费品零售总额(亿元),73.6,273,16.5\n一般公共预算收入(亿元),27.2,42.6,9.4\n"
        try Data([0xEF, 0xBB, 0xBF] + rows.utf8).write(to: copy.folder.appendingPathComponent("报送.csv"))
        let before = try copy.tree()
        let outcome = try copy.run(["plan", "--verify", "报送.csv"])
        #expect(
            outcome.text == """
                报送.csv 共 2 行：一致 1，数值不一致 1。未作任何修改。
                第3行 D列  社会消费品零售总额：年均填16.5%，按73.6→273复合计算为30.0%。如系可比口径，请补注；注释将印在表下。

                """)
        #expect(try outcome.exitCode == 0 && copy.tree() == before)
    }

    @Test(arguments: [
        ([], Int32(64), "--verify"), (["--verify", "没有.csv"], 65, "没有.csv　没有这个文件"),
        (["scenarios/china"], 65, "没有plan.yaml"), ([StudyCopy.study, "--table", "路径"], 64, "年度路径"),
        ([StudyCopy.study, "--for", "public", "--table", "年度路径"], 64, "只有内部稿"),
        ([StudyCopy.study, "--to", "docx"], 64, "--out"),
    ])
    func `a wrong wish is refused with what is right`(arguments: [String], code: Int32, words: String) throws
    {
        let outcome = try StudyCopy().run(["plan"] + arguments)
        #expect(outcome.exitCode == code && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `faults of the plan come with those of check, each with place and remedy`() throws {
        let copy = try StudyCopy()
        try copy.replace(
            "- indicator: retail_sales\n          targets: [{level: 【待定】}]",
            with: "- indicator: retail_sales\n          targets: [{level: 800, unit: 万人, source: 假设}]",
            in: "plan.yaml")
        let text = try copy.replace(
            "- indicator: registered_unemployment_rate\n          targets: [{level: 【待定】}]",
            with:
                "- indicator: registered_unemployment_rate\n          targets: [{level: 3.5, relation: ≥, source: 假设}]",
            in: "plan.yaml")
        let line =
            try #require(
                text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                    $0.contains("relation: ≥")
                }) + 1
        for command in ["check", "plan"] {
            let outcome = try copy.run([command, StudyCopy.study])
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.contains("\(StudyCopy.study)/plan.yaml:\(line):"))
            #expect(outcome.errors.contains("应为“≤”") && outcome.errors.contains("共 2 处错误"))
        }
    }
}
