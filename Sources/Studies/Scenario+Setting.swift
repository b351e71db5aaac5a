extension Scenario {
    /// The same scenario with other lever settings.
    ///
    /// - Parameter levers: the settings, in the order of the lever catalogue.
    public func setting(_ levers: [LeverSetting]) -> Scenario {
        Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers, place: place)
    }
}
