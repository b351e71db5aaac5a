public import Studies

/// Scenarios with bonds whose overlap with the plan is not stated: computed at both ends, for no overlap and for
/// full overlap, instead of guessed. Where the list of projects says what plans already count, it settles the share.
///
/// Source: DESIGN §3 (`in_base` when not stated).
public enum OverlapVariants {
    /// The scenarios to compute instead of one.
    ///
    /// - Parameters:
    ///   - stated: a scenario.
    ///   - study: the study, with its list of projects.
    /// - Returns: the scenario itself when every overlap is stated or listed, else two scenarios.
    public static func variants(of stated: Scenario, in study: Study) -> [Scenario] {
        let scenario = ListedOverlap(study).settled(stated)
        guard scenario.levers.contains(where: { $0.items.contains(where: isOpen) }) else { return [scenario] }
        return [
            variant(of: scenario, inBase: 0, LocalizedText(zh: "（不重叠）", en: " (no overlap)")),
            variant(of: scenario, inBase: 1, LocalizedText(zh: "（全部重叠）", en: " (full overlap)")),
        ]
    }

    /// The comparisons to make of two scenarios: end with like end, once when every overlap is stated.
    ///
    /// - Parameters:
    ///   - scenario: a scenario.
    ///   - other: the scenario that it is compared with.
    ///   - study: the study, with its list of projects.
    public static func pairs(
        _ scenario: Scenario, _ other: Scenario, in study: Study
    ) -> [(of: Scenario, against: Scenario)] {
        let left = variants(of: scenario, in: study)
        let right = variants(of: other, in: study)
        return (0..<max(left.count, right.count)).map {
            (left[min($0, left.count - 1)], right[min($0, right.count - 1)])
        }
    }

    /// Whether an instrument has an allotment and does not say what of it is in the plan already.
    ///
    /// - Parameter item: a lever's item.
    /// - Returns: true when both ends must be computed.
    public static func isOpen(_ item: LeverSetting.Item) -> Bool {
        guard let allotted = item.number("allotted"), allotted.high > 0 else { return false }
        return item.value("in_base") == nil
    }

    private static func variant(of scenario: Scenario, inBase: Double, _ suffix: LocalizedText) -> Scenario {
        let settled = scenario.mappingItems { isOpen($0) ? stating($0, inBase) : $0 }
        return Scenario(
            name: "\(scenario.name)[in_base=\(inBase == 0 ? 0 : 1)]",
            title: LocalizedText(zh: scenario.title.zh + suffix.zh, en: scenario.title.en + suffix.en),
            story: scenario.story, ancestors: scenario.ancestors, levers: settled.levers,
            conditions: scenario.conditions, unlinked: scenario.unlinked, place: scenario.place)
    }

    /// The item with a stated overlap.
    static func stating(_ item: LeverSetting.Item, _ inBase: Double) -> LeverSetting.Item {
        let value = ParameterValue(
            parameter: "in_base", value: .number(UncertainValue(inBase)), place: item.place)
        return LeverSetting.Item(
            indicator: item.indicator, name: item.name, values: item.values + [value], place: item.place)
    }
}
