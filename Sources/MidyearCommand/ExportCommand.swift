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
              midyear export scenarios/tongzhou-2020 --to xlsx --out 比较 --table 自选列 \
                --columns '2020H1;2020[低方案,推荐方案,高方案];2020[低方案/推荐方案]' --rows 社零,建安投资
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

    @Option(
        name: .customLong("table"),
        help: "只要这几张表，按所给顺序，可多次给出；不带文字和图 Only these tables, in order, repeatable; without text and pictures")
    var tables: [BundleTableArgument] = []

    @OptionGroup(title: "自选表 Selected table") var selection: SelectionOptions

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
        guard tables.isEmpty || !to.formats.contains(where: \.isWithoutTables) else {
            throw ValidationError(
                "--table 只选表，svg、iamc、sdmx 里没有表 --table goes without svg, iamc and sdmx, which hold no tables"
            )
        }
        guard selection.columns != nil || !tables.contains(where: { $0.name == .selection }) else {
            throw ValidationError("--table 自选列 须与 --columns 同用 --table selection needs --columns")
        }
    }

    func destination() throws -> Destination {
        .bundle(try OutputBundle(path: out, isBundleFile: BundleFile.isKnown))
    }

    func answer(_ simulator: Simulator) async throws -> Answer {
        let projection = try await simulator.project(
            options.study,
            selection.applied(
                to: Simulator.Request(options, sampling, model, scenarios: scenarios, weights: weights)))
        let language = options.language ?? projection.study.language
        let report = BundleReport(
            projection, language: language, edition: edition, tables: distinctTables,
            confirmed: try projection.study.confirmable(confirmed, folder: options.study),
            additions: try await additions(simulator))
        try refuse(report)
        let files = try report.files(to.formats, encoding: encoding)
        let converted = png ? try PictureConversion.files(of: files) : []
        let all = files + (converted ?? [])
        return Answer(
            RunContent(projection), files: all.map { ($0.name, $0.bytes) },
            printed: Array(summary(all, language).utf8),
            notice: report.omissionText + (converted == nil ? PictureConversion.missing(language) : ""))
    }

    /// The tables asked for, each once.
    private var distinctTables: [BundleTable] {
        let names = tables.map(\.name)
        return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// Refuses a bundle without a table that was asked for, or of which nothing may be written.
    private func refuse(_ report: BundleReport) throws(Faults) {
        let place = Place(file: options.study)
        let missing = report.missing.map { name in
            Fault.table(place, .notInBundle(table: name.title, available: report.available.map(\.title)))
        }
        guard missing.isEmpty else { throw Faults(missing) }
        guard !report.isEmpty else { throw Faults([.table(place, .nothingPublic)]) }
    }

    /// What is asked for besides, of the same draws; a table asked for by name is.
    private func additions(_ simulator: Simulator) async throws -> BundleAdditions {
        var additions = BundleAdditions()
        if with.contains(.waterfall) || distinctTables.contains(.attribution) {
            additions.attribution = try await simulator.explain(
                options.study, scenario: nil, against: nil, request)
        }
        if with.contains(.tornado) || distinctTables.contains(.sensitivity) {
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
