/// The weight that a user gives a scenario of a study.
public struct ScenarioWeight: Hashable, Sendable {
    /// Name of the scenario.
    public let scenario: String
    /// Its weight; all of a summary add up to 1.
    public let weight: Double

    /// A weight.
    ///
    /// - Parameters:
    ///   - scenario: name of the scenario.
    ///   - weight: its weight.
    public init(scenario: String, weight: Double) {
        self.scenario = scenario
        self.weight = weight
    }
}

/// What can be wrong with weights of scenarios.
public enum WeightFault: Hashable, Sendable {
    /// Not `SCENARIO=WEIGHT`.
    case notUnderstood(found: String)
    /// A scenario with two weights.
    case statedTwice(scenario: LocalizedText)
    /// A weight of zero or less.
    case notPositive(scenario: LocalizedText, value: Double)
    /// Weights that do not add up to 1.
    case sumIsNotOne(sum: Double)
    /// One scenario alone, which needs no weight.
    case onlyOne
}
