public import ArgumentParser
import Midyear
public import Outcomes
public import Reports
import Studies

extension SweepMode: ExpressibleByArgument {}
extension SweepFormat: ExpressibleByArgument {}
extension SweepNumbers: ExpressibleByArgument {}

/// `midyear sweep STUDY --vary LEVER.PARAMETER=FIRST:LAST:POINTS…`.
struct SweepCommand: RepeatableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "批量测算：网格或抽样 Compute a grid or a sample of scenarios",
        discussion: """
            示例 Examples
              midyear sweep scenarios/tongzhou-2020 --vary 恢复速度.社会消费品零售总额=0.5:1.5:11 --format csv
              midyear sweep scenarios/tongzhou-2020 --sample 10000 --mode first-order --out 批量测算
            """)

    @OptionGroup var options: StudyOptions

    @Option(help: "在哪个情景上变动参数，默认推荐方案 Base scenario; the recommended case by default")
    var scenario: String?

    @Option(
        help:
            "参数=起:止:点数，可多次给出；抽样时不需点数 LEVER.PARAMETER=FIRST:LAST:POINTS, repeatable; a sample needs no points")
    var vary: [String] = []

    @Option(help: "抽样个数；不给--vary时在全部参照区间内抽样 Number of sampled scenarios, of all ranges without --vary")
    var sample: Int?

    @Option(help: "exact 逐个测算，first-order 一阶近似 exact, or first-order by a response matrix")
    var mode: SweepMode = .exact

    @Option(
        name: .customLong("indicator"),
        help: "指标，可多次给出；不给则全部 Indicator, repeatable; all when left out")
    var indicators: [String] = []

    @Option(help: "year 只列全年同比，all 加列总量和余下时期 Growth of the year, or levels and the rest of the year too")
    var numbers: SweepNumbers = .year

    @Option(
        help: "只算第A块至第B-1块，从0数起，每块\(Sweep.block)个 Blocks A to B-1 of \(Sweep.block) scenarios each, from 0")
    var blocks: BlockRange?

    @Option(help: "输出格式 Format of the rows")
    var format: SweepFormat = .ndjson

    @Option(
        help: "写入此文件夹，中断后重新执行同一命令即可继续 Write into this folder; the same command resumes after an interruption")
    var out: String?

    @OptionGroup var model: ModelOptions

    @Option(help: "抽样次数，100—100000 Number of draws, 100 to 100000")
    var draws: Int = 1000

    @Option(help: "随机数编号 Seed of the draws and of the sample")
    var seed: UInt64 = Simulator.defaultSeed

    @Option(help: "同时运行的任务数，不影响结果 Tasks at a time; results do not depend on it")
    var jobs: Int?

    @OptionGroup var recording: LedgerOptions

    var home: String { options.study }

    var language: Language? { options.language }

    var verbose: Bool { options.verbose }

    func validate() throws {
        guard sample.map({ (1...1_000_000_000).contains($0) }) ?? !vary.isEmpty else {
            throw ValidationError("请给--vary或--sample（1—1000000000） give --vary, or --sample 1 to 1000000000")
        }
        try DrawOptions.validate(draws: draws, jobs: jobs)
    }

    func run() async throws { try await runRecorded() }

    func destination() throws -> Destination { .none }

    func answer(_ simulator: Simulator) async throws -> Answer {
        guard let out else {
            return try await swept(simulator, to: .stream { try StandardOutput.write($0) })
        }
        return try await swept(simulator, to: .folder(out))
    }

    func repeated(_ simulator: Simulator, into folder: String?) async throws -> Answer {
        guard out != nil, let folder else { return try await swept(simulator, to: .stream { _ in }) }
        return try await swept(simulator, to: .folder(folder))
    }

    /// Computes all rows and hands them on.
    private func swept(
        _ simulator: Simulator, to destination: SweepRequest.Destination
    ) async throws -> Answer {
        let asked = SweepRequest(
            scenario: scenario, vary: vary, sample: sample, mode: mode, indicators: indicators,
            numbers: numbers, blocks: blocks?.range, format: format, destination: destination)
        let request = Simulator.Request(
            asOf: options.asOf, draws: draws, seed: seed, model: model.model,
            usesEstimates: model.usesEstimates)
        let progress = ProgressLine("批量测算 sweep")
        do {
            let finished = try await simulator.sweep(options.study, asked, request) { progress.show($0, $1) }
            progress.end()
            // A file is the same output wherever it lies; what is streamed once may be only hashed the next time.
            let name = out == nil ? Execution.Output.standardOutput : asked.fileName
            return Answer(
                finished.content, streamed: finished.output.named(name), notice: summary(finished.sweep) ?? ""
            )
        } catch is CancellationError {
            progress.end()
            let kept =
                out == nil
                ? "" : "已完成的部分保留，重新执行同一命令即可继续。 Finished blocks are kept; the same command goes on."
            StandardError.write("已中断。\(kept)\n")
            throw ExitCode(130)
        }
    }

    /// The mode's name and how far it is from exact.
    private func summary(_ sweep: Sweep) -> String? {
        guard let difference = sweep.largestDifference else { return nil }
        let size = DecimalText(difference, decimals: 3).text
        let probes = min(Sweep.probes, sweep.count)
        return "first-order: 与exact相比，\(probes)个检验情景中最大相差\(size)个百分点 "
            + "largest difference from exact over \(probes) probes: \(size) pp\n"
    }
}

/// Blocks `A:B`: from A to before B.
struct BlockRange: ExpressibleByArgument {
    let range: Range<Int>

    init?(argument: String) {
        let ends = argument.split(separator: ":").compactMap { Int($0) }
        guard ends.count == 2, argument.split(separator: ":").count == 2, ends[0] >= 0, ends[0] < ends[1]
        else {
            return nil
        }
        range = ends[0]..<ends[1]
    }
}
