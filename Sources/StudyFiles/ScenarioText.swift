import Levers
public import Studies

/// A scenario as the text of a file: what it sets over the scenario that it inherits from.
public enum ScenarioText {
    /// The text.
    ///
    /// - Parameters:
    ///   - scenario: the scenario, everything resolved.
    ///   - title: its title in both languages.
    ///   - base: the scenario that it inherits from.
    ///   - changes: what it sets over it; a lever touched by one is written whole, because inheritance replaces levers.
    ///     Links that are off are all written, because a file's list replaces the inherited one.
    /// - Returns: YAML that reads back as the scenario.
    public static func text(
        _ scenario: Scenario, title: String, base: Scenario, changes: [SettingChange]
    ) -> String {
        let settings = scenario.levers.filter { setting in
            changes.contains { $0.address.lever == setting.lever }
        }
        let head = [
            "title: {zh: \(quoted(title)), en: \(quoted(title))}", "story:",
            "  zh: \(quoted("在“\(base.title.zh)”情景上临时设定后留存。"))",
            "  en: \(quoted("Kept from a single run over the scenario “\(base.title.en)”."))",
            "inherits: \(quoted(base.name))",
        ]
        let links = scenario.unlinked == base.unlinked ? [] : unlinked(scenario.unlinked)
        return (head + levers(settings) + links).map { $0 + "\n" }.joined()
    }

    /// The key `unlinked` of a file.
    private static func unlinked(_ links: [LeverLink]) -> [String] {
        ["\(ScenarioLinks.key):"]
            + links.map { "  - \(quoted("\($0.instrument?.zh ?? $0.lever):\($0.indicator)"))" }
    }

    /// The key `levers` of a file.
    ///
    /// - Parameter settings: what the file states.
    /// - Returns: lines of YAML; none without settings.
    package static func levers(_ settings: [LeverSetting]) -> [String] {
        settings.isEmpty ? [] : ["levers:"] + settings.flatMap(lines)
    }

    /// The whole file of a scenario over the baseline that states levers alone.
    ///
    /// - Parameters:
    ///   - title: its title in both languages.
    ///   - settings: what it states.
    /// - Returns: YAML that reads back as the scenario.
    package static func text(title: String, settings: [LeverSetting]) -> String {
        let head = ["title: {zh: \(quoted(title)), en: \(quoted(title))}", "inherits: baseline"]
        return (head + levers(settings)).map { $0 + "\n" }.joined()
    }

    private static func lines(_ setting: LeverSetting) -> [String] {
        ["  \(setting.lever):"]
            + setting.items.map { item in
                let values = item.values.map { "\($0.parameter): \(text($0.value))" }
                if let indicator = item.indicator {
                    return "    \(indicator): {\(values.joined(separator: ", "))}"
                }
                let name = item.name ?? LocalizedText(zh: "", en: "")
                let stated = "name: {zh: \(quoted(name.zh)), en: \(quoted(name.en))}"
                return "    - {\(([stated] + values).joined(separator: ", "))}"
            }
    }

    private static func text(_ value: ParameterValue.Value) -> String {
        switch value {
        case .number(let range):
            guard !range.isCertain else { return "\(range.central)" }
            return "{low: \(range.low), central: \(range.central), high: \(range.high)}"
        case .month(let year, let month): return "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let quarter): return "\(quarter)"
        case .byQuarter(let values):
            return "{\(values.map { "\($0.quarter): \($0.value)" }.joined(separator: ", "))}"
        case .sequence(let values): return "[\(values.map { "\($0)" }.joined(separator: ", "))]"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
