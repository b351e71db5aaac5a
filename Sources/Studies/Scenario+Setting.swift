extension Scenario {
    /// The same scenario with other settings.
    ///
    /// - Parameters:
    ///   - levers: lever settings, in the order of the lever catalogue.
    ///   - conditions: conditions imposed; the scenario's own when left out.
    public func setting(_ levers: [LeverSetting], conditions: [ScenarioCondition]? = nil) -> Scenario {
        Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers,
            conditions: conditions ?? self.conditions, place: place)
    }
}
