public import ArgumentParser
import Foundation
import Midyear
import Outcomes
public import Reports
public import Studies

extension OutputFormat: ExpressibleByArgument {}
extension ProjectionModel: ExpressibleByArgument {}

/// `midyear project STUDY`.
struct ProjectCommand: RecordedCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "测算：分情景测算全年结果 Project full-year outcomes under scenarios")

    @OptionGroup var options: StudyOptions

    @Option(
        name: .customLong("scenario"),
        help: "情景名称，可多次给出；不给则全部测算 Scenario, repeatable; all when left out")
    var scenarios: [String] = []

    @OptionGroup var model: ModelOptions

    @Option(help: "各情景权重，如 平稳恢复=0.6,再次发生聚集性疫情=0.4；由你给定 Weights of scenarios for a summary, yours")
    var weights: String?

    @OptionGroup(title: "临时设定 Single run") var whatIf: WhatIfOptions

    @OptionGroup(title: "自选表，代替整页 Selected table, instead of the page") var selection: SelectionOptions

    @Flag(help: "列出简单外推作对照 Print simple extrapolations beside")
    var rules = false

    @Option(help: "输出格式 Format on standard output")
    var format: OutputFormat = .table

    @Option(help: "把结果文件写入此文件夹 Write result files into this folder")
    var out: String?

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    func validate() throws {
        guard !whatIf.isAsked || scenarios.count < 2 else {
            throw ValidationError("临时设定只能用于一个情景 --set, --against and --save take one --scenario")
        }
        guard !whatIf.isAsked || !rules else {
            throw ValidationError("--rules 不能与临时设定同用 --rules does not go with --set, --against or --save")
        }
        guard !whatIf.isAsked || weights == nil else {
            throw ValidationError("--weights 不能与临时设定同用 --weights goes without --set and --against")
        }
        guard selection.columns == nil || !whatIf.isAsked && !rules else {
            throw ValidationError(
                "--columns 不能与临时设定、--rules 同用 --columns goes without --set, --against, --save and --rules")
        }
        guard whatIf.save == nil || !whatIf.settings.isEmpty || !whatIf.links.isEmpty else {
            throw ValidationError("--save 须与 --set 或 --unlink 同用 --save needs --set or --unlink")
        }
    }

    func destination() throws -> Destination { try .folder(at: out) }

    func answer(_ simulator: Simulator) async throws -> Answer {
        if whatIf.isAsked { return try await answerToQuestion(simulator) }
        let projection = try await simulator.project(
            options.study,
            selection.applied(
                to: Simulator.Request(options, sampling, model, scenarios: scenarios, weights: weights)))
        let language = options.language ?? projection.study.language
        let report = ProjectionReport(projection, language: language, printsRules: rules)
        guard let selected = SelectionReport(projection, language: language) else {
            return Answer(
                RunContent(projection), files: out == nil ? [] : report.files, printed: report.bytes(format))
        }
        return Answer(
            RunContent(projection), files: out == nil ? [] : try report.files + selected.files(),
            printed: try selected.bytes(format))
    }

    var asked: Simulator.Asked? {
        whatIf.isAsked ? .question(whatIf.question(scenarios.first, request)) : .projection(request)
    }

    private func answerToQuestion(_ simulator: Simulator) async throws -> Answer {
        let answer = try await simulator.answer(
            options.study, whatIf.question(scenarios.first, request))
        let report = WhatIfReport(answer, language: options.language ?? answer.study.language)
        return Answer(
            RunContent(answer), files: out == nil ? [] : report.files, printed: report.bytes(format))
    }
}
