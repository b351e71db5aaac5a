import Foundation
import Testing

/// The ledger: what is recorded, what comes out again, and that no trouble with it ever costs a result.
@Suite struct LedgerTests {
    private static let ledger = "scenarios/tongzhou-2020/ledger.sqlite"
    private static let recording = ["MIDYEAR_LEDGER": ""]

    private static func project(
        _ copy: borrowing StudyCopy, _ arguments: [String] = [], study: String = StudyCopy.study
    ) throws -> Command.Outcome {
        try copy.run(["project", study, "--draws", "200"] + arguments, environment: recording)
    }

    /// A working folder without a ledger of the developer's.
    private static func copy() throws -> StudyCopy {
        let copy = try StudyCopy()
        try? FileManager.default.removeItem(at: copy.file("ledger.sqlite"))
        return copy
    }

    private static func runs(_ copy: borrowing StudyCopy, _ arguments: [String] = []) throws -> [String] {
        let list = try copy.run(["runs"] + arguments, environment: recording)
        #expect(list.exitCode == 0, "\(list.errors)")
        return list.text.matches(of: #/T\d{8}-[A-Z2-7]{6}/#).map { String($0.output) }
    }

    @Test func `a run is computed again from the ledger alone, to the last byte of every file`() throws {
        let copy = try Self.copy()
        let first = try Self.project(copy, ["--out", "out"])
        let export = try copy.run(
            [
                "export", StudyCopy.study, "--draws", "200", "--to", "xlsx,docx,csv", "--for", "public",
                "--out", "稿",
            ],
            environment: Self.recording)
        let question = try Self.project(copy, ["--set", "消费回补.社零=0.1", "--save", "试算"])
        #expect([first, export, question].allSatisfy { $0.exitCode == 0 })
        #expect(first.errors == "", "a ledger that works says nothing")
        let runs = try Self.runs(copy)
        #expect(runs.count == 2, "the bundle is the same run as the tables")
        // The study changes, moves away, and the ledger goes with another folder.
        let away = copy.folder.appendingPathComponent("away")
        try FileManager.default.createDirectory(at: away, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            at: copy.file("ledger.sqlite"), to: away.appendingPathComponent("ledger.sqlite"))
        try FileManager.default.removeItem(at: copy.folder.appendingPathComponent("scenarios"))
        for run in runs {
            let again = try copy.run(["rerun", run, "--out", "again"], environment: Self.recording)
            #expect(again.exitCode == 0)
            #expect(again.text.contains("复算一致：") && again.text.contains("个单元格全部相同。"), "\(again.text)")
            #expect(again.text.contains("每个字节都相同。"))
        }
        let names = ["again/table.md", "again/projection.json"]
        for name in names {
            let again = try Data(contentsOf: copy.folder.appendingPathComponent(name))
            let before = try Data(
                contentsOf: copy.folder.appendingPathComponent(name.replacing("again/", with: "out/")))
            #expect(again == before, "\(name)")
        }
    }

    @Test func `a run that comes out differently is said to, with how many cells and why`() throws {
        let copy = try Self.copy()
        #expect(try Self.project(copy, ["--scenario", "平稳恢复"]).exitCode == 0)
        let run = try #require(try Self.runs(copy).first)
        // The recorded parameters are not those of the recorded numbers any more.
        var bytes = try Data(contentsOf: copy.file("ledger.sqlite"))
        let stated = Data("retail_sales: {low: 1.0, central: 1.2, high: 1.4}".utf8)
        let other = Data("retail_sales: {low: 1.0, central: 1.3, high: 1.6}".utf8)
        try #require(bytes.range(of: stated) != nil)
        while let place = bytes.range(of: stated) { bytes.replaceSubrange(place, with: other) }
        try bytes.write(to: copy.file("ledger.sqlite"))
        let again = try copy.run(["rerun", String(run.suffix(6))], environment: Self.recording)
        #expect(again.exitCode == 1)
        #expect(again.text.contains(#/复算不一致：\d+个单元格在显示精度上不同，最多相差/#), "\(again.text)")
        #expect(again.text.contains("屏幕输出"), "the table that was printed differs too")
        #expect(again.text.contains("原因不明"), "neither the program nor the machine is to blame")
        let elsewhere = try copy.run(
            ["rerun", run],
            environment: Self.recording.merging(["OPENBLAS_CORETYPE": "Sandybridge"]) { _, new in new })
        #expect(elsewhere.text.contains("原因：") && elsewhere.text.contains("OPENBLAS_CORETYPE=Sandybridge"))
    }

    @Test func `the change between two runs is split by cause, and the parts add up as printed`() throws {
        let copy = try Self.copy()
        #expect(try Self.project(copy).exitCode == 0)
        let figures = try copy.text("observations.csv")
        // New data alone.
        try Data((figures + Self.august).utf8).write(to: copy.file("observations.csv"))
        try copy.replace("as_of: 2020-08-26", with: "as_of: 2020-09-21", in: "study.yaml")
        #expect(try Self.project(copy).exitCode == 0)
        // Then a revision, and then a parameter.
        try Data((figures + Self.august + Self.revision).utf8).write(to: copy.file("observations.csv"))
        #expect(try Self.project(copy).exitCode == 0)
        try copy.replace(
            "retail_sales: {low: 1.0, central: 1.2", with: "retail_sales: {low: 1.0, central: 1.1",
            in: "steady-recovery.yaml")
        #expect(try Self.project(copy).exitCode == 0)
        let runs = Array(try Self.runs(copy).reversed())
        try #require(runs.count == 4)
        let (data, text) = try Self.retail(copy, runs[0], runs[1])
        #expect(data[1] != 0 && data[2...4] == [0, 0, 0])
        #expect(text.contains("新增数据3个：社会消费品零售总额 2020年1-8月、规模以上工业总产值 2020年1-8月。"))
        let (revision, words) = try Self.retail(copy, runs[1], runs[2])
        #expect(revision[2] != 0 && revision[1] == 0 && revision[3...4] == [0, 0])
        #expect(
            words.contains(
                "社会消费品零售总额 2020年1-6月　原值238.5亿元、-17.1%（2020-08-26发布），新值236.9亿元、-17.6%（2020-09-18发布）"))
        let parameter = try Self.retail(copy, runs[2], runs[3])
        #expect(parameter.parts[3] != 0 && parameter.parts[1...2] == [0, 0] && parameter.parts[4] == 0)
        #expect(parameter.text.contains("参数和情景有变化：steady-recovery.yaml。"))
        _ = try Self.retail(copy, runs[3], runs[0])
    }

    /// The row of retail sales: before, new data, revisions, parameters, program, after.
    ///
    /// Every row of the table must add up in hundredths.
    private static func retail(
        _ copy: borrowing StudyCopy, _ first: String, _ second: String
    ) throws -> (parts: [Int], text: String) {
        let outcome = try copy.run(["diff", first, second], environment: recording)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        var retail: [Int] = []
        for line in outcome.text.split(separator: "\n") {
            let numbers = line.split(separator: " ").compactMap { Double($0) }.map {
                Int(($0 * 100).rounded())
            }
            guard numbers.count == 6 else { continue }
            #expect(numbers[0...4].reduce(0, +) == numbers[5], "\(line)")
            if line.hasPrefix("社会消费品零售总额") { retail = numbers }
        }
        try #require(!retail.isEmpty)
        return (retail, outcome.text)
    }

    private static let august = """
        tongzhou,retail_sales,2020M08,level,331.0,yi_yuan,nominal,2020-09-18,,通州区统计局,
        tongzhou,retail_sales,2020M08,yoy_pct,-14.2,%,nominal,2020-09-18,,通州区统计局,
        tongzhou,industrial_output,2020M08,yoy_pct,-10.1,%,nominal,2020-09-18,,通州区统计局,

        """

    private static let revision = """
        tongzhou,retail_sales,2020H1,level,236.9,yi_yuan,nominal,2020-09-18,,通州区统计局,修订
        tongzhou,retail_sales,2020H1,yoy_pct,-17.6,%,nominal,2020-09-18,,通州区统计局,修订

        """

    @Test func `trouble with the ledger is said and costs no result`() throws {
        let copy = try Self.copy()
        let good = try Self.project(copy, ["--scenario", "平稳恢复"])
        let whole = try Data(contentsOf: copy.file("ledger.sqlite"))
        // Offsets 60 and 68 of an SQLite file: the user version and the application's mark.
        var newer = whole
        newer.replaceSubrange(60..<64, with: Data([0, 0, 0, 9]))
        var foreign = whole
        foreign.replaceSubrange(68..<72, with: Data("MPBX".utf8))
        let troubles: [(name: String, bytes: Data?, words: String)] = [
            ("不是台账", Data(repeating: 7, count: 4096), "已损坏，或不是台账"),
            ("撕裂的台账", whole.prefix(whole.count / 2) + Data(repeating: 0xA5, count: 2000), "已损坏，或不是台账"),
            ("别的程序", foreign, "别的程序的数据库"), ("新版", newer, "更新版本的程序"),
            ("没有的文件夹/台账", nil, "不能读写"),
        ]
        for trouble in troubles {
            let file = copy.folder.appendingPathComponent(trouble.name)
            try trouble.bytes?.write(to: file)
            let outcome = try Self.project(copy, ["--scenario", "平稳恢复", "--ledger", trouble.name])
            #expect(outcome.exitCode == 0 && outcome.output == good.output, "\(trouble.name)")
            #expect(
                outcome.errors.contains("未记入台账：\(trouble.name)") && outcome.errors.contains(trouble.words),
                "\(outcome.errors)")
            if let bytes = trouble.bytes { #expect(try Data(contentsOf: file) == bytes, "left as it was") }
        }
    }

    @Test func `a full disk costs the record alone`() throws {
        let copy = try Self.copy()
        let good = try Self.project(copy, ["--scenario", "平稳恢复"])
        // The limit stands in for a full disk: writing beyond 64 KiB of a file fails.
        let command = """
            trap '' XFSZ; ulimit -f 128; exec "$0" project \(StudyCopy.study) --draws 200 --scenario 平稳恢复 \
            --ledger small.sqlite
            """
        let outcome = try Command.run(
            ["-c", command, Command.executable.path], of: URL(fileURLWithPath: "/bin/sh"), in: copy.folder,
            environment: ["XDG_CACHE_HOME": copy.cache.path])
        #expect(outcome.exitCode == 0 && outcome.output == good.output)
        #expect(outcome.errors.contains("未记入台账：small.sqlite"), "\(outcome.errors)")
        #expect(try Self.runs(copy, ["--ledger", "small.sqlite"]).isEmpty, "nothing is half recorded")
    }

    @Test func `a kill at any moment leaves whole runs only, and two at once both get in`() throws {
        let copy = try Self.copy()
        let start = ContinuousClock.now
        #expect(try Self.project(copy, ["--scenario", "平稳恢复"]).exitCode == 0)
        let length = ContinuousClock.now - start
        for kill in 0..<6 {
            // The later half of a run, where it records; low discrepancy instead of chance.
            let share = 0.5 + 0.55 * (Double(kill) * 0.618).truncatingRemainder(dividingBy: 1)
            try Self.killed(copy, seed: kill + 2, after: length * share)
            let run = try #require(try Self.runs(copy).first)
            let shown = try copy.run(["show", run], environment: Self.recording)
            #expect(shown.text.contains("单元格：107") && shown.text.contains("屏幕输出"), "\(shown.text)")
        }
        let before = try Self.runs(copy).count
        let processes = try (0..<4).map { try Self.started(copy, seed: 100 + $0) }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(try Self.runs(copy).count == before + 4)
        let again = try copy.run(
            ["rerun", try #require(try Self.runs(copy).first)], environment: Self.recording)
        #expect(again.exitCode == 0, "\(again.text)")
    }

    private static func started(_ copy: borrowing StudyCopy, seed: Int) throws -> Process {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = [
            "project", StudyCopy.study, "--draws", "200", "--scenario", "平稳恢复", "--seed", "\(seed)",
        ]
        process.currentDirectoryURL = copy.folder
        process.environment = ["XDG_CACHE_HOME": copy.cache.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func killed(_ copy: borrowing StudyCopy, seed: Int, after time: Duration) throws {
        let process = try started(copy, seed: seed)
        usleep(UInt32(time / .microseconds(1)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    @Test func `questions that the ledger cannot answer are refused with what to try`() throws {
        let copy = try Self.copy()
        let none = try copy.run(["runs", StudyCopy.study], environment: Self.recording)
        #expect(none.exitCode == 65 && none.errors.contains("没有找到测算台账"))
        #expect(try Self.project(copy, ["--scenario", "平稳恢复"]).exitCode == 0)
        #expect(try Self.project(copy, ["--scenario", "延续情景"]).exitCode == 0)
        let runs = try Self.runs(copy)
        let unknown = try copy.run(["rerun", "T20200826-AAAAAA"], environment: Self.recording)
        #expect(unknown.exitCode == 65 && unknown.errors.contains("台账中没有测算“T20200826-AAAAAA”"))
        let ambiguous = try copy.run(["show", "t20200826"], environment: Self.recording)
        #expect(ambiguous.exitCode == 65 && runs.allSatisfy(ambiguous.errors.contains))
        let apart = try copy.run(["diff", runs[0], runs[1], "--lang", "en"], environment: Self.recording)
        #expect(apart.exitCode == 65 && apart.errors.contains("no scenario was projected in both runs"))
        let quiet = try Self.project(copy, ["--scenario", "低方案", "--ledger", "none"])
        #expect(quiet.exitCode == 65 || quiet.exitCode == 0)
        #expect(try Self.runs(copy).count == 2, "none records nothing")
    }
}
