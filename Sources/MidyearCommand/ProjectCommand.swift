public import ArgumentParser
import Foundation
import Midyear
import Outcomes
public import Reports
public import Studies

extension OutputFormat: ExpressibleByArgument {}
extension ProjectionModel: ExpressibleByArgument {}

/// `midyear project STUDY`.
struct ProjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "分情景测算全年结果 Project full-year outcomes under scenarios")

    @OptionGroup var options: StudyOptions

    @Option(
        name: .customLong("scenario"),
        help: "情景名称，可多次给出；不给则全部测算 Scenario, repeatable; all when left out")
    var scenarios: [String] = []

    @Option(help: "测算模型；默认用专题指定的，未指定用trend-gap Model; the study's, else trend-gap, by default")
    var model: ProjectionModel?

    @Option(help: "输出格式 Format on standard output")
    var format: OutputFormat = .table

    @Option(help: "把结果文件写入此文件夹 Write result files into this folder")
    var out: String?

    @Option(help: "抽样次数，100—100000 Number of draws, 100 to 100000")
    var draws: Int = Simulator.defaultDraws

    @Option(help: "随机数编号 Seed of the draws")
    var seed: UInt64 = Simulator.defaultSeed

    @Option(help: "同时运行的任务数，不影响结果 Tasks at a time; results do not depend on it")
    var jobs: Int?

    func validate() throws { try Self.validate(draws: draws, jobs: jobs) }

    /// Refuses numbers of draws and tasks that make no sense.
    static func validate(draws: Int, jobs: Int?) throws {
        guard (100...100_000).contains(draws) else {
            throw ValidationError("--draws 应为100—100000的整数 must be a whole number from 100 to 100000")
        }
        guard jobs.map({ (1...256).contains($0) }) ?? true else {
            throw ValidationError("--jobs 应为1—256的整数 must be a whole number from 1 to 256")
        }
    }

    func run() async throws {
        try await options.run(jobs: jobs) { simulator in
            let folder = try out.map { try OutputFolder(path: $0) }
            let projection = try await simulator.project(
                options.study,
                Simulator.Request(
                    scenarios: scenarios, asOf: options.asOf, draws: draws, seed: seed, model: model))
            let report = ProjectionReport(projection, language: options.language ?? projection.study.language)
            try folder?.write(report.files)
            try StandardOutput.write(report.bytes(format))
        }
    }
}
