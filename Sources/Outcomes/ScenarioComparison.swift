public import Studies
public import TimeSeries

/// One number of the year under two scenarios, and their difference draw by draw.
public struct OutcomeDifference: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// The period it speaks about.
    public let period: Period
    /// What is measured.
    public let measure: Measure
    /// Under the scenario.
    public let of: DistributionSummary
    /// Under the scenario that it is compared with.
    public let against: DistributionSummary
    /// The difference, draw by draw: percentage points for growth and rates, the indicator's unit for levels.
    public let difference: DistributionSummary
    /// Whether every draw is the same to the last bit: no lever that differs reaches the indicator.
    public let isUntouched: Bool

    /// A number under two scenarios.
    public init(
        indicator: String, period: Period, measure: Measure, of: DistributionSummary,
        against: DistributionSummary, difference: DistributionSummary, isUntouched: Bool
    ) {
        self.indicator = indicator
        self.period = period
        self.measure = measure
        self.of = of
        self.against = against
        self.difference = difference
        self.isUntouched = isUntouched
    }
}

/// What becomes of one label of money under two scenarios, in 亿元.
public struct MoneyDifference: Hashable, Sendable {
    /// Name of the instrument.
    public let instrument: LocalizedText
    /// Turned into works within the year, under the scenario.
    public let works: DistributionSummary
    /// The same under the scenario that it is compared with.
    public let worksAgainst: DistributionSummary
    /// The difference of works, draw by draw.
    public let difference: DistributionSummary
    /// Carried into the next year, under the scenario.
    public let carried: DistributionSummary

    /// Money under two scenarios.
    public init(
        instrument: LocalizedText, works: DistributionSummary, worksAgainst: DistributionSummary,
        difference: DistributionSummary, carried: DistributionSummary
    ) {
        self.instrument = instrument
        self.works = works
        self.worksAgainst = worksAgainst
        self.difference = difference
        self.carried = carried
    }
}

/// A scenario beside another, with common random numbers: the difference has an interval of its own.
public struct ScenarioComparison: Hashable, Sendable {
    /// The scenario.
    public let of: Scenario
    /// What it is compared with.
    public let against: Scenario
    /// The year's numbers, indicators in the study's order.
    public let differences: [OutcomeDifference]
    /// Labels of money, in the order in which the scenario states them.
    public let money: [MoneyDifference]
    /// Lever values of the scenario outside their documented range.
    public let outsideRanges: [OutsideRange]

    /// A comparison.
    public init(
        of: Scenario, against: Scenario, differences: [OutcomeDifference], money: [MoneyDifference],
        outsideRanges: [OutsideRange]
    ) {
        self.of = of
        self.against = against
        self.differences = differences
        self.money = money
        self.outsideRanges = outsideRanges
    }
}

/// The answer to a one-off question: what if some parameters were other than a scenario states them?
public struct WhatIf: Sendable {
    /// The study, as of its date.
    public let study: Study
    /// The identity of the content.
    public let run: Run
    /// The scenario over which parameters were set.
    public let base: Scenario
    /// What was set.
    public let changes: [SettingChange]
    /// What was set for the comparison alone; empty when it is compared with a scenario as it stands.
    public let changesAgainst: [SettingChange]
    /// The scenario as it stands that it is compared with; nothing when parameters were set for the comparison.
    public let against: Scenario?
    /// Links switched off.
    public let links: [LeverLink]
    /// One comparison, or two when the overlap of money with the plan is not stated.
    public let comparisons: [ScenarioComparison]
    /// The name under which the scenario was kept; nothing for a single run.
    public let savedAs: String?

    /// An answer.
    public init(
        study: Study, run: Run, base: Scenario, changes: [SettingChange], changesAgainst: [SettingChange],
        against: Scenario?, links: [LeverLink], comparisons: [ScenarioComparison], savedAs: String?
    ) {
        self.study = study
        self.run = run
        self.base = base
        self.changes = changes
        self.changesAgainst = changesAgainst
        self.against = against
        self.links = links
        self.comparisons = comparisons
        self.savedAs = savedAs
    }
}
