public import Studies
public import TimeSeries

/// The year over several scenarios at once, each with the weight that the user gives it: whichever of them comes.
public struct ScenarioMixture: Hashable, Sendable {
    /// A scenario with its weight.
    public struct Share: Hashable, Sendable {
        /// Name of the scenario as the study states it.
        public let scenario: String
        /// Its title.
        public let title: LocalizedText
        /// Its weight; all add up to 1.
        public let weight: Double

        /// A scenario with its weight.
        ///
        /// - Parameters:
        ///   - scenario: name of the scenario.
        ///   - title: its title.
        ///   - weight: its weight, of all of 1.
        public init(scenario: String, title: LocalizedText, weight: Double) {
            self.scenario = scenario
            self.title = title
            self.weight = weight
        }
    }

    /// The scenarios, in the order given.
    public let shares: [Share]
    /// Outcomes of the year, or its end: indicators in the study's order, then measure.
    public let outcomes: [Outcome]

    /// A summary over scenarios.
    ///
    /// - Parameters:
    ///   - shares: the scenarios with their weights.
    ///   - outcomes: outcomes of the year, or its end.
    public init(shares: [Share], outcomes: [Outcome]) {
        self.shares = shares
        self.outcomes = outcomes
    }

    /// The outcome for an indicator, period and measure.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - period: period.
    ///   - measure: measure.
    public func outcome(_ indicator: String, _ period: Period, _ measure: Measure) -> Outcome? {
        outcomes.first { $0.indicator == indicator && $0.period == period && $0.measure == measure }
    }
}
