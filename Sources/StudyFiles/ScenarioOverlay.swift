import Levers
public import Studies

/// Sets parameters over a scenario for a single run: `LEVER.PARAMETER=VALUE`.
///
/// Inheritance replaces a lever whole; an overlay changes the parameters that it names and keeps the others.
public struct ScenarioOverlay: Sendable {
    private let study: Study
    private let option: String

    /// An overlay.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - option: the command's option, as faults show it.
    public init(_ study: Study, option: String) {
        self.study = study
        self.option = option
    }

    /// A scenario with some parameters set.
    ///
    /// - Parameters:
    ///   - base: the scenario.
    ///   - texts: settings such as `恢复速度.社零=1.3`; a range is written `1.0/1.2/1.4`.
    /// - Returns: the scenario, and what was changed, in order.
    /// - Throws: all faults of all texts.
    public func scenario(
        _ base: Scenario, _ texts: [String]
    ) throws(Faults) -> (scenario: Scenario, changes: [SettingChange]) {
        var scenario = base
        var changes: [SettingChange] = []
        var faults: [Fault] = []
        for text in texts {
            do {
                let made = try change(text, over: scenario)
                for change in made.changes {
                    scenario = scenario.setting(change.address, to: change.value, at: made.place)
                }
                changes += made.changes
            } catch {
                faults += error.list
            }
        }
        let context = Lever.Context(study)
        for setting in scenario.levers where changes.contains(where: { $0.address.lever == setting.lever }) {
            faults += LeverCatalogue.lever(setting.lever)?.faults(in: setting, context) ?? []
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return (scenario, changes)
    }

    /// A link to be switched off: `LEVER:INDICATOR` or `INSTRUMENT:INDICATOR`.
    ///
    /// - Parameters:
    ///   - text: the link.
    ///   - scenario: the scenario that states the lever.
    public func link(_ text: String, in scenario: Scenario) throws(Faults) -> LeverLink {
        let place = Place(file: "\(option) \(text)")
        let links = ScenarioLinks(levers: scenario.levers, language: study.language)
        do throws(Fault) {
            let names = try links.names(text, at: place)
            let indicator = try study.indicator(named: names.indicator, at: place)
            let (lever, instrument) = try links.stated(names.lever, at: place)
            return LeverLink(lever: lever, instrument: instrument, indicator: indicator.id)
        } catch {
            throw Faults([error])
        }
    }

    private func change(
        _ text: String, over scenario: Scenario
    ) throws(Faults) -> (changes: [SettingChange], place: Place) {
        let place = Place(file: "\(option) \(text)")
        let plain = text.replacing("＝", with: "=").replacing("．", with: ".")
        let sides = plain.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw Faults([.settingNotUnderstood(place)]) }
        let path = try SettingPath(sides[0], over: scenario, in: study, at: place)
        let value = try value(sides[1], of: path, at: place)
        return (path.addresses.map { SettingChange($0, value: value) }, place)
    }

    /// The value, read as a file's would be.
    private func value(
        _ text: String, of path: SettingPath, at place: Place
    ) throws(Faults) -> ParameterValue.Value {
        let log = FaultLog()
        let yaml = "value: " + Self.yaml(text.trimmed, path.parameter.kind)
        let root = YAMLFile.root(of: yaml, path: place.file, log: log, hasLines: false)
        var map = root?.mapping()
        let read = map?.required("value").flatMap {
            ParameterReader(lever: path.lever.id).value(of: path.parameter, $0)
        }
        guard let read, log.faults.isEmpty else {
            throw Faults(log.faults.isEmpty ? [.settingNotUnderstood(place)] : log.faults)
        }
        return read.value
    }

    /// `1/2/3` as a range, `2020Q3:0.5,2020Q4:0.5` as a mapping, `0.1,0.2` as a list.
    private static func yaml(_ text: String, _ kind: LeverParameter.Kind) -> String {
        let plain = text.halfWidth
        switch kind {
        case .number:
            let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 3 ? "{low: \(parts[0]), central: \(parts[1]), high: \(parts[2])}" : plain
        case .byQuarter, .path:
            let parts = plain.split(separator: ",").map { part in
                part.split(separator: ":").map { String($0).trimmed }.joined(separator: ": ")
            }
            return "{\(parts.joined(separator: ", "))}"
        case .sequence: return "[\(plain)]"
        case .month, .quarter: return plain
        }
    }
}
