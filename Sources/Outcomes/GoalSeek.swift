public import Studies
public import TimeSeries

/// What targets ask of the rest of the year, how likely they are, and which lever settings reach them (倒算).
public struct GoalSeek: Sendable {
    /// The study, as of its date.
    public let study: Study
    /// The identity of the content.
    public let run: Run
    /// The scenario from which levers move.
    public let scenario: Scenario
    /// The targets, in the order asked for.
    public let goals: [Goal]
    /// Chance that all of them, counted tasks apart, are met together in the scenario; nothing for counted tasks alone.
    public let jointProbability: Double?
    /// One lever moved, the others as in the scenario.
    public let singles: [LeverMove]
    /// All levers moved together, each the same share of its way to the better end of its range; nothing when none has one.
    public let mix: LeverMix?

    /// The answer.
    public init(
        study: Study, run: Run, scenario: Scenario, goals: [Goal], jointProbability: Double?,
        singles: [LeverMove], mix: LeverMix?
    ) {
        self.study = study
        self.run = run
        self.scenario = scenario
        self.goals = goals
        self.jointProbability = jointProbability
        self.singles = singles
        self.mix = mix
    }

    /// A target as asked for.
    public struct Target: Hashable, Sendable {
        /// Indicator id.
        public let indicator: String
        /// Growth of the year, or its level (year-end value of a rate, count of a task).
        public let measure: Measure
        /// The number.
        public let value: Double
        /// On which side of it the outcome is to lie.
        public let relation: Studies.Target.Relation
        /// The study's target that it is; nothing for a number of the user's own (假设目标).
        public let kind: Studies.Target.Kind?

        /// A target.
        public init(
            indicator: String, measure: Measure, value: Double, relation: Studies.Target.Relation,
            kind: Studies.Target.Kind?
        ) {
            self.indicator = indicator
            self.measure = measure
            self.value = value
            self.relation = relation
            self.kind = kind
        }
    }

    /// One target with all that belongs to it.
    public struct Goal: Hashable, Sendable {
        /// The target.
        public let target: Target
        /// The period of the latest figure; nothing when the year has none.
        public let observed: Period?
        /// Level of that period, where published.
        public let level: Double?
        /// Growth of that period, percent.
        public let growth: Double?
        /// Share of the months published in last year's total; of flows and means.
        public let share: DistributionSummary?
        /// Whether that share is the region's own.
        public let hasOwnShares: Bool
        /// What is required of the rest of the year.
        public let requirement: Requirement?
        /// Half the width that rounding of the published growth alone gives the required growth, percentage points.
        public let rounding: Double?
        /// Amount required of the rest of the year, in the indicator's unit; nothing for growth-only rows.
        public let amount: DistributionSummary?
        /// The rest of the year in the scenario, growth in percent; nothing for stocks, rates and tasks.
        public let rest: DistributionSummary?
        /// The target's number in the scenario.
        public let outcome: DistributionSummary
        /// Chance of meeting the target in the scenario; nothing for a count that is not the study's plan.
        public let probability: Double?
        /// What simple rules say of the year's growth.
        public let rules: [SimpleRule]

        /// One target.
        public init(
            target: Target, observed: Period?, level: Double?, growth: Double?, share: DistributionSummary?,
            hasOwnShares: Bool, requirement: Requirement?, rounding: Double?, amount: DistributionSummary?,
            rest: DistributionSummary?, outcome: DistributionSummary, probability: Double?,
            rules: [SimpleRule]
        ) {
            self.target = target
            self.observed = observed
            self.level = level
            self.growth = growth
            self.share = share
            self.hasOwnShares = hasOwnShares
            self.requirement = requirement
            self.rounding = rounding
            self.amount = amount
            self.rest = rest
            self.outcome = outcome
            self.probability = probability
            self.rules = rules
        }
    }
}
