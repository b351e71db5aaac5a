import Foundation
import Testing

/// Plans, sweeps and back-tests in the ledger, and ledgers of version 0.3.0.
@Suite struct LedgerKindsTests {
    private static let recording = ["MIDYEAR_LEDGER": ""]
    private static let plan = ["plan", StudyCopy.study, "--draws", "100"]
    private static let sweep = [
        "sweep", "scenarios/china", "--vary", "恢复速度.社零=0.5:1.5:4", "--draws", "100", "--format", "csv",
    ]
    private static let backTest = [
        "backtest", "scenarios/beijing/observations.csv", "--draws", "100", "--format", "csv",
    ]

    private static func copy() throws -> StudyCopy {
        let copy = try StudyCopy()
        for study in ["china", "beijing", "tongzhou-2020"] {
            try? FileManager.default.removeItem(
                at: copy.folder.appendingPathComponent("scenarios/\(study)/ledger.sqlite"))
        }
        return copy
    }

    private static func done(
        _ copy: borrowing StudyCopy, _ arguments: [String]
    ) throws -> Command.Outcome {
        let outcome = try copy.run(arguments, environment: recording)
        #expect(outcome.exitCode == 0 && outcome.errors == "", "\(arguments): \(outcome.errors)")
        return outcome
    }

    /// Runs with their kinds, the last executed first.
    private static func runs(
        _ copy: borrowing StudyCopy, _ arguments: [String] = []
    ) throws -> [(number: String, kind: String)] {
        try done(copy, ["runs"] + arguments).text.matches(of: #/(T\d{8}-[A-Z2-7]{6}) +(\p{Han}+) /#).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    @Test func `sweeps and back-tests are shown as they were asked and computed again from the ledger alone`()
        throws
    {
        let copy = try Self.copy()
        let streamed = try Self.done(copy, Self.sweep)
        _ = try Self.done(copy, Self.sweep + ["--out", "批量"])
        let tested = try Self.done(copy, Self.backTest + ["--out", "检验"])
        let runs = try Self.runs(copy)
        // Beijing's ledger comes first.
        try #require(runs.map(\.kind) == ["历史检验", "批量测算"], "the sweep is one run, executed twice")
        #expect(streamed.text.contains(runs[1].number))
        let shown = try Self.done(copy, ["show", runs[1].number]).text
        for words in [
            "类别：批量测算", "vary：recovery_speed.retail_sales.multiple=0.5:1.5:4", "mode：exact", "scenarios：4",
            "midyear sweep scenarios/china --vary 恢复速度.社零=0.5:1.5:4", "study.yaml",
        ] {
            #expect(shown.contains(words), "no “\(words)” in \(shown)")
        }
        // The studies go; their ledgers stay.
        for study in ["china", "beijing"] {
            try FileManager.default.moveItem(
                at: copy.folder.appendingPathComponent("scenarios/\(study)/ledger.sqlite"),
                to: copy.folder.appendingPathComponent("\(study).sqlite"))
        }
        try FileManager.default.removeItem(at: copy.folder.appendingPathComponent("scenarios"))
        for (run, ledger) in zip(runs, ["beijing.sqlite", "china.sqlite"]) {
            let again = try Self.done(
                copy, ["rerun", run.number, "--ledger", ledger, "--out", "again"])
            #expect(again.text.contains("每个字节都相同"), "\(again.text)")
        }
        func file(_ name: String) throws -> Data {
            try Data(contentsOf: copy.folder.appendingPathComponent(name))
        }
        #expect(try file("again/sweep.csv") == streamed.output && file("批量/sweep.csv") == streamed.output)
        #expect(try file("again/skill.csv") == tested.output)
        let sweeps = try copy.run(
            ["diff", runs[1].number, runs[1].number, "--ledger", "china.sqlite"],
            environment: Self.recording)
        #expect(sweeps.exitCode == 65 && sweeps.errors.contains("不保存批量测算的逐个数"))
    }

    @Test func `a plan is computed again to every cell, and the change between two is split`() throws {
        let copy = try Self.copy()
        _ = try Self.done(copy, Self.plan)
        try copy.replace("long_run_growth: 5", with: "long_run_growth: 5.5", in: "plan.yaml")
        _ = try Self.done(copy, Self.plan)
        _ = try Self.done(copy, ["project", StudyCopy.study, "--draws", "100", "--scenario", "baseline"])
        let runs = try Self.runs(copy)
        try #require(runs.map(\.kind) == ["测算", "规划", "规划"])
        let plans = try Self.done(copy, ["diff", runs[2].number, runs[1].number])
        #expect(plans.text.contains("规划测算变化（2021—2025年年均") && plans.text.contains("plan.yaml"))
        let rows = plans.text.split(separator: "\n").map {
            $0.split(separator: " ").compactMap { Double($0) }.map { Int(($0 * 100).rounded()) }
        }.filter { $0.count == 6 }
        #expect(rows.count > 3 && rows.contains { $0[3] != 0 })
        for row in rows { #expect(row[0...4].reduce(0, +) == row[5] && row[1...2] == [0, 0] && row[4] == 0) }
        let other = try copy.run(["diff", runs[1].number, runs[0].number], environment: Self.recording)
        #expect(other.exitCode == 65 && other.errors.contains("没有相同的数可比"))
        try FileManager.default.removeItem(at: copy.file("plan.yaml"))
        let again = try Self.done(copy, ["rerun", runs[2].number])
        #expect(again.text.contains("个单元格全部相同") && again.text.contains("每个字节都相同"), "\(again.text)")
    }

    @Test func `options that were stated for the command alone are part of what is compared`() throws {
        let copy = try Self.copy()
        let head = "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"
        func project(_ estimate: String, _ more: [String]) throws {
            let row = "tongzhou,社会消费品零售总额,2020,yoy_pct,\(estimate),%,nominal,2020-08-20,,区商务局,\n"
            try Data((head + row).utf8).write(to: copy.file("expectations.csv"))
            _ = try Self.done(
                copy, ["project", StudyCopy.study, "--draws", "100", "--scenario", "平稳恢复"] + more)
        }
        try project("-8.0", ["--estimates", "used"])
        try project("-4.0", ["--estimates", "used"])
        try project("-4.0", ["--set", "恢复速度.社零=1.0"])
        try project("-4.0", ["--set", "恢复速度.社零=1.5"])
        let runs = Array(try Self.runs(copy).map(\.number).reversed())
        try #require(runs.count == 4)
        for (first, second, words) in [
            (0, 1, "expectations.csv"), (2, 3, "--set 恢复速度.社零=1.5"),
        ] {
            let outcome = try Self.done(copy, ["diff", runs[first], runs[second]])
            #expect(outcome.text.contains(words), "\(outcome.text)")
            let retail = try #require(
                outcome.text.split(separator: "\n").first { $0.hasPrefix("社会消费品零售总额 ") })
            let parts = retail.split(separator: " ").compactMap { Double($0) }
            try #require(parts.count == 6)
            // All of the change is the options': the program computes both ends as they were recorded.
            #expect(parts[1...2] == [0, 0] && parts[3] != 0 && parts[4] == 0, "\(retail)")
        }
    }

    @Test func `a ledger of version 0.3.0 is read as it is, and goes on`() throws {
        let copy = try Self.copy()
        let old = Command.root.appendingPathComponent("Tests/CommandTests/Ledgers/version-1.sqlite")
        let ledger = copy.folder.appendingPathComponent("old.sqlite")
        try FileManager.default.copyItem(at: old, to: ledger)
        let before = try Data(contentsOf: ledger)
        let recorded = try Self.runs(copy, ["--ledger", "old.sqlite"])
        #expect(recorded.map(\.kind) == ["测算", "测算", "测算"])
        let whole = "T20200826-CHRETT"
        let again = try copy.run(["rerun", whole, "--ledger", "old.sqlite"], environment: Self.recording)
        // A later engine may give other numbers, and says so; it never fails to compute.
        #expect(again.exitCode <= 1 && again.text.contains("数据截止日2020-08-26"), "\(again.errors)")
        let same = try Self.done(copy, ["diff", whole, whole, "--ledger", "old.sqlite"])
        #expect(same.text.contains("参数和情景没有变化"))
        #expect(try Data(contentsOf: ledger) == before, "reading changes nothing")
        _ = try Self.done(copy, Self.sweep + ["--ledger", "old.sqlite"])
        #expect(
            try Self.runs(copy, ["--ledger", "old.sqlite"]).map(\.kind) == ["批量测算", "测算", "测算", "测算"])
        let shown = try Self.done(copy, ["show", whole, "--ledger", "old.sqlite"])
        #expect(shown.text.contains("county") && shown.text.contains("midyear project county --draws 100"))
    }

    @Test func `a goal seek leaves room for the numbers of the projection it rests on`() throws {
        let copy = try Self.copy()
        _ = try Self.done(copy, ["solve", "scenarios/china", "--draws", "100", "--target", "社零=0"])
        _ = try Self.done(
            copy, ["project", "scenarios/china", "--draws", "100", "--scenario", "baseline"])
        let runs = try Self.runs(copy)
        try #require(runs.count == 1)
        let again = try Self.done(copy, ["rerun", runs[0].number])
        #expect(again.text.contains("个单元格全部相同"), "\(again.text)")
    }

    @Test func `trouble with the ledger costs no row of a sweep`() throws {
        let copy = try Self.copy()
        let file = copy.folder.appendingPathComponent("不是台账")
        try Data(repeating: 7, count: 4096).write(to: file)
        let outcome = try copy.run(Self.sweep + ["--ledger", "不是台账"])
        #expect(outcome.exitCode == 0 && outcome.text.split(separator: "\n").count == 5)
        #expect(outcome.errors.contains("未记入台账：不是台账"), "\(outcome.errors)")
    }
}
