import Foundation
import Testing

/// `midyear backtest` as its users run it.
@Suite struct BackTestCommandTests {
    @Test func `it prints a table, writes its files and leaves nothing else`() throws {
        let copy = try StudyCopy()
        let before = try copy.tree()
        let outcome = try copy.run([
            "backtest", "scenarios/beijing", "--draws", "100", "--lang", "en", "--out", "skill",
        ])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.text.contains("At mid-year: every projection"))
        #expect(outcome.text.contains("its prior was not known then; the parent's, twice as wide, was used"))
        let new = Set(try copy.tree()).subtracting(before)
        #expect(
            new == [
                "skill", "skill/skill.md", "skill/skill.csv", "skill/skill.json", "skill/skill-beijing.svg",
            ])
        let contract = try JSONSerialization.jsonObject(
            with: Data(contentsOf: copy.folder.appendingPathComponent("skill/skill.json")))
        let members = try #require(contract as? [String: Any])
        #expect(members["schema"] as? String == "midyear.skill/1")
    }

    @Test func `a file of figures is enough`() throws {
        let copy = try StudyCopy()
        let outcome = try copy.run([
            "backtest", "scenarios/beijing/observations.csv", "--draws", "100", "--format", "json",
        ])
        #expect(outcome.exitCode == 0)
        let contract = try JSONSerialization.jsonObject(with: Data(outcome.output))
        let studies = (contract as? [String: Any])?["studies"] as? [[String: Any]]
        #expect(try #require(studies).map { $0["region"] as? String } == ["beijing"])
    }

    @Test(
        arguments: [
            (["backtest"], 64), (["backtest", "scenarios/china", "--origins", "june"], 64),
            (["backtest", "scenarios/china", "--draws", "5"], 64), (["backtest", "nowhere"], 65),
            (["backtest", "scenarios/china", "--out", "/proc/none"], 74),
        ] as [([String], Int32)])
    func `what makes no sense is refused with its exit code`(arguments: [String], code: Int32) throws {
        let copy = try StudyCopy()
        let outcome = try copy.run(arguments)
        #expect(outcome.exitCode == code)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }
}
