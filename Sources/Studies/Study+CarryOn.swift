extension Study {
    /// The carry-on scenario: the one that sets nothing, so that everything goes on as estimated.
    public var carryOn: Scenario {
        let nothing = LocalizedText(zh: "延续情景", en: "Carry-on")
        return scenarios.first { $0.levers.allSatisfy(\.items.isEmpty) && $0.ancestors.isEmpty }
            ?? Scenario(
                name: "baseline", title: nothing, story: nothing, ancestors: [], levers: [],
                place: Place(file: id))
    }
}
