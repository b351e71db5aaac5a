import ArgumentParser
import Foundation
import Midyear
import Studies

/// `midyear template STUDY`.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "填报表：写出工作簿，填好后用import导回 Write a workbook to fill in; import reads it back",
        discussion: """
            示例 Example
              midyear template scenarios/tongzhou-2020 --to 填报表.xlsx
            """)

    @OptionGroup var options: StudyOptions

    @Option(help: ArgumentHelp("写入的文件（.xlsx） File to write (.xlsx)", valueName: "file"))
    var to: String

    @Option(help: "只要一张：数据、目标、情景参数、部门预计、项目清单 One sheet only")
    var sheet: String?

    func validate() throws {
        guard to.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError("--to 须是 .xlsx 文件 --to takes a file .xlsx")
        }
    }

    func run() async throws {
        try await options.run { simulator in
            let bytes = try simulator.template(of: options.study, sheet: sheet)
            let file = URL(fileURLWithPath: to)
            try OutputFolder(path: file.deletingLastPathComponent().path).write([
                (file.lastPathComponent, bytes)
            ])
            let text = LocalizedText(
                zh: "已写出 \(to)。填好后执行：midyear import \(options.study) \(to)\n",
                en: "Written: \(to). When it is filled in: midyear import \(options.study) \(to)\n")
            try StandardOutput.write(Array(text[options.language ?? .zh].utf8))
        }
    }
}
