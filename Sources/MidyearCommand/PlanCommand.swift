import ArgumentParser
import Foundation
import Midyear
import Outcomes
import Plans
import Reports
import Studies
import TimeSeries

/// A table of a plan by its name in either language.
struct PlanTableArgument: ExpressibleByArgument {
    let name: PlanTableName

    init?(argument: String) {
        guard let name = PlanTableName(named: argument) else { return nil }
        self.name = name
    }

    static var allValueStrings: [String] { PlanTableName.allCases.flatMap { [$0.rawValue, $0.english] } }
}

/// `midyear plan STUDY --table NAME` and `midyear plan --verify FILE`.
struct PlanCommand: RepeatableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "规划指标表：收官、主要指标、年度路径；核对报送的规划表 Plan tables to the target year; verify a table",
        discussion: """
            示例 Examples
              midyear plan scenarios/tongzhou-2020 --table 主要指标
              midyear plan scenarios/tongzhou-2020 --table 年度路径 --to xlsx --out 内部附表
              midyear plan scenarios/tongzhou-2020 --table 主要指标 --to docx --for public --confirm 社零 --out 送审稿
              midyear plan --verify 商务局报送.xlsx
            """)

    @Argument(help: "测算专题的文件夹；核对时可不给 Folder of the study; optional with --verify")
    var study: String?

    @Option(name: .customLong("table"), help: "十三五收官、主要指标或年度路径，可多次给出 Table, repeatable; all by default")
    var tables: [PlanTableArgument] = []

    @Option(help: "核对规划表（xlsx、CSV），复算年均，不作修改；可多次给出 Verify a plan table, repeatable")
    var verify: [String] = []

    @Option(name: .customLong("for"), help: "内部稿或对外稿 Internal or public edition")
    var edition: Edition = .internal

    @Option(
        name: .customLong("confirm"),
        help: "对外稿可写基期预计数的指标，可多次给出 Indicator whose projected base a public edition may carry, repeatable")
    var confirmed: [String] = []

    @Option(help: ArgumentHelp("格式，用逗号分开 Formats, separated by commas", valueName: "formats"))
    var to: FormatList?

    @Option(help: ArgumentHelp("写入的文件夹，整套替换 Folder of the tables, replaced as a whole", valueName: "folder"))
    var out: String?

    @Option(help: "CSV 的编码 Encoding of CSV")
    var encoding: TextEncoding = .utf8

    @Option(name: .customLong("as-of"), help: "数据截止日，如 2020-08-26 Only what was known on this day is used")
    var asOf: CalendarDay?

    @Option(name: .customLong("lang"), help: "zh 或 en，默认用专题的语言 zh or en; the study's by default")
    var language: Language?

    @Flag(help: "在标准错误输出各步用时 Stages with their times on standard error")
    var verbose = false

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    var home: String { study ?? "." }

    var jobs: Int? { sampling.jobs }

    var asked: Simulator.Asked? { .plan(request) }

    private var request: Simulator.Request {
        Simulator.Request(asOf: asOf, draws: sampling.draws, seed: sampling.seed)
    }

    func validate() throws {
        guard !verify.isEmpty || study != nil else {
            throw ValidationError("请给出专题的文件夹，或用 --verify 给出要核对的表 Give a study, or a table with --verify")
        }
        guard verify.isEmpty || (tables.isEmpty && to == nil && out == nil) else {
            throw ValidationError(
                "--verify 只核对，不与 --table、--to、--out 同用 --verify goes without --table, --to, --out")
        }
        guard (to == nil) == (out == nil) else {
            throw ValidationError("--to 和 --out 要一起给出 Give --to and --out together")
        }
        guard edition == .public || confirmed.isEmpty else {
            throw ValidationError("--confirm 只用于对外稿（--for public） is for public editions only (--for public)")
        }
        guard edition == .internal || tables.contains(where: { $0.name != .path }) else {
            throw ValidationError(
                "年度路径只有内部稿；对外稿请写 --table 主要指标 The path is internal; a public edition needs --table indicators"
            )
        }
    }

    func run() async throws {
        guard !verify.isEmpty else { return try await runRecorded() }
        try await StudyOptions.run(jobs: sampling.jobs, language: language, verbose: verbose) { simulator in
            let checks = try simulator.checkPlanTables(verify, study: study)
            let report = PlanCheckReport(checks, language: language ?? .zh)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }

    func destination() throws -> Destination {
        try out.map { .bundle(try OutputBundle(path: $0, isBundleFile: BundleFile.isKnown)) } ?? .none
    }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let projection = try await simulator.plan(home, request)
        let names = try simulator.planTables(tables.map(\.name), of: projection, folder: home)
        let report = PlanReport(
            projection, tables: names, language: language ?? projection.study.language, edition: edition,
            confirmed: try projection.study.confirmable(confirmed, folder: home))
        guard let to, let out else {
            return Answer(
                RunContent(projection), printed: Array(report.text.utf8), notice: report.omissionText)
        }
        let files = try report.files(to.formats, encoding: encoding)
        let listed = files.map(\.name).joined(separator: "、")
        return Answer(
            RunContent(projection), files: files.map { ($0.name, $0.bytes) },
            printed: Array("已生成 \(out)/ ：\(listed)\n".utf8), notice: report.omissionText)
    }
}
