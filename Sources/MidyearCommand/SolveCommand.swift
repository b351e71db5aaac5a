import ArgumentParser
import Foundation
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear solve STUDY --target INDICATOR=VALUE`.
struct SolveCommand: RecordedCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "倒算：目标要求余下时期完成多少、把握多大、参数要动多少 What a target needs of the rest of the year",
        discussion: """
            示例 Examples
              midyear solve scenarios/tongzhou-2020 --target 社会消费品零售总额=0
              midyear solve scenarios/tongzhou-2020 --target 社会消费品零售总额=560亿元 --by 恢复速度
              midyear solve scenarios/tongzhou-2020 --target 城镇登记失业率 --target 一般公共预算收入=0 --rules
            """)

    /// Formats of the answer.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    @OptionGroup var options: StudyOptions

    @Option(
        name: .customLong("target"),
        help: "指标=增速，或 指标=总量加单位；只写指标用专题中的目标；可多次给出 INDICATOR=GROWTH or LEVEL with unit, repeatable")
    var targets: [String] = []

    @Option(
        name: .customLong("by"), help: "只动这个参数，可写 参数.分项，可多次给出 Move this LEVER[.PARAMETER] only, repeatable")
    var levers: [String] = []

    @Option(help: "从哪个情景出发，默认推荐方案 Scenario to start from; the recommended one by default")
    var scenario: String?

    @OptionGroup var model: ModelOptions

    @Flag(help: "列出简单外推作对照 Print simple extrapolations beside")
    var rules = false

    @Option(help: "输出格式 table 或 json Format on standard output")
    var format: Format = .table

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    func validate() throws {
        guard !targets.isEmpty else {
            throw ValidationError("请给出至少一个 --target 指标=数值 Give at least one --target INDICATOR=VALUE")
        }
    }

    func destination() throws -> Destination { .none }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let answer = try await simulator.goalSeek(
            options.study, targets: targets, levers: levers,
            Simulator.Request(options, sampling, model, scenarios: scenario.map { [$0] } ?? []))
        let report = SolveReport(
            answer, language: options.language ?? answer.study.language, printsRules: rules)
        return Answer(
            RunContent(answer), files: [], printed: Array((format == .json ? report.json : report.text).utf8))
    }
}
