import ArgumentParser
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear sensitivity STUDY [--scenario S] [--indicator I]…`.
struct SensitivityCommand: RecordedCommand {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity",
        abstract: "敏感性分析：哪个参数影响最大 Which lever parameter moves each indicator most")

    @OptionGroup var options: StudyOptions

    @Option(help: "围绕哪个情景变动参数，默认推荐方案 Scenario; the recommended case by default")
    var scenario: String?

    @Option(
        name: .customLong("indicator"),
        help: "指标，可多次给出；不给则全部 Indicator, repeatable; all when left out")
    var indicators: [String] = []

    @Option(help: "方差占比的基础样本数，0为不计算，最好取2的幂 Base samples of the variance shares, 0 for none")
    var samples: Int = 128

    @Option(help: "输出格式 Format on standard output")
    var format: OutputFormat = .table

    @Option(help: "把结果文件写入此文件夹 Write result files into this folder")
    var out: String?

    @OptionGroup var model: ModelOptions

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    func validate() throws {
        guard samples == 0 || (16...65_536).contains(samples) else {
            throw ValidationError("--samples 应为0，或16—65536 must be 0, or 16 to 65536")
        }
    }

    func destination() throws -> Destination { try .folder(at: out) }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let sensitivity = try await simulator.sensitivity(
            options.study, scenario: scenario, indicators: indicators, samples: samples,
            Simulator.Request(options, sampling, model))
        let language = options.language ?? sensitivity.projection.study.language
        let report = SensitivityReport(sensitivity, language: language)
        return Answer(
            RunContent(sensitivity.projection), files: out == nil ? [] : report.files,
            printed: report.bytes(format))
    }
}
