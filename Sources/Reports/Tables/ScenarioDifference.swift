import Outcomes

/// A column of differences between two scenarios' medians.
struct ScenarioDifference {
    /// Heading.
    let title: String
    /// The scenario.
    let of: ScenarioProjection
    /// What is subtracted.
    let from: ScenarioProjection
}
