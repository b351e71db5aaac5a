import ArgumentParser
import Foundation
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear backtest STUDY`.
struct BackTestCommand: RepeatableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "历史检验：回到往年各时点重新测算并与实际对比 Repeat past projections and compare with what came",
        discussion: """
            示例 Example
              midyear backtest scenarios/china scenarios/beijing --hide each --out results/skill
              midyear backtest observations.csv
            """)

    /// Origins of a year.
    enum Origins: String, CaseIterable, ExpressibleByArgument {
        case midYear = "mid-year"
        case firstQuarter = "first-quarter"
        case thirdQuarter = "third-quarter"
        case all

        var moments: [SkillOrigin.Moment] {
            switch self {
            case .midYear: return [.midYear]
            case .firstQuarter: return [.firstQuarter]
            case .thirdQuarter: return [.thirdQuarter]
            case .all: return SkillOrigin.Moment.allCases
            }
        }
    }

    /// Whose history is hidden.
    enum Hide: String, CaseIterable, ExpressibleByArgument {
        case none, each, region

        var histories: [HiddenHistory] {
            switch self {
            case .none: return []
            case .each: return [.ofIndicator]
            case .region: return [.ofIndicator, .ofRegion]
            }
        }
    }

    @Argument(help: "测算专题的文件夹，或观测数据文件（CSV），可多个 Folders of studies, or files of observations")
    var studies: [String]

    @Option(help: "站在哪个时点 Where to stand in each year")
    var origins: Origins = .midYear

    @Option(
        help: "隐去历史：each 逐个指标，region 再加整个地区 Hide history: of each indicator in turn; of the whole region too")
    var hide: Hide = .none

    @Flag(
        name: .customLong("fixed-speeds"),
        help: "另测恢复速度定为0.3、0.5、0.7 Test the model with recovery speeds fixed at 0.3, 0.5, 0.7 too")
    var fixedSpeeds = false

    @Flag(
        name: .customLong("write-weights"),
        help:
            "把模型权重写入各专题的model-weights.yaml，project将采用 Write each study's model-weights.yaml, which project uses"
    )
    var writesWeights = false

    @Option(help: "输出格式 Format on standard output")
    var format: OutputFormat = .table

    @Option(help: "把结果文件写入此文件夹 Write result files into this folder")
    var out: String?

    @OptionGroup var sampling: DrawOptions

    @Option(name: .customLong("lang"), help: "zh 或 en，默认用专题的语言 zh or en; the study's by default")
    var language: Language?

    @Flag(help: "在标准错误输出各步用时 Stages with their times on standard error")
    var verbose = false

    @OptionGroup var recording: LedgerOptions

    /// The first study; of a file of observations the folder in which it lies.
    var home: String {
        let first = studies.first ?? "."
        guard Self.isDataFile(first) else { return first }
        return first.contains("/")
            ? String(first.prefix(upTo: first.lastIndex(of: "/") ?? first.startIndex)) : "."
    }

    var jobs: Int? { sampling.jobs }

    func validate() throws {
        guard !studies.isEmpty else { throw ValidationError("缺少专题文件夹 name at least one study") }
        guard !writesWeights || !studies.contains(where: Self.isDataFile) else {
            throw ValidationError("权重只能写入专题文件夹 weights are written into folders of studies only")
        }
    }

    private static func isDataFile(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

    func run() async throws { try await runRecorded() }

    func destination() throws -> Destination { try .folder(at: out) }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let request = Simulator.BackTestRequest(
            moments: origins.moments, hidden: hide.histories, fixesSpeeds: fixedSpeeds,
            draws: sampling.draws, seed: sampling.seed)
        var skills: [StudySkill] = []
        for path in studies {
            skills +=
                Self.isDataFile(path)
                ? try await simulator.backTest(data: path, request)
                : [try await simulator.backTest(path, request)]
        }
        let report = SkillReport(skills, language: language ?? skills[0].study.language)
        let weights = writesWeights ? report.weightsFiles(engines: Simulator.combinedEngines) : []
        return Answer(
            RunContent(skills, request), files: out == nil ? [] : report.files,
            placed: zip(studies, weights).map { study, file in
                (path: study.hasSuffix("/") ? study + file.name : "\(study)/\(file.name)", bytes: file.bytes)
            },
            printed: report.bytes(format))
    }
}
