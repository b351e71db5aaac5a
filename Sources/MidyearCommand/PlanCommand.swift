import ArgumentParser
import Foundation
import Midyear
import Plans
import Reports
import Studies

/// `midyear plan --verify FILE`.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "规划指标表：核对报送的规划表 Plan tables: verify a table that was handed in",
        discussion: """
            示例 Examples
              midyear plan --verify 商务局报送.csv
              midyear plan scenarios/tongzhou-2020 --verify 表4.csv --verify 商务局报送.csv
            """)

    @Argument(help: "测算专题的文件夹；核对时可不给 Folder of the study; optional with --verify")
    var study: String?

    @Option(help: "核对规划表（CSV），复算年均，不作修改；可多次给出 Verify a plan table, repeatable")
    var verify: [String] = []

    @Option(name: .customLong("lang"), help: "zh 或 en，默认用专题的语言 zh or en; the study's by default")
    var language: Language?

    func validate() throws {
        guard !verify.isEmpty else {
            throw ValidationError("请用 --verify 给出要核对的表 Give a table with --verify")
        }
    }

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { simulator in
            let checks = try simulator.checkPlanTables(verify, study: study)
            let report = PlanCheckReport(checks, language: language ?? .zh)
            try StandardOutput.write(Array(report.text.utf8))
        }
    }
}
