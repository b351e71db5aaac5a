/// What kind of content a run is.
public enum RunKind: String, Hashable, Sendable, CaseIterable {
    /// Scenarios of a study, projected to the end of the year: what tables, bundles, goal seeks, explanations and
    /// sensitivities rest on.
    case projection
    /// A plan of several years under its cases.
    case plan
    /// A grid or a sample of scenarios.
    case sweep
    /// Past projections made again and compared with what came.
    case backTest = "back-test"
}
