import ArgumentParser
import Midyear

/// What sets parameters for a single run.
struct WhatIfOptions: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: "临时设定，如 恢复速度.社零=1.3，可多次给出 Set LEVER.PARAMETER=VALUE for this run, repeatable")
    var settings: [String] = []

    @Option(help: "与哪个情景对照，默认为所选情景本身 Scenario to compare with; the chosen one by default")
    var against: String?

    @Option(
        name: .customLong("against-set"), parsing: .singleValue,
        help: "对照一方的临时设定，可多次给出 Settings of what it is compared with, repeatable")
    var settingsAgainst: [String] = []

    @Option(
        name: .customLong("unlink"), parsing: .singleValue,
        help: "关闭一处影响，如 抗疫特别国债:一般公共预算收入 Switch a link off, LEVER:INDICATOR, repeatable")
    var links: [String] = []

    @Option(help: "把临时设定存为情景，不覆盖已有文件 Keep the setting as a scenario; never overwrites")
    var save: String?

    /// Whether any of them is given, so that the run answers a question instead of projecting scenarios.
    var isAsked: Bool {
        !settings.isEmpty || against != nil || !settingsAgainst.isEmpty || !links.isEmpty || save != nil
    }

    /// The question, over a scenario.
    func question(_ scenario: String?, _ request: Simulator.Request) -> Simulator.Question {
        Simulator.Question(
            scenario: scenario, settings: settings, against: against, settingsAgainst: settingsAgainst,
            links: links, save: save, request: request)
    }
}
