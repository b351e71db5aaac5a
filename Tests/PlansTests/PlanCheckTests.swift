import Foundation
import Plans
import StudyFiles
import Studies
import Testing

/// Tables that offices hand in, recomputed.
struct PlanCheckTests {
    static func table(_ lines: [String], name: String = "表.csv") -> HandedTable {
        HandedTable(
            name: name,
            rows: lines.enumerated().map { row, line in
                line.split(separator: ",", omittingEmptySubsequences: false).enumerated().map {
                    HandedTable.Cell(text: String($1), row: row + 1, column: $0 + 1)
                }
            })
    }

    static func findings(_ lines: [String]) throws -> [PlanFinding] {
        try PlanCheck.checks([table(lines)])[0].findings.filter { $0.problem != .notRecomputable }
    }

    static let head = "指标,单位,2020年,2025年目标,年均增长(%),备注"

    /// 弋江区国民经济和社会发展第十四个五年规划和2035年远景目标纲要（2021年），表1.
    @Test
    func `the printed table of a district: two averages flagged, all others that can be recomputed accepted`()
        throws
    {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Tables/yijiang.csv"
        ).path
        let check = try PlanCheck.checks(HandedTableFile.tables(path))[0]
        let differing = check.findings.filter { $0.verdict == .numberDiffers }
        #expect(differing.map(\.name) == ["社会消费品零售总额", "规模以上工业增加值"])
        let computed = differing.map { finding -> Double? in
            guard case .growthDiffers(_, _, _, let computed, _, _) = finding.problem else { return nil }
            return (computed * 10).rounded() / 10
        }
        #expect(computed == [30.0, -4.7])
        #expect(differing.map(\.row) == [8, 10] && differing.allSatisfy { $0.column == 4 })
        let left = check.findings.filter { $0.verdict == .notRecomputed }.map(\.name)
        #expect(left == ["累计全社会固定资产投资", "城市PM2.5下降", "空气质量优良天数占比", "森林蓄积量"])
        #expect(check.counts.map(\.rows) == [8, 4, 0, 2, 0])
    }

    @Test func `an official average that says why it differs is accepted, and listed`() throws {
        let row = "社会消费品零售总额,亿元,73.6,273,16.5,"
        #expect(try Self.findings([Self.head, row]).map(\.verdict) == [.numberDiffers])
        #expect(try Self.findings([Self.head, row + "可比口径，基数已修订"]).map(\.verdict) == [.noted])
    }

    static let wrong: [(row: String, problem: PlanFinding.Problem)] = [
        ("城镇登记失业率,%,2.96,≥3.5,,", .relationAgainstDirection(found: "≥3.5", expected: .atMost)),
        ("一般公共预算收入,亿元,80,≤100,,", .relationAgainstDirection(found: "≤100", expected: .atLeast)),
        ("城镇登记失业率,‰,2.96,3.5,,", .unitCannotBe(found: "‰", expected: "%")),
        ("社会消费品零售总额,万人,500,600,3.7,", .unitCannotBe(found: "万人", expected: "亿元")),
        ("服务业增加值比重,%,98,104,,", .valueCannotBe(found: "104", lowest: 0, highest: 100)),
        ("一般公共预算收入,亿元,-80,100,,", .valueCannotBe(found: "-80", lowest: 0, highest: nil)),
        ("服务业增加值比重,%,50,55,提高5%,", .percentForPoints(printed: "提高5%")),
        (
            "服务业增加值比重,%,50,55,1.9,",
            .pointsDiffer(printed: "1.9", from: "50", to: "55", change: 5, decimals: 0)
        ),
        ("一般公共预算收入,亿元,,100,5,", .yearMissing(year: 2020)),
        ("一般公共预算收入,亿元,80,,5,", .yearMissing(year: 2025)),
    ]

    @Test(arguments: wrong.indices)
    func `what cannot be is found where it stands`(index: Int) throws {
        #expect(
            try Self.findings([Self.head, Self.wrong[index].row]).map(\.problem) == [
                Self.wrong[index].problem
            ])
    }

    static let hints: [(average: String, hint: PlanFinding.Hint?)] = [
        ("12.2", .arithmeticMean), ("61.1", .totalGrowth), ("-10.0", .sign), ("12.7", .otherYears(4)),
        ("8.3", .otherYears(6)), ("20", nil),
    ]

    @Test(arguments: hints.indices)
    func `a wrong average that some usual slip gives is explained by it`(index: Int) throws {
        let found = try Self.findings([Self.head, "规模以上工业总产值,亿元,1000,1610.5,\(Self.hints[index].average),"])
        guard case .growthDiffers(_, _, _, _, _, let hint)? = found.first?.problem else {
            Issue.record("\(Self.hints[index].average) was accepted")
            return
        }
        #expect(hint == Self.hints[index].hint)
        #expect(try Self.findings([Self.head, "规模以上工业总产值,亿元,1000,1610.5,10.0,"]).isEmpty)
    }

    @Test func `parts above their whole, sectors that are not 100, totals that are no sums`() throws {
        let found = try Self.findings([
            Self.head, "全社会固定资产投资,亿元,1000,1300,5.4,", "其中：建安投资,亿元,600,800,5.9,", "其中：购置,亿元,300,600,14.9,",
            "第一产业比重,%,1,1,0,", "第二产业比重,%,38,34,-4,", "第三产业比重,%,61,62,1,",
            "重点项目甲,个,10,20,14.9,", "重点项目乙,个,5,9,12.5,", "合计,个,15,31,15.6,",
        ])
        #expect(
            found.map(\.problem) == [
                .partsExceedWhole(year: 2025, sum: 1400, whole: 1300, decimals: 0),
                .sumDiffers(year: 2025, sum: 97, printed: 100, decimals: 0),
                .sumDiffers(year: 2025, sum: 29, printed: 31, decimals: 0),
            ])
    }

    @Test func `two tables that disagree are told apart from two units and from rounding`() throws {
        let first = Self.table(
            [Self.head, "一般公共预算收入,亿元,80.5,100,4.4,", "贷款余额,亿元,900,1000,2.1,"], name: "甲.csv")
        let second = Self.table(
            [Self.head, "一般公共预算收入,万元,804800,1000000,4.4,", "贷款余额,亿元,905,1000,2.0,"], name: "乙.csv")
        let found = try PlanCheck.checks([first, second])[1].findings
        #expect(
            found.map(\.problem) == [
                .numbersDisagree(year: 2020, this: "905亿元", other: "900亿元", table: "甲.csv", row: 3)
            ])
    }

    @Test func `the study's own direction rules over the name's`() throws {
        let table = Self.table([Self.head, "常住人口,万人,150,≥180,3.7,"])
        #expect(try PlanCheck.checks([table])[0].findings.isEmpty)
        let found = try PlanCheck.checks([table]) { $0 == "常住人口" ? .down : nil }[0].findings
        #expect(found.map(\.verdict) == [.impossible])
    }

    @Test func `a table without headings, and one with a single year, are faults`() {
        #expect(throws: Faults([.plan(Place(file: "表.csv"), .noHeadings)])) {
            try PlanCheck.checks([Self.table(["一,二", "三,四"])])
        }
        #expect(throws: Faults([.plan(Place(file: "表.csv", line: 1), .noYears(found: [2025]))])) {
            try PlanCheck.checks([Self.table(["指标,2025年目标", "贷款余额,5"])])
        }
    }
}
