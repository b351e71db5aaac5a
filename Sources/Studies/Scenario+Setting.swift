extension Scenario {
    /// The same scenario with other settings.
    ///
    /// - Parameters:
    ///   - levers: lever settings, in the order of the lever catalogue.
    ///   - conditions: conditions imposed; the scenario's own when left out.
    public func setting(_ levers: [LeverSetting], conditions: [ScenarioCondition]? = nil) -> Scenario {
        Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers,
            conditions: conditions ?? self.conditions, unlinked: unlinked, place: place)
    }

    /// The same scenario with other links switched off.
    ///
    /// - Parameter links: all links that are off in it.
    public func unlinking(_ links: [LeverLink]) -> Scenario {
        Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers,
            conditions: conditions, unlinked: links, place: place)
    }
}
