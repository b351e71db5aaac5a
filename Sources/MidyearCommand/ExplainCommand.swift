import ArgumentParser
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear explain STUDY --scenario A [--against B]`.
struct ExplainCommand: RecordedCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "差异分解：两个情景为什么不同 Attribute the difference between two scenarios to levers")

    @OptionGroup var options: StudyOptions

    @Option(help: "要解释的情景，默认推荐方案 Scenario to explain; the recommended case by default")
    var scenario: String?

    @Option(help: "对照情景，默认延续情景 Scenario compared with; the carry-on scenario by default")
    var against: String?

    @Option(help: "输出格式 Format on standard output")
    var format: OutputFormat = .table

    @Option(help: "把结果文件写入此文件夹 Write result files into this folder")
    var out: String?

    @OptionGroup var model: ModelOptions

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    func destination() throws -> Destination { try .folder(at: out) }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let attribution = try await simulator.explain(
            options.study, scenario: scenario, against: against,
            Simulator.Request(options, sampling, model))
        let language = options.language ?? attribution.projection.study.language
        let report = AttributionReport(attribution, language: language)
        return Answer(
            RunContent(attribution.projection), files: out == nil ? [] : report.files,
            printed: report.bytes(format))
    }
}
