import ArgumentParser
import Midyear
import Studies
import TimeSeries

/// `midyear init REGION`.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "新建专题：新建一个地区的测算专题 Make the study of a new region",
        discussion: """
            示例 Example
              midyear init 朝阳区 --to scenarios/chaoyang-2020 --parent scenarios/beijing
            """)

    @Argument(help: "地区名称 Name of the region")
    var region: String

    @Option(help: ArgumentHelp("专题的文件夹 Folder of the study", valueName: "folder"))
    var to: String

    @Option(help: ArgumentHelp("上级地区的专题 Study of the next larger region", valueName: "folder"))
    var parent: String?

    @Option(name: .customLong("as-of"), help: "数据截止日，默认同上级专题 As-of date; the parent's by default")
    var asOf: CalendarDay?

    @Option(help: "地区代号，默认用文件夹名称 Id of the region; the folder's name by default")
    var id: String?

    @Option(help: "地区英文名称 English name of the region")
    var english: String?

    @Option(name: .customLong("lang"), help: "zh 或 en，默认 zh zh or en; zh by default")
    var language: Language?

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { simulator in
            let name = LocalizedText(zh: region, en: english ?? region)
            let study = try simulator.makeStudy(
                to, Simulator.NewStudyRequest(region: name, id: id, parent: parent, asOf: asOf))
            let names = study.indicators.map(\.name.zh).joined(separator: "、")
            let text = LocalizedText(
                zh: """
                    已建立 \(to)/ ：\(study.region.name.zh)，数据截止日\(study.asOf)，\(study.indicators.count)个指标（\(names)）。
                    占比和弹性为判断值，区间很宽；有本区数据后请在study.yaml改填。
                    下一步：midyear import \(to) 主要经济指标.xlsx

                    """,
                en: """
                    Made \(to)/: \(study.region.name.en), as of \(study.asOf), \(study.indicators.count) indicators.
                    Shares and elasticities are wide judgement; replace them in study.yaml by the region's own.
                    Next: midyear import \(to) FILE.xlsx

                    """)
            try StandardOutput.write(Array(text[language ?? .zh].utf8))
        }
    }
}
