import Foundation
import Testing

@Suite struct FaultTests {
    @Test(arguments: Breakage.ofFiles + Breakage.ofFigures)
    func `a broken study is refused with the place, the cause and a remedy, and nothing is written`(
        breakage: Breakage
    ) throws {
        let copy = try StudyCopy()
        let text = try copy.replace(breakage.old, with: breakage.new, in: breakage.file)
        let place = try "\(StudyCopy.study)/\(breakage.file):" + breakage.place(in: text)
        try expectRefusal(copy, [StudyCopy.study], place + "　", breakage.zh + ["共 1 处错误。没有写入任何文件。"])
        try expectRefusal(
            copy, [StudyCopy.study, "--lang", "en"], place + " ",
            breakage.en + ["1 error. Nothing was written."])
    }

    @Test(arguments: [
        (["scenarios/tongzou-2020"], "scenarios/tongzou-2020　没有这个文件或文件夹。请核对路径"),
        (["\(StudyCopy.study)/observations.csv"], "\(StudyCopy.study)/observations.csv　这不是测算专题的文件夹"),
        (["scenarios"], "scenarios　这不是测算专题的文件夹：其中没有study.yaml。请指定"),
        ([StudyCopy.study, "--scenario", "平稳回复"], "没有“平稳回复”这个情景。是否为“平稳恢复”？现有：baseline、"),
        (
            [StudyCopy.study, "--scenario", "stedy-recovery", "--lang", "en"],
            "unknown scenario “stedy-recovery”; did you mean “steady-recovery”? there are: baseline, "
        ),
        ([StudyCopy.study, "--as-of", "2020-07-31"], "的依据到2020-08-26才有，晚于数据截止日2020-07-31。请换用当时已有的依据"),
    ])
    func `a study, scenario or date that is not there is refused with a remedy`(
        arguments: [String], words: String
    ) throws {
        try expectRefusal(StudyCopy(), arguments, words, [])
    }

    @Test func `a missing file is named`() throws {
        let copy = try StudyCopy()
        try FileManager.default.removeItem(at: copy.file("observations.csv"))
        try expectRefusal(copy, [StudyCopy.study], "\(StudyCopy.study)/observations.csv　没有这个文件", ["请核对路径"])
    }

    @Test func `faults in several files come in one go, in order of place`() throws {
        let copy = try StudyCopy()
        let breakages = [
            Breakage.ofFigures[0], Breakage.ofFigures[2], Breakage.ofFiles[2], Breakage.ofFiles[1],
        ]
        for breakage in breakages {
            try copy.replace(breakage.old, with: breakage.new, in: breakage.file)
        }
        let outcome = try expectRefusal(copy, [StudyCopy.study], "", ["共 4 处错误。"])
        let lines = outcome.errors.split(separator: "\n").dropLast()
        let files = lines.map { $0.prefix { $0 != ":" } }
        #expect(
            files
                == ["observations.csv", "observations.csv", "steady-recovery.yaml", "study.yaml"].map {
                    "\(StudyCopy.study)/\($0)"
                })
        for breakage in breakages {
            let cause = try #require(breakage.zh.first)
            #expect(lines.contains { $0.contains(cause) })
        }
    }

    @Test func `two release dates make a revision, not a contradiction`() throws {
        let copy = try StudyCopy()
        try copy.replace(
            "tongzhou,fixed_asset_investment,2014,level",
            with: "tongzhou,budget_revenue,2020H1,level,48.95,yi_yuan,nominal,2020-08-20,,B,\n"
                + "tongzhou,fixed_asset_investment,2014,level", in: "observations.csv")
        let outcome = try copy.run(["check", StudyCopy.study])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
    }

    /// Runs `project` with `--out` and expects exit code 65, words on standard error, and nothing written anywhere.
    @discardableResult
    private func expectRefusal(
        _ copy: borrowing StudyCopy, _ arguments: [String], _ first: String, _ words: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Command.Outcome {
        let before = try copy.tree()
        let outcome = try copy.run(["project"] + arguments + ["--out", "out"])
        #expect(outcome.exitCode == 65, sourceLocation: sourceLocation)
        for word in [first] + words {
            #expect(
                word.isEmpty || outcome.errors.contains(word), "no “\(word)” in: \(outcome.errors)",
                sourceLocation: sourceLocation)
        }
        #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
        let after = try copy.tree()
        #expect(after == before, sourceLocation: sourceLocation)
        return outcome
    }
}
