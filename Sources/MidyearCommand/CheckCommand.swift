import ArgumentParser
import Midyear
import Reports
import Studies

/// `midyear check STUDY`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "审核专题和情景，列出需要你决定的事项 Validate a study and list what you must decide")

    @OptionGroup var options: StudyOptions

    func run() async throws {
        try await options.run { simulator in
            let (study, findings) = try simulator.check(options.study, asOf: options.asOf)
            let report = CheckReport(
                study: study, findings: findings, language: options.language ?? study.language)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }
}
