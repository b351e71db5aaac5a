import Foundation
import Testing

/// Plans, sweeps and back-tests in the ledger, and ledgers of version 0.3.0.
@Suite struct LedgerKindsTests {
    private static let recording = ["MIDYEAR_LEDGER": ""]
    private static let plan = ["plan", StudyCopy.study, "--draws", "100"]
    private static let sweep = [
        "sweep", StudyCopy.study, "--vary", "恢复速度.社会消费品零售总额=0.5:1.5:4", "--draws", "100", "--format", "csv",
    ]
    private static let backTest = [
        "backtest", "scenarios/beijing/observations.csv", "--draws", "100", "--format", "csv",
    ]

    private static func copy() throws -> StudyCopy {
        let copy = try StudyCopy()
        try? FileManager.default.removeItem(at: copy.file("ledger.sqlite"))
        return copy
    }

    /// Runs with their kinds, the last executed first.
    private static func runs(
        _ copy: borrowing StudyCopy, _ arguments: [String] = []
    ) throws -> [(number: String, kind: String)] {
        let list = try copy.run(["runs"] + arguments, environment: recording)
        #expect(list.exitCode == 0, "\(list.errors)")
        return list.text.matches(of: #/(T\d{8}-[A-Z2-7]{6}) +(\p{Han}+) /#).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    @Test func `plans, sweeps and back-tests are computed again from the ledger alone`() throws {
        let copy = try Self.copy()
        let outcomes = try [
            Self.plan, Self.plan + ["--to", "csv", "--out", "规划"], Self.sweep,
            Self.sweep + ["--out", "批量"], Self.backTest + ["--out", "检验"],
        ].map { try copy.run($0, environment: Self.recording) }
        for outcome in outcomes {
            #expect(outcome.exitCode == 0 && outcome.errors == "", "\(outcome.errors)")
        }
        let runs = try Self.runs(copy)
        // Beijing's ledger comes first, then the latest of the district's.
        #expect(runs.map(\.kind) == ["历史检验", "批量测算", "规划"])
        #expect(outcomes[2].text.contains(try #require(runs.first { $0.kind == "批量测算" }).number))
        let names = ["批量/sweep.csv", "检验/skill.json"]
        let before = try names.map { try Data(contentsOf: copy.folder.appendingPathComponent($0)) }
        #expect(before[0] == outcomes[2].output)
        // The studies go; their ledgers stay.
        let kept = ["tongzhou-2020", "beijing"]
        for name in kept {
            try FileManager.default.moveItem(
                at: copy.folder.appendingPathComponent("scenarios/\(name)/ledger.sqlite"),
                to: copy.folder.appendingPathComponent("\(name).sqlite"))
        }
        try FileManager.default.removeItem(at: copy.folder.appendingPathComponent("scenarios"))
        for run in runs {
            let ledger = run.kind == "历史检验" ? "beijing.sqlite" : "tongzhou-2020.sqlite"
            let again = try copy.run(
                ["rerun", run.number, "--ledger", ledger, "--out", "again"], environment: Self.recording)
            #expect(again.exitCode == 0, "\(again.text) \(again.errors)")
            #expect(again.text.contains("每个字节都相同"), "\(again.text)")
            #expect((run.kind == "规划") == again.text.contains("个单元格全部相同"), "\(again.text)")
        }
        for (name, bytes) in zip(["again/sweep.csv", "again/skill.json"], before) {
            #expect(try Data(contentsOf: copy.folder.appendingPathComponent(name)) == bytes, "\(name)")
        }
    }

    @Test func `what was asked is shown as the command and as it was understood`() throws {
        let copy = try Self.copy()
        #expect(try copy.run(Self.sweep, environment: Self.recording).exitCode == 0)
        let run = try #require(try Self.runs(copy).first).number
        let shown = try copy.run(["show", run], environment: Self.recording).text
        for words in [
            "类别：批量测算", "vary：recovery_speed.retail_sales.multiple=0.5:1.5:4", "mode：exact", "scenarios：4",
            "midyear sweep \(StudyCopy.study) --vary 恢复速度.社会消费品零售总额=0.5:1.5:4", "study.yaml",
        ] {
            #expect(shown.contains(words), "no “\(words)” in \(shown)")
        }
    }

    @Test func `the change between two plans is split, and runs without common numbers are refused`() throws {
        let copy = try Self.copy()
        #expect(try copy.run(Self.plan, environment: Self.recording).exitCode == 0)
        try copy.replace("long_run_growth: 5", with: "long_run_growth: 5.5", in: "plan.yaml")
        #expect(try copy.run(Self.plan, environment: Self.recording).exitCode == 0)
        #expect(try copy.run(Self.sweep, environment: Self.recording).exitCode == 0)
        let runs = try Self.runs(copy).map(\.number)
        try #require(runs.count == 3)
        let plans = try copy.run(["diff", runs[2], runs[1]], environment: Self.recording)
        #expect(plans.exitCode == 0 && plans.text.contains("规划测算变化（2021—2025年年均"), "\(plans.errors)")
        let rows = plans.text.split(separator: "\n").map {
            $0.split(separator: " ").compactMap { Double($0) }.map { Int(($0 * 100).rounded()) }
        }.filter { $0.count == 6 }
        #expect(rows.count > 3)
        for row in rows { #expect(row[0...4].reduce(0, +) == row[5] && row[1...2] == [0, 0] && row[4] == 0) }
        #expect(rows.contains { $0[3] != 0 } && plans.text.contains("plan.yaml"))
        let other = try copy.run(["diff", runs[1], runs[0]], environment: Self.recording)
        #expect(other.exitCode == 65 && other.errors.contains("没有相同的数可比"))
        let sweeps = try copy.run(["diff", runs[0], runs[0]], environment: Self.recording)
        #expect(sweeps.exitCode == 65 && sweeps.errors.contains("不保存批量测算的逐个数"))
    }

    @Test func `options that were stated for the command alone are part of what is compared`() throws {
        let copy = try Self.copy()
        let head = "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"
        func project(_ estimate: String, _ more: [String]) throws {
            let row = "tongzhou,社会消费品零售总额,2020,yoy_pct,\(estimate),%,nominal,2020-08-20,,区商务局,\n"
            try Data((head + row).utf8).write(to: copy.file("expectations.csv"))
            let outcome = try copy.run(
                ["project", StudyCopy.study, "--draws", "200"] + more, environment: Self.recording)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        }
        try project("-8.0", ["--estimates", "used"])
        try project("-4.0", ["--estimates", "used"])
        try project("-4.0", [])
        try project("-4.0", ["--set", "恢复速度.社零=1.0"])
        try project("-4.0", ["--set", "恢复速度.社零=1.5"])
        let runs = Array(try Self.runs(copy).map(\.number).reversed())
        try #require(runs.count == 5)
        for (first, second, words) in [
            (0, 1, "expectations.csv"), (1, 2, "--estimates used"), (3, 4, "--set 恢复速度.社零=1.5"),
        ] {
            let outcome = try copy.run(["diff", runs[first], runs[second]], environment: Self.recording)
            #expect(outcome.exitCode == 0 && outcome.text.contains(words), "\(outcome.text)\(outcome.errors)")
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
        let whole = try #require(recorded.first { $0.number == "T20200826-CHRETT" }).number
        for run in recorded.map(\.number) {
            let again = try copy.run(["rerun", run, "--ledger", "old.sqlite"], environment: Self.recording)
            // A later engine may give other numbers, and says so; it never fails to compute.
            #expect(again.exitCode <= 1 && again.text.contains("数据截止日2020-08-26"), "\(again.errors)")
        }
        let same = try copy.run(
            ["diff", whole, whole, "--ledger", "old.sqlite"], environment: Self.recording)
        #expect(same.exitCode == 0 && same.text.contains("参数和情景没有变化"), "\(same.errors)")
        #expect(try Data(contentsOf: ledger) == before, "reading changes nothing")
        let more = try copy.run(Self.plan + ["--ledger", "old.sqlite"], environment: Self.recording)
        #expect(more.exitCode == 0 && more.errors == "", "\(more.errors)")
        #expect(try Self.runs(copy, ["--ledger", "old.sqlite"]).map(\.kind) == ["规划", "测算", "测算", "测算"])
        let shown = try copy.run(["show", whole, "--ledger", "old.sqlite"], environment: Self.recording)
        #expect(shown.text.contains("county") && shown.text.contains("midyear project county --draws 100"))
    }

    @Test func `a goal seek leaves room for the numbers of the projection it rests on`() throws {
        let copy = try Self.copy()
        let seek = try copy.run(
            ["solve", StudyCopy.study, "--draws", "100", "--target", "社零=0"], environment: Self.recording)
        let project = try copy.run(
            ["project", StudyCopy.study, "--draws", "100", "--scenario", "平稳恢复"], environment: Self.recording)
        #expect([seek, project].allSatisfy { $0.exitCode == 0 })
        let runs = try Self.runs(copy)
        try #require(runs.count == 1)
        let again = try copy.run(["rerun", runs[0].number], environment: Self.recording)
        #expect(again.exitCode == 0 && again.text.contains("107个单元格全部相同"), "\(again.text)")
    }

    @Test(arguments: ["plan", "sweep", "backtest"])
    func `trouble with the ledger costs none of the new kinds a result`(kind: String) throws {
        let copy = try Self.copy()
        let command = ["plan": Self.plan, "sweep": Self.sweep, "backtest": Self.backTest][kind] ?? []
        let good = try copy.run(command)
        let file = copy.folder.appendingPathComponent("不是台账")
        try Data(repeating: 7, count: 4096).write(to: file)
        let outcome = try copy.run(command + ["--ledger", "不是台账"])
        #expect(outcome.exitCode == 0 && outcome.output == good.output)
        #expect(outcome.errors.contains("未记入台账：不是台账"), "\(outcome.errors)")
    }
}
