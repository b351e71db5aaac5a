import ArgumentParser
import Outcomes
import Reports
import Studies

/// `midyear runs [STUDY]`.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "测算台账：列出各次测算 List the runs in the ledger")

    @Argument(help: "测算专题的文件夹；不给则找当前文件夹下各专题 Folder of the study; those below this folder by default")
    var study: String?

    @OptionGroup var recording: LedgerOptions

    @Option(name: .customLong("lang"), help: "输出语言 Language of the output")
    var language: Language = .zh

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { _ in
            let search = try LedgerSearch(study == nil ? recording.stated : recording.ledger, study: study)
            for (path, lines) in try search.lines() {
                let report = RunListReport(lines, of: path, language: language)
                try StandardOutput.write(Array(report.text.utf8))
            }
        }
    }
}
