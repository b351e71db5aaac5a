import Levers
import Outcomes
import Studies
import TimeSeries

/// Two scenarios taken apart into the groups in which they differ, and every mixture of the two.
struct ScenarioBlend {
    /// Most groups that are told apart: every set of them is projected, 4,096 times for twelve.
    static let mostGroups = 12

    private let scenario: Scenario
    private let against: Scenario
    /// In what they differ, in the order of the lever catalogue.
    let groups: [AttributionGroup]

    /// Takes two scenarios apart: an item of a lever is a group; with more than ``mostGroups`` items that differ, all
    /// items of a lever are one group; conditions, when they differ, are one.
    ///
    /// - Throws: ``Fault/tooManyDifferences(_:found:most:)`` when even levers are too many.
    init(_ scenario: Scenario, against: Scenario) throws(Faults) {
        self.scenario = scenario
        self.against = against
        let items = Self.differences(scenario, against)
        var levers: [AttributionGroup] = []
        for item in items where !levers.contains(.lever(item.lever)) { levers.append(.lever(item.lever)) }
        let conditions: [AttributionGroup] =
            Self.statements(scenario) == Self.statements(against) ? [] : [.conditions]
        let most = Self.mostGroups - conditions.count
        if items.count <= most {
            groups =
                items.map { .item(lever: $0.lever, indicator: $0.indicator, instrument: $0.name) }
                + conditions
        } else if levers.count <= most {
            groups = levers + conditions
        } else {
            throw Faults([
                .tooManyDifferences(
                    scenario.place, found: levers.count + conditions.count, most: Self.mostGroups)
            ])
        }
    }

    /// What the conditions of a scenario say, without places and origins.
    private static func statements(_ scenario: Scenario) -> [[String]] {
        scenario.conditions.map {
            [
                $0.indicator, $0.period.description, $0.measure.rawValue, "\($0.value)", "\($0.tolerance)",
                $0.meaning.rawValue,
            ]
        }
    }

    /// The scenario that has some groups as the scenario has them, and all else as the one compared with.
    ///
    /// - Parameter set: bit g stands for group g.
    func scenario(_ set: Int) -> Scenario {
        let levers = Self.levers(scenario, against).compactMap { lever -> LeverSetting? in
            let chosen = Self.keys(of: lever, scenario, against).compactMap { key -> LeverSetting.Item? in
                let position = groups.firstIndex { Self.holds($0, key) }
                let isMoved = position.map { set & (1 << $0) != 0 } ?? true
                return Self.item(key, isMoved ? scenario : against) ?? Self.empty(key, scenario.place)
            }
            return chosen.isEmpty ? nil : LeverSetting(lever: lever, items: chosen, origin: scenario.name)
        }
        let hasConditions = groups.firstIndex(of: .conditions).map { set & (1 << $0) != 0 } ?? true
        let settings = scenario.setting(
            levers, conditions: hasConditions ? scenario.conditions : against.conditions)
        return settings.unlinking(unlinked(set))
    }

    /// The links that are off: of a lever of which anything is as the scenario has it the scenario's, else the other's.
    private func unlinked(_ set: Int) -> [LeverLink] {
        Self.levers(scenario, against).flatMap { lever in
            let isMoved = Self.keys(of: lever, scenario, against).contains { key in
                groups.firstIndex { Self.holds($0, key) }.map { set & (1 << $0) != 0 } ?? false
            }
            return Self.links(of: lever, isMoved ? scenario : against)
        }
    }

    /// What names an item in both scenarios.
    private struct Key: Hashable {
        let lever: String
        let indicator: String?
        let name: LocalizedText?
    }

    private static func holds(_ group: AttributionGroup, _ key: Key) -> Bool {
        switch group {
        case .conditions: return false
        case .lever(let lever): return lever == key.lever
        case .item(let lever, let indicator, let instrument):
            return key == Key(lever: lever, indicator: indicator, name: instrument)
        }
    }

    /// Levers that either scenario sets, in the catalogue's order.
    private static func levers(_ scenario: Scenario, _ against: Scenario) -> [String] {
        let set = (scenario.levers + against.levers).map(\.lever)
        return LeverCatalogue.declarations.map(\.id).filter(set.contains)
    }

    /// Items of a lever in the scenario's order, then those that only the other has.
    private static func keys(of lever: String, _ scenario: Scenario, _ against: Scenario) -> [Key] {
        var keys: [Key] = []
        for item in [scenario, against].flatMap(\.levers).filter({ $0.lever == lever }).flatMap(\.items) {
            let key = Key(lever: lever, indicator: item.indicator, name: item.name)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    private static func item(_ key: Key, _ scenario: Scenario) -> LeverSetting.Item? {
        let items = scenario.levers.filter { $0.lever == key.lever }.flatMap(\.items)
        return items.first { $0.indicator == key.indicator && $0.name == key.name }
    }

    /// An instrument that states nothing, in the place of one that is not there: the others keep their positions, and
    /// with them their draws.
    private static func empty(_ key: Key, _ place: Place) -> LeverSetting.Item? {
        key.name.map { LeverSetting.Item(indicator: key.indicator, name: $0, values: [], place: place) }
    }

    private static func differences(_ scenario: Scenario, _ against: Scenario) -> [Key] {
        levers(scenario, against).flatMap { keys(of: $0, scenario, against) }.filter { key in
            values(of: item(key, scenario)) != values(of: item(key, against))
                || links(of: key.lever, scenario) != links(of: key.lever, against)
        }
    }

    /// The links of a lever that are off.
    private static func links(of lever: String, _ scenario: Scenario) -> [LeverLink] {
        scenario.unlinked.filter { $0.lever == lever }
    }

    /// What an item states, without places.
    private static func values(of item: LeverSetting.Item?) -> [String: ParameterValue.Value]? {
        item.map { item in
            Dictionary(
                item.values.map { ($0.parameter, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
