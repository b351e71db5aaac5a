import ArgumentParser

/// What `midyear` alone prints: Chinese whatever the locale, the commands in their groups, a real example.
enum Opening {
    /// The screen of a command with groups.
    ///
    /// - Parameter configuration: its groups, `中文 English`, and subcommands whose abstracts begin with a short Chinese
    ///   name and a colon.
    static func text(_ configuration: CommandConfiguration) -> String {
        let title = "midyear  \(chinese(configuration.abstract))"
        let example = "示例    midyear project scenarios/tongzhou-2020 --scenario 平稳恢复"
        let help = "输入 midyear 命令 --help 查看说明。指标、情景、参数均可用中文名。"
        let lines = [title] + configuration.groupedSubcommands.map(line) + [example, help]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ group: CommandGroup) -> String {
        var words = ["\(chinese(group.name)) "]
        for command in group.subcommands {
            let configuration = command.configuration
            let name = chinese(configuration.abstract).prefix { $0 != "：" }
            words.append("\(configuration.commandName ?? "") \(name)")
        }
        return words.joined(separator: "   ")
    }

    /// The Chinese part of a bilingual line: what stands before the first space.
    private static func chinese(_ line: String) -> Substring { line.prefix { $0 != " " } }
}
