import Studies

/// The files of a study's folder, by name.
package enum StudyFileName {
    /// Region, date, indicators, targets.
    package static let study = "study.yaml"
    /// The published figures.
    package static let observations = "observations.csv"
    /// Departments' own estimates.
    package static let expectations = "expectations.csv"
    /// The list of investment projects.
    package static let projects = "projects.csv"
    /// Documented ranges of the parameters.
    package static let levers = "levers.yaml"
    /// The plan of several years.
    package static let plan = "plan.yaml"
    /// Name of the scenario that all others are compared with.
    package static let baseline = "baseline"

    /// The files in YAML that are no scenarios.
    package static let otherThanScenarios = [study, levers, plan, ModelWeights.fileName]
    /// How names of files in YAML end.
    package static let ending = ".yaml"

    /// The file of a scenario.
    ///
    /// - Parameter name: the scenario's name.
    package static func scenario(_ name: String) -> String { name + ending }
}
