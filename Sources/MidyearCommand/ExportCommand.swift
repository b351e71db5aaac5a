public import ArgumentParser
import Foundation
import Midyear
import Outcomes
public import Reports
import Studies

extension Edition: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

/// A list of formats: `xlsx,docx`.
struct FormatList: ExpressibleByArgument {
    /// The formats, each once, in the order given.
    let formats: [ExportFormat]

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let formats = names.compactMap { ExportFormat(rawValue: $0.trimmingCharacters(in: .whitespaces)) }
        guard formats.count == names.count else { return nil }
        self.formats = formats.enumerated().filter { formats.firstIndex(of: $1) == $0 }.map(\.element)
    }

    static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) }
}

/// What a bundle can hold besides, where it is asked for.
enum Addition: String, CaseIterable, ExpressibleByArgument {
    /// Why the recommended case differs from the carry-on scenario.
    case waterfall
    /// Which parameter moves the recommended case most.
    case tornado
}

/// `midyear export STUDY`.
struct ExportCommand: RecordedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "导出：成套表格、文字和图 Write tables, sentences and pictures in office formats",
        discussion: """
            示例 Examples
              midyear export scenarios/tongzhou-2020 --to docx,xlsx --out 内部稿
              midyear export scenarios/tongzhou-2020 --to docx --for public --confirm 社零 --out 送审稿
            """)

    @OptionGroup var options: StudyOptions

    @Option(help: ArgumentHelp("格式，用逗号分开 Formats, separated by commas", valueName: "formats"))
    var to: FormatList

    @Option(help: ArgumentHelp("写入的文件夹，整套替换 Folder of the bundle, replaced as a whole", valueName: "folder"))
    var out: String

    @Option(name: .customLong("for"), help: "内部稿或对外稿 Internal or public edition")
    var edition: Edition = .internal

    @Option(
        name: .customLong("confirm"),
        help: "对外稿可写预计数的指标，可多次给出 Indicator whose projected number a public edition may carry, repeatable")
    var confirmed: [String] = []

    @Option(
        name: .customLong("scenario"),
        help: "情景名称，可多次给出；不给则全部测算 Scenario, repeatable; all when left out")
    var scenarios: [String] = []

    @Option(
        name: .customLong("with"),
        help:
            "另加 waterfall（推荐方案与延续情景的差异分解）、tornado（敏感性），可多次给出 Add the recommended case against the carry-on scenario, or its sensitivity; repeatable"
    )
    var with: [Addition] = []

    @Flag(help: "图另存PNG，需本机有rsvg-convert Pictures as PNG too, by rsvg-convert if the machine has it")
    var png = false

    @OptionGroup var model: ModelOptions

    @Option(help: "CSV 的编码 Encoding of CSV")
    var encoding: TextEncoding = .utf8

    @Option(help: "各情景权重，如 平稳恢复=0.6,再次发生聚集性疫情=0.4；由你给定 Weights of scenarios for a summary, yours")
    var weights: String?

    @OptionGroup var sampling: DrawOptions

    @OptionGroup var recording: LedgerOptions

    func validate() throws {
        guard edition == .public || confirmed.isEmpty else {
            throw ValidationError("--confirm 只用于对外稿（--for public） is for public editions only (--for public)")
        }
        guard !png || to.formats.contains(.svg) else {
            throw ValidationError("--png 须与 --to svg 同用 --png needs --to svg")
        }
    }

    func destination() throws -> Destination {
        .bundle(try OutputBundle(path: out, isBundleFile: BundleFile.isKnown))
    }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let projection = try await simulator.project(
            options.study,
            Simulator.Request(options, sampling, model, scenarios: scenarios, weights: weights))
        let language = options.language ?? projection.study.language
        let report = BundleReport(
            projection, language: language, edition: edition,
            confirmed: try projection.study.confirmable(confirmed, folder: options.study),
            additions: try await additions(simulator))
        let files = try report.files(to.formats, encoding: encoding)
        let converted = png ? try PictureConversion.files(of: files) : []
        let all = files + (converted ?? [])
        return Answer(
            RunContent(projection), files: all.map { ($0.name, $0.bytes) },
            printed: Array(summary(all, language).utf8),
            notice: report.omissionText + (converted == nil ? PictureConversion.missing(language) : ""))
    }

    /// What is asked for besides, of the same draws.
    private func additions(_ simulator: Simulator) async throws -> BundleAdditions {
        let request = Simulator.Request(options, sampling, model)
        var additions = BundleAdditions()
        if with.contains(.waterfall) {
            additions.attribution = try await simulator.explain(
                options.study, scenario: nil, against: nil, request)
        }
        if with.contains(.tornado) {
            additions.sensitivity = try await simulator.sensitivity(
                options.study, scenario: nil, indicators: [], samples: 0, request)
        }
        return additions
    }

    private func summary(_ files: [BundleFile], _ language: Language) -> String {
        let names = files.map(\.name).joined(separator: LocalizedText(zh: "、", en: ", ")[language])
        let folder = out.hasSuffix("/") ? out : out + "/"
        return LocalizedText(zh: "已生成 \(folder) ：\(names)\n", en: "Written to \(folder): \(names)\n")[
            language]
    }
}
