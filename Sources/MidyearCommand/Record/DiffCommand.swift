import ArgumentParser
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear diff ID ID`.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "版本对比：两次测算差在数据、修订、参数还是程序 Split the change between two runs by its causes",
        discussion: """
            示例 Example
              midyear diff T20200826-MZNSDE T20200921-ABCDEF --scenario 平稳恢复
            """)

    @Argument(help: "测算编号，可只写后六位 Number of a run, or its last six characters")
    var first: String

    @Argument(help: "另一次测算的编号 Number of another run")
    var second: String

    @Option(help: "比较哪个情景，默认推荐方案 Scenario compared; the recommended case by default")
    var scenario: String?

    @OptionGroup var recording: LedgerOptions

    @Option(name: .customLong("lang"), help: "输出语言 Language of the output")
    var language: Language = .zh

    @Flag(help: "在标准错误输出各步用时 Stages with their times on standard error")
    var verbose = false

    /// What the last command of a run asked; a run has the numbers of any of its commands.
    private static func asked(_ executions: [Execution], _ place: Place) throws -> Simulator.Asked? {
        try executions.last?.command(in: place).asked
    }

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: verbose) { simulator in
            let search = try LedgerSearch(recording.stated)
            let old = try search.run(first)
            let new = try search.run(second)
            let difference = try await simulator.difference(
                of: (old.run, try Self.asked(old.executions, Place(file: old.path))),
                and: (new.run, try Self.asked(new.executions, Place(file: new.path))),
                scenario: scenario, place: Place(file: old.path))
            let report = RunDifferenceReport(difference, language: language)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }
}
