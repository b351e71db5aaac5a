public import Studies
public import TimeSeries

/// What an office says of months to come, as a row of the projection: a number with its own noise, weighed against what
/// the figures say.
public struct OfficeEvidence: Hashable, Sendable {
    /// Who says it.
    public enum Source: Hashable, Sendable {
        /// A department's estimate, by the department's name.
        case estimate(department: String)
        /// The list of projects.
        case projects(ListedProjects)
    }

    /// What the list of projects says, and how it is scaled to the region.
    public struct ListedProjects: Hashable, Sendable {
        /// Construction investment done in the year, 亿元.
        public let done: Double
        /// Planned for the year and not done, 亿元.
        public let remaining: Double
        /// Share of what remains that is done by the end of the year.
        public let execution: UncertainValue
        /// The list's share of the region's construction investment done so far.
        public let coverage: Double

        /// What a list says.
        ///
        /// - Parameters:
        ///   - done: construction investment done in the year, 亿元.
        ///   - remaining: planned for the year and not done, 亿元.
        ///   - execution: share of what remains that is done by the end of the year.
        ///   - coverage: the list's share of the region's construction investment.
        public init(done: Double, remaining: Double, execution: UncertainValue, coverage: Double) {
            self.done = done
            self.remaining = remaining
            self.execution = execution
            self.coverage = coverage
        }
    }

    /// Who says it.
    public let source: Source
    /// Indicator id.
    public let indicator: String
    /// What months it speaks about.
    public let period: Period
    /// Growth, level or change.
    public let measure: Measure
    /// The number: percent, the indicator's unit or percentage points.
    public let value: Double
    /// Half the width of the 80 % range that it is believed to, in its unit.
    public let tolerance: Double
    /// The projection without offices' rows, of the scenario that the row speaks of.
    public let before: DistributionSummary
    /// The projection with all of them.
    public let after: DistributionSummary
    /// The row's share of the precision of its own number, were it the only one: 0 to 1.
    public let weight: Double

    /// A row and what it does.
    public init(
        source: Source, indicator: String, period: Period, measure: Measure, value: Double, tolerance: Double,
        before: DistributionSummary, after: DistributionSummary, weight: Double
    ) {
        self.source = source
        self.indicator = indicator
        self.period = period
        self.measure = measure
        self.value = value
        self.tolerance = tolerance
        self.before = before
        self.after = after
        self.weight = weight
    }
}
