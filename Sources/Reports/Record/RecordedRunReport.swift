public import Outcomes
public import Studies

/// One run: what it rests on, when and on what it was computed, and what came out.
public struct RecordedRunReport {
    private let run: RecordedRun
    private let executions: [Execution]
    private let path: String
    private let language: Language

    /// A report.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - executions: its executions, in order.
    ///   - path: the ledger.
    ///   - language: the language.
    public init(_ run: RecordedRun, _ executions: [Execution], in path: String, language: Language) {
        self.run = run
        self.executions = executions
        self.path = path
        self.language = language
    }

    /// The text, lines ended by line feeds.
    public var text: String {
        let parts: [Block] =
            [.lines(head)] + settings
            + [.heading(words("读入的文件", "Files read")), .lines(run.inputs.map(input))]
        return TerminalText.text(
            parts + executions.enumerated().flatMap { [.heading(title($0 + 1)), .lines(lines($1))] })
    }

    /// Scenarios as they were resolved, then what was asked besides.
    private var settings: [Block] {
        let scenarios: [Block] =
            run.scenarios.isEmpty
            ? []
            : [
                .heading(words("情景和参数", "Scenarios and parameters")),
                .lines(run.scenarios.map(scenario)),
            ]
        let options: [Block] =
            run.options.isEmpty
            ? []
            : [
                .heading(words("其他设定", "Other options")),
                .lines(run.options.map { "  \($0.name)" + colon + $0.value }),
            ]
        return scenarios + options
    }

    private var colon: String { Term.colon[language] }

    private func words(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    private var head: [String] {
        let identity = run.run
        return [
            Term.run[language] + " " + identity.number,
            words("内容校验码", "hash of the content") + colon + identity.hash,
            words("类别", "kind") + colon + RunKindWording.name(run.kind)[language],
            words("专题", "study") + colon + run.study,
            words("数据截止日", "data as of") + colon + "\(run.asOf)",
            words("程序", "engine") + colon + identity.engine + Term.clauseSeparator[language]
                + words("抽样次数", "draws") + " \(identity.draws)" + Term.clauseSeparator[language]
                + words("随机数编号", "seed") + " \(identity.seed)",
            words("单元格", "cells") + colon + "\(run.cells.count)",
            words("台账", "ledger") + colon + path,
        ]
    }

    private func scenario(_ scenario: RecordedRun.Scenario) -> String {
        let settings = scenario.settings.isEmpty ? Term.nothingSet[language] : scenario.settings
        return "  " + scenario.name + colon + settings
    }

    private func input(_ file: RecordedRun.Input) -> String {
        let size = words("\(file.bytes.count)字节", "\(file.bytes.count) bytes")
        return "  \(file.hash)  \(file.path)\(words("（", " (") + size + words("）", ")"))"
    }

    private func title(_ number: Int) -> String { words("第\(number)次执行", "Execution \(number)") }

    private func lines(_ execution: Execution) -> [String] {
        let machine = execution.machine
        let seconds = DecimalText(execution.seconds, decimals: 2).text
        let variables =
            machine.environment.isEmpty ? [] : [words("环境变量", "variables") + colon + machine.environment]
        let facts =
            [
                "midyear " + execution.arguments.joined(separator: " "),
                words("时间", "time") + colon + execution.started + Term.clauseSeparator[language]
                    + words("用时\(seconds)秒", "took \(seconds) s"),
                words("所在文件夹", "folder") + colon + execution.folder,
                words("程序", "program") + colon + machine.program
                    + words("（", " (") + machine.build + words("）", ")"),
                words("数值库", "library") + colon + machine.library,
                words("所用内核", "kernel") + colon + machine.kernel + Term.clauseSeparator[language]
                    + words("处理器", "processor") + colon + machine.processor,
            ] + variables
        return facts.map { "  " + $0 } + execution.outputs.map { "  \($0.hash)  \(name($0.name))" }
    }

    private func name(_ output: String) -> String {
        output == Execution.Output.standardOutput ? words("屏幕输出", "standard output") : output
    }
}
