import ArgumentParser
import Midyear
import Reports
import Studies

/// `midyear check STUDY`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "审核：检查专题和情景，列出需要你决定的事项 Validate a study and list what you must decide")

    @OptionGroup var options: StudyOptions

    @Option(help: "说明一个情景：每个取值及其来源 Explain a scenario: every value with its origin")
    var show: String?

    @Flag(name: .customLong("list-levers"), help: "列出全部情景参数 List all levers with parameters and bounds")
    var listsLevers = false

    func run() async throws {
        try await options.run { simulator in
            let (study, findings) = try simulator.check(options.study, asOf: options.asOf)
            let language = options.language ?? study.language
            if listsLevers { return try StandardOutput.write(Array(LeverList.text(language).utf8)) }
            if let show {
                let scenario = try simulator.scenario(show, in: study, folder: options.study)
                let text = ScenarioExplanation(scenario, in: study, language: language).text
                return try StandardOutput.write(Array(text.utf8))
            }
            let report = CheckReport(
                study: study, findings: findings, language: language)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }
}
