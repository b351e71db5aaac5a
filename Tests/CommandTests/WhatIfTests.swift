import Foundation
import Testing

@Suite struct WhatIfTests {
    private static let october = ["--set", "抗疫特别国债.下达金额=50", "--set", "抗疫特别国债.已在计划或基数中的比重=0"]

    private func ask(_ copy: borrowing StudyCopy, _ arguments: [String]) throws -> Command.Outcome {
        try copy.run(["project", StudyCopy.study, "--draws", "400"] + arguments)
    }

    @Test func `bonds that come in October instead of August are answered in one go`() throws {
        let copy = try StudyCopy()
        let outcome = try ask(
            copy,
            ["--scenario", "平稳恢复"] + Self.october + [
                "--set", "抗疫特别国债.到位月份=2020-10", "--against-set", "抗疫特别国债.到位月份=2020-08",
            ])
        #expect(outcome.exitCode == 0)
        for words in [
            "临时测算（平稳恢复）", "假设　抗疫特别国债下达金额50亿元、", "到位月份2020年10月；对照：抗疫特别国债到位月份2020年8月",
            "不受影响（未设此联系）：", "社会消费品零售总额", "结转下年", "目前仍为申请数（100亿元），下达金额是假设",
            "可直接引用：若抗疫特别国债", "临时设定，未存入情景",
        ] {
            #expect(outcome.text.contains(words), "no “\(words)” in \(outcome.text)")
        }
    }

    @Test func `a difference has an interval of its own, narrower than those of its two sides`() throws {
        let copy = try StudyCopy()
        let outcome = try ask(copy, ["--set", "恢复速度.社零=1.4", "--format", "json"])
        let answer = try JSONDecoder().decode(Answer.self, from: outcome.output)
        let differences = try #require(answer.comparisons.first).differences
        let retail = try #require(differences.first { $0.indicator == "retail_sales" })
        #expect(retail.difference.width < 0.5 * retail.of.width)
        #expect(retail.untouched == "false")
        let industry = try #require(differences.first { $0.indicator == "industrial_output" })
        #expect(industry.untouched == "true")
        #expect(industry.difference.p50 == 0 && industry.difference.width == 0)
    }

    @Test func `a link that is off leaves its indicator as if the lever were not there, and nothing else`()
        throws
    {
        let copy = try StudyCopy()
        let settings = Self.october + ["--set", "抗疫特别国债.到位月份=2020-08", "--format", "json"]
        func answer(_ more: [String]) throws -> [Answer.Difference] {
            let outcome = try ask(copy, settings + more)
            let answer = try JSONDecoder().decode(Answer.self, from: outcome.output)
            return try #require(answer.comparisons.first).differences
        }
        let on = try answer([])
        let off = try answer(["--unlink", "抗疫特别国债:一般公共预算收入"])
        for (left, right) in zip(on, off) {
            if left.indicator == "budget_revenue" {
                #expect(left.untouched == "false" && right.untouched == "true")
            } else {
                #expect(left == right)
            }
        }
    }

    @Test func `a setting that is kept gives the same numbers as a scenario, and is never overwritten`()
        throws
    {
        let copy = try StudyCopy()
        let arguments = Self.october + ["--set", "抗疫特别国债.到位月份=2020-10", "--format", "json"]
        let first = try ask(copy, arguments + ["--save", "国债10月到位"])
        #expect(first.exitCode == 0)
        let again = try ask(copy, ["--against", "国债10月到位", "--format", "json"] + arguments)
        let answer = try JSONDecoder().decode(Answer.self, from: again.output)
        #expect(answer.comparisons.flatMap(\.differences).allSatisfy { $0.untouched == "true" })
        let before = try copy.tree()
        let refused = try ask(copy, arguments + ["--save", "国债10月到位"])
        #expect(refused.exitCode == 65 && refused.errors.contains("已有这个情景文件，不覆盖"))
        let after = try copy.tree()
        #expect(before == after)
    }

    @Test func `a link that is off is kept with the scenario, in every command`() throws {
        let copy = try StudyCopy()
        let settings = Self.october + ["--set", "抗疫特别国债.到位月份=2020-08", "--format", "json"]
        let link = ["--unlink", "抗疫特别国债:一般公共预算收入"]
        let kept = try ask(copy, settings + link + ["--save", "国债不影响收入"])
        #expect(kept.exitCode == 0, "\(kept.errors)")
        #expect(try copy.text("国债不影响收入.yaml").contains("unlinked:\n  - \"抗疫特别国债:budget_revenue\""))
        let again = try ask(copy, ["--against", "国债不影响收入"] + settings + link)
        let answer = try JSONDecoder().decode(Answer.self, from: again.output)
        #expect(answer.comparisons.flatMap(\.differences).allSatisfy { $0.untouched == "true" })
        let linked = try ask(copy, ["--against", "国债不影响收入"] + settings)
        let differences = try JSONDecoder().decode(Answer.self, from: linked.output).comparisons
            .flatMap(\.differences)
        let moved = Set(differences.filter { $0.untouched == "false" }.map(\.indicator))
        #expect(moved == ["budget_revenue"])
        // As a scenario of its own it projects what the single run gave.
        let projected = try copy.run([
            "project", StudyCopy.study, "--draws", "400", "--scenario", "国债不影响收入", "--scenario", "平稳恢复",
        ])
        #expect(projected.text.contains("已关闭的关联"), "\(projected.text)")
        let contract = try copy.run([
            "project", StudyCopy.study, "--draws", "400", "--scenario", "国债不影响收入", "--format", "json",
        ])
        #expect(contract.text.contains("\"links_off\": ["))
        let shown = try copy.run(["check", StudyCopy.study, "--show", "国债不影响收入"])
        #expect(shown.text.contains("已关闭的关联：抗疫特别国债对一般公共预算收入。"))
        let only = try ask(copy, ["--scenario", "国债不影响收入", "--unlink", "恢复速度:社零", "--save", "再关一处"])
        #expect(only.exitCode == 0, "\(only.errors)")
        #expect(try copy.text("再关一处.yaml").contains("  - \"recovery_speed:retail_sales\""))
        #expect(try copy.run(["check", StudyCopy.study]).exitCode == 0)
    }

    @Test(arguments: [
        ("[抗疫特别国债]", "看不懂"), ("[抗疫国债:一般公共预算收入]", "没有“抗疫国债”"),
        ("[\"恢复速度:社令\"]", "社令"), ("[\"恢复速度:社零\", \"恢复速度：社零\"]", "恢复速度：社零"),
        ("恢复速度", "列表"),
    ])
    func `a link of a file that cannot be meant is a fault at its place`(value: String, words: String) throws
    {
        let copy = try StudyCopy()
        let text = "title: {zh: 试, en: Trial}\ninherits: steady-recovery\nunlinked: \(value)\n"
        try Data(text.utf8).write(to: copy.file("trial.yaml"))
        let outcome = try copy.run(["check", StudyCopy.study])
        #expect(outcome.exitCode == 65 && outcome.errors.contains("trial.yaml:3:"), "\(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `a scenario's conditions hold in a single run over it`() throws {
        let copy = try StudyCopy()
        let text = """
            title: {zh: 全年下降8%, en: Down by eight}
            inherits: steady-recovery
            conditions:
              - {indicator: retail_sales, period: 2020, measure: yoy_pct, value: -8}

            """
        try Data(text.utf8).write(to: copy.file("down-by-eight.yaml"))
        let outcome = try ask(
            copy, ["--scenario", "down-by-eight", "--set", "恢复速度.工业总产值=1.5", "--format", "json"])
        let answer = try JSONDecoder().decode(Answer.self, from: outcome.output)
        let differences = try #require(answer.comparisons.first).differences
        let retail = try #require(differences.first { $0.indicator == "retail_sales" })
        #expect(abs(retail.of.p50 + 8) <= 1e-5 && retail.of.width <= 1e-5)
        #expect(retail.difference.width <= 1e-5)
    }

    @Test(arguments: [
        ("回复速度.社零=1.2", "没有“回复速度”这个情景参数。是否为“恢复速度”？"),
        ("恢复速度.社令=1.2", "“恢复速度”没有“社令”。"),
        ("恢复速度.社零", "看不懂。写法"),
        ("恢复速度.社零=快", "快"),
        ("恢复速度.社零=100", "0.05"),
        ("恢复速度.贷款余额=1.2", "不能用于“贷款余额”"),
        ("抗疫特别国债.阶段=下达", "没有“阶段”"),
        ("抗疫特别国债.到位月份=2020-10", "申请不等于下达"),
        ("消费券.核销金额=1", "要指明对象"),
        ("消费券.社零.增量系数=14.8", "疑似销售额口径（毛杠杆）"),
        ("聚集性疫情.社零.周数=6", "季度"),
    ])
    func `a setting that cannot be meant is refused in words`(setting: String, words: String) throws {
        let copy = try StudyCopy()
        let outcome = try ask(copy, ["--set", setting])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("--set \(setting)"), "\(outcome.errors)")
        #expect(outcome.errors.contains(words) || words == "季度", "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a scenario is explained with the origin of every value`() throws {
        let copy = try StudyCopy()
        let outcome = try copy.run(["check", StudyCopy.study, "--show", "国债资金足额到位"])
        #expect(outcome.exitCode == 0)
        for words in [
            "继承：平稳恢复 → 延续情景", "继承自“平稳恢复” scenarios/tongzhou-2020/steady-recovery.yaml:10",
            "本情景 scenarios/tongzhou-2020/stimulus-full.yaml:", "参照区间（专家判断）",
        ] {
            #expect(outcome.text.contains(words), "no “\(words)” in \(outcome.text)")
        }
    }
}

/// What `--format json` of a single run says.
private struct Answer: Decodable {
    struct Summary: Decodable, Equatable {
        let p10, p50, p90: Double
        var width: Double { p90 - p10 }
    }
    struct Difference: Decodable, Equatable {
        let indicator, untouched: String
        let of, against, difference: Summary
    }
    struct Comparison: Decodable {
        let differences: [Difference]
    }
    let comparisons: [Comparison]
}
