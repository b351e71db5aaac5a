import ArgumentParser
import Foundation

/// The command `midyear`.
@main
struct MidyearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "midyear",
        abstract: "半年度经济情景测算（离线使用，不联网） Half-year economic scenario simulator (offline)",
        discussion: """
            示例 Examples
              midyear check scenarios/tongzhou-2020
              midyear project scenarios/tongzhou-2020 --scenario 平稳恢复
              midyear explain scenarios/tongzhou-2020 --scenario 有利因素叠加 --against 平稳恢复
              midyear project scenarios/tongzhou-2020 --out results/tongzhou-2020
              midyear solve scenarios/tongzhou-2020 --target 社会消费品零售总额=0
              midyear export scenarios/tongzhou-2020 --to docx,xlsx --for public --out 送审稿
            """,
        version: "midyear 0.4.0",
        groupedSubcommands: [
            CommandGroup(
                name: "常用 Common",
                subcommands: [
                    ImportCommand.self, CheckCommand.self, ProjectCommand.self, SolveCommand.self,
                    PlanCommand.self,
                    ExportCommand.self,
                ]),
            CommandGroup(
                name: "说明 Explanation",
                subcommands: [
                    ExplainCommand.self, SensitivityCommand.self, BackTestCommand.self, RunsCommand.self,
                    ShowCommand.self, RerunCommand.self, DiffCommand.self,
                ]),
            CommandGroup(
                name: "维护 Maintenance",
                subcommands: [
                    TemplateCommand.self, InitCommand.self, SweepCommand.self, SelftestCommand.self,
                ]),
        ])

    func run() throws { try StandardOutput.write(Array(Opening.text(Self.configuration).utf8)) }

    /// Runs a subcommand; an interruption (Ctrl-C, termination) becomes a cancellation and exit code 130.
    static func main() async {
        let work = Task { await main(nil) }
        let interruption = Interruption { work.cancel() }
        await work.value
        interruption.stop()
    }
}
