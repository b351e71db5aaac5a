import Foundation
import Testing

@Suite struct ExpectationsTests {
    private static let header =
        "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"

    @Test func `a department's estimate stands beside the projection and moves nothing`() throws {
        let copy = try StudyCopy()
        let before = try copy.run(["project", StudyCopy.study, "--scenario", "平稳恢复", "--format", "csv"])
        let rows =
            "tongzhou,社零,2020,yoy_pct,-9.0,%,nominal,2020-08-20,,区商务局,\n"
            + "tongzhou,一般公共预算收入,2020,level,150,亿元,nominal,,,区财政局,\n"
            + "tongzhou,城镇登记失业率,2020,level,1.20,%,n/a,2020-08-20,,区人力社保局,\n"
            + "tongzhou,工业总产值,2020,yoy_pct,3,%,nominal,2020-09-20,,区经信局,\n"
        try Data((Self.header + rows).utf8).write(to: copy.file("expectations.csv"))
        let after = try copy.run(["project", StudyCopy.study, "--scenario", "平稳恢复", "--format", "csv"])
        #expect(before.output == after.output)
        let table = try copy.run(["project", StudyCopy.study, "--scenario", "平稳恢复"])
        #expect(table.exitCode == 0)
        let lines = table.text.split(separator: "\n").map(String.init)
        for (words, comparison) in [("区商务局", "在区间内"), ("区财政局", "高于区间"), ("区人力社保局", "低于区间")] {
            #expect(lines.contains { $0.contains(words) && $0.contains(comparison) }, "\(words)")
        }
        #expect(!table.text.contains("区经信局"), "filed after the as-of date")
    }

    @Test func `an estimate of an unknown indicator is refused at its place`() throws {
        let copy = try StudyCopy()
        try Data((Self.header + "tongzhou,社令,2020,yoy_pct,-9.0,%,nominal,,,区商务局,\n").utf8).write(
            to: copy.file("expectations.csv"))
        let outcome = try copy.run(["check", StudyCopy.study])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("expectations.csv:2:2"))
    }
}
