public import Studies

/// What a part of a difference between two scenarios is put down to.
///
/// Everything in which two scenarios can differ is a case of its own; a new one needs words and a blend
/// (`ScenarioBlend`), and nothing else.
public enum AttributionGroup: Hashable, Sendable {
    /// One item of a lever: of an indicator, of an instrument, or the lever's only one.
    case item(lever: String, indicator: String?, instrument: LocalizedText?)
    /// All items of a lever together.
    case lever(String)
}

/// The difference of one number between two scenarios, shared out to groups.
///
/// Numbers are medians of draws in the indicator's unit (growth: percentage points), so that they are those of the
/// tables; intervals are 80 % intervals of the same shares taken draw by draw.
public struct Attribution: Hashable, Sendable {
    /// The share of one group.
    public struct Bar: Hashable, Sendable {
        /// Its Shapley value on the medians.
        public let contribution: Double
        /// 10 % quantile of its Shapley value draw by draw.
        public let low: Double
        /// 90 % quantile of its Shapley value draw by draw.
        public let high: Double
        /// What it does alone, set upon the scenario compared with.
        public let alone: Double

        /// A bar.
        ///
        /// - Parameters:
        ///   - contribution: Shapley value on the medians.
        ///   - low: 10 % quantile draw by draw.
        ///   - high: 90 % quantile draw by draw.
        ///   - alone: what it does alone.
        public init(contribution: Double, low: Double, high: Double, alone: Double) {
            self.contribution = contribution
            self.low = low
            self.high = high
            self.alone = alone
        }

        /// Whether the group changes nothing: not the median, not one draw beyond rounding.
        public var isNothing: Bool { contribution == 0 && alone == 0 && isBelow(1e-9) }

        /// Whether nothing of the bar reaches a size.
        ///
        /// - Parameter size: in the unit of the number.
        public func isBelow(_ size: Double) -> Bool {
            [contribution, low, high, alone].allSatisfy { abs($0) < size }
        }
    }

    /// Which number.
    public let cell: OutcomeCell
    /// Its median in the scenario compared with.
    public let from: Double
    /// Its median in the scenario.
    public let to: Double
    /// 10 % quantile of the difference draw by draw.
    public let low: Double
    /// 90 % quantile of the difference draw by draw.
    public let high: Double
    /// One bar a group, in the order of ``ScenarioAttribution/groups``; they add up to ``difference``.
    public let bars: [Bar]

    /// A difference and its shares.
    ///
    /// - Parameters:
    ///   - cell: which number.
    ///   - from: median in the scenario compared with.
    ///   - to: median in the scenario.
    ///   - low: 10 % quantile of the difference draw by draw.
    ///   - high: 90 % quantile of the difference draw by draw.
    ///   - bars: one a group.
    public init(cell: OutcomeCell, from: Double, to: Double, low: Double, high: Double, bars: [Bar]) {
        self.cell = cell
        self.from = from
        self.to = to
        self.low = low
        self.high = high
        self.bars = bars
    }

    /// The difference of the medians.
    public var difference: Double { to - from }

    /// What the groups do together beyond what each does alone; it is part of the bars.
    public var interaction: Double { difference - bars.reduce(0) { $0 + $1.alone } }

    /// Whether the number is the same in both scenarios, draw by draw.
    public var isNothing: Bool { difference == 0 && bars.allSatisfy(\.isNothing) }
}

/// The differences between two scenarios, number by number.
public struct ScenarioAttribution: Hashable, Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The scenario that it is compared with.
    public let against: Scenario
    /// In what they differ, in the order of the lever catalogue.
    public let groups: [AttributionGroup]
    /// Indicators in the study's order, then period, then measure.
    public let cells: [Attribution]

    /// The differences between two scenarios.
    ///
    /// - Parameters:
    ///   - scenario: the scenario.
    ///   - against: the scenario that it is compared with.
    ///   - groups: in what they differ.
    ///   - cells: one a number.
    public init(
        scenario: Scenario, against: Scenario, groups: [AttributionGroup], cells: [Attribution]
    ) {
        self.scenario = scenario
        self.against = against
        self.groups = groups
        self.cells = cells
    }

    /// The difference of one number.
    ///
    /// - Parameter cell: which number.
    public func attribution(_ cell: OutcomeCell) -> Attribution? { cells.first { $0.cell == cell } }
}

/// The answer of `explain`: why two scenarios of a study differ.
public struct StudyAttribution: Sendable {
    /// The study projected under the scenarios compared.
    public let projection: StudyProjection
    /// The comparisons: one, or one an end where the overlap of bonds is not stated.
    public let comparisons: [ScenarioAttribution]

    /// The answer.
    ///
    /// - Parameters:
    ///   - projection: the study projected under the scenarios compared.
    ///   - comparisons: the comparisons.
    public init(projection: StudyProjection, comparisons: [ScenarioAttribution]) {
        self.projection = projection
        self.comparisons = comparisons
    }
}
