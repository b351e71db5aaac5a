public import Studies

/// What the list of projects says of instruments of money: how much of an allotment the year's plans count already.
public struct ListedOverlap {
    private let list: ProjectList?

    /// The overlap with a study's list.
    ///
    /// - Parameter study: the study, seen on its as-of date.
    public init(_ study: Study) {
        list = study.projectList
    }

    /// Share of an instrument's allotment that listed plans count: all of it when they count more.
    ///
    /// - Parameter item: a lever's item.
    /// - Returns: nothing without an allotment, or when no listed project names the instrument.
    public func share(of item: LeverSetting.Item) -> Double? {
        guard let list, let name = item.name, let allotted = item.number("allotted"), allotted.central > 0,
            let planned = list.planned(with: name)
        else { return nil }
        return min(planned / allotted.central, 1)
    }

    /// A scenario in which the list settles every overlap that is not stated and that it speaks of.
    ///
    /// - Parameter scenario: a scenario.
    public func settled(_ scenario: Scenario) -> Scenario {
        guard list != nil else { return scenario }
        return scenario.mappingItems { item in
            guard OverlapVariants.isOpen(item), let share = share(of: item) else { return item }
            return OverlapVariants.stating(item, share)
        }
    }
}

extension Scenario {
    /// The scenario with every item of its levers changed.
    func mappingItems(_ change: (LeverSetting.Item) -> LeverSetting.Item) -> Scenario {
        setting(
            levers.map {
                LeverSetting(lever: $0.lever, items: $0.items.map(change), origin: $0.origin)
            })
    }
}
