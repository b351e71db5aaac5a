import ArgumentParser
import BureauSheets
import Foundation
import Midyear
import Outcomes
import Reports
import Studies
import TimeSeries

/// Rows, separated by commas: `9,12`, with their sheet where an import reads several: `社零:9`.
struct RowList: ExpressibleByArgument {
    /// The rows, in the order given.
    let rows: [SheetRow]

    init?(argument: String) {
        let parts = argument.split(whereSeparator: { ",，、".contains($0) })
        let rows = parts.compactMap { SheetRow($0) }
        guard !rows.isEmpty, rows.count == parts.count else { return nil }
        self.rows = rows
    }
}

/// `midyear import STUDY FILE`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入数据：读统计部门的工作簿或填好的填报表 Read a statistics bureau's workbook into a study",
        discussion: """
            先显示读到什么，加 --write 才写入。 Shows what it understood; writes only with --write.
            示例 Examples
              midyear import scenarios/tongzhou-2020 主要经济指标1-6月.xlsx
              midyear import scenarios/tongzhou-2020 主要经济指标1-6月.xlsx --accept 9 --published 2020-07-20 --write
            """)

    @Argument(help: "测算专题的文件夹 Folder of the study")
    var study: String

    @Argument(help: "工作簿（.xlsx）或 CSV Workbook (.xlsx) or CSV")
    var file: String

    @Option(name: .customLong("sheet"), help: "工作表名称，可多次给出 Name of a sheet, repeatable")
    var sheets: [String] = []

    @Option(help: "发布日期，如 2020-07-20 Release date of the figures")
    var published: CalendarDay?

    @Option(help: "表中没有写明的数据期，如 2020年1-6月 Period, where the sheet does not say")
    var period: String?

    @Option(help: "分区表标题没有写明的指标 Indicator of a table of regions, where its title does not say")
    var indicator: String?

    @Option(help: "来源，如 区统计局月报 Issuer, where the sheet does not say")
    var source: String?

    @Option(help: "确认这些行，如 9,12；几张工作表时写 社零:9 Rows (SHEET:ROW) whose questions are answered with yes")
    var accept: RowList?

    @Option(help: "不采用这些行，以后也不再问 Rows that are not of this study, now and later")
    var ignore: RowList?

    @Flag(help: "写入专题 Write into the study")
    var write = false

    @OptionGroup var ledger: LedgerOptions

    @Option(name: .customLong("lang"), help: "zh 或 en，默认 zh zh or en; zh by default")
    var language: Language?

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { simulator in
            switch try simulator.importFile(file, into: study, request, writes: write) {
            case .sheet(var understood):
                understood.affectedFiles = AffectedFiles(study: study, ledger: ledger.stated).names(
                    of: understood)
                let report = SheetImportReport(understood, language: language ?? .zh, command: command)
                try show(report.text, report.refusal, isRefused: !understood.faults.isEmpty)
            case .template(let changes):
                let report = TemplateImportReport(changes, language: language ?? .zh, command: command)
                let refusal =
                    changes.faults.isEmpty ? "" : ErrorReport.text(Faults(changes.faults), language ?? .zh)
                try show(report.text, refusal, isRefused: !changes.faults.isEmpty)
            }
        }
    }

    private func show(_ text: String, _ refusal: String, isRefused: Bool) throws {
        guard !isRefused else {
            StandardError.write(refusal)
            throw ExitCode(65)
        }
        try StandardOutput.write(Array(text.utf8))
    }

    private var request: SheetRequest {
        var request = SheetRequest()
        request.sheets = sheets
        request.period = period
        request.indicator = indicator
        request.published = published
        request.issuer = source
        request.accepted = accept?.rows ?? []
        request.ignored = ignore?.rows ?? []
        return request
    }

    /// The command as it was given, without the rows that the next one confirms.
    private var command: String {
        var words = ["midyear", "import", study, file]
        for sheet in sheets { words += ["--sheet", sheet] }
        if let published { words += ["--published", "\(published)"] }
        if let period { words += ["--period", period] }
        if let indicator { words += ["--indicator", indicator] }
        if let source { words += ["--source", source] }
        if let ignore { words += ["--ignore", ignore.rows.map { "\($0)" }.joined(separator: ",")] }
        return words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    }
}
