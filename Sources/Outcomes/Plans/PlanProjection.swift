public import Plans
public import Studies

/// A plan under one of its cases.
public struct PlanCaseProjection: Hashable, Sendable {
    /// Keys of the cases in plan.yaml, from low to high.
    public static let names = ["low", "recommended", "high"]

    /// The scenario that it goes on from.
    public let scenario: Scenario
    /// Long-run growth to which trends revert, percent a year.
    public let longRunGrowth: Double
    /// Rows that are projected, in the draft's order.
    public let paths: [PlanPath]
    /// Targets against each other; nothing where none has a number that is projected.
    public let targets: JointTargets?

    /// A plan under one of its cases.
    ///
    /// - Parameters:
    ///   - scenario: the scenario that it goes on from.
    ///   - longRunGrowth: percent a year.
    ///   - paths: rows that are projected.
    ///   - targets: targets against each other.
    public init(scenario: Scenario, longRunGrowth: Double, paths: [PlanPath], targets: JointTargets?) {
        self.scenario = scenario
        self.longRunGrowth = longRunGrowth
        self.paths = paths
        self.targets = targets
    }

    /// The path of a row.
    ///
    /// - Parameter row: position in the draft.
    public func path(_ row: Int) -> PlanPath? { paths.first { $0.row == row } }
}

/// The answer: a plan projected under its cases, and the closing of the one before.
public struct PlanProjection: Sendable {
    /// The study, as of its date, as far as the plan's last year.
    public let study: Study
    /// The plan.
    public let plan: Plan
    /// The identity of the content.
    public let run: Run
    /// Low, recommended and high case.
    public let cases: [PlanCaseProjection]
    /// Rows of the closing table; empty without one.
    public let closing: [ClosingOutcome]

    /// A plan projected.
    ///
    /// - Parameters:
    ///   - study: the study, as far as the plan's last year.
    ///   - plan: the plan.
    ///   - run: the identity of the content.
    ///   - cases: low, recommended and high case.
    ///   - closing: rows of the closing table.
    public init(
        study: Study, plan: Plan, run: Run, cases: [PlanCaseProjection], closing: [ClosingOutcome]
    ) {
        self.study = study
        self.plan = plan
        self.run = run
        self.cases = cases
        self.closing = closing
    }

    /// The recommended case: the middle one.
    public var recommended: PlanCaseProjection { cases[cases.count / 2] }
}
