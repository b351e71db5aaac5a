import ArgumentParser
import Outcomes
import Reports
import Studies

/// `midyear show ID`.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "测算记录：一次测算的依据和产出 Show what a run rests on and what came out")

    @Argument(help: "测算编号，可只写后六位 Number of the run, or its last six characters")
    var number: String

    @OptionGroup var recording: LedgerOptions

    @Option(name: .customLong("lang"), help: "输出语言 Language of the output")
    var language: Language = .zh

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { _ in
            let (run, executions, path) = try LedgerSearch(recording.stated).run(number)
            let report = RecordedRunReport(run, executions, in: path, language: language)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }
}
