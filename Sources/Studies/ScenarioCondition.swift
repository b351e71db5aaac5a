public import TimeSeries

/// A statement about an outcome that a scenario imposes: "retail sales grow 3 % in the second half" (设定条件).
public struct ScenarioCondition: Hashable, Sendable {
    /// What stating a number means.
    public enum Meaning: String, Hashable, Sendable, CaseIterable {
        /// The outcome has the value in every draw (刚性).
        case hard
        /// The outcome is given a law around the value, whatever the figures say; no evidence about the model (弹性).
        case law
        /// The value is an observation with error, weighed against the projection, and evidence about the model (含误差观测).
        case noisy
    }

    /// Indicator id.
    public let indicator: String
    /// Months of the study's year, or the end of one, that it speaks about.
    public let period: Period
    /// Growth, level, or change in percentage points.
    public let measure: Measure
    /// The number, in percent, the indicator's unit, or percentage points.
    public let value: Double
    /// Half the width of an 80 % range around the value, in its unit; 0 for a hard condition.
    public let tolerance: Double
    /// What stating it means.
    public let meaning: Meaning
    /// The target that it was taken from, if any.
    public let target: Target.Kind?
    /// The scenario that states it: the scenario itself or an ancestor.
    public let origin: String
    /// Where it stands.
    public let place: Place

    /// A condition.
    public init(
        indicator: String, period: Period, measure: Measure, value: Double, tolerance: Double,
        meaning: Meaning, target: Target.Kind?, origin: String, place: Place
    ) {
        self.indicator = indicator
        self.period = period
        self.measure = measure
        self.value = value
        self.tolerance = tolerance
        self.meaning = meaning
        self.target = target
        self.origin = origin
        self.place = place
    }

    /// Standard deviation of a normal distribution of which 80 % lie within the tolerance.
    public var deviation: Double { tolerance / Self.deviationsWithin80Percent }

    private static let deviationsWithin80Percent = 1.2815515655446004

    /// Whether another condition speaks of the same number.
    public func isAbout(_ other: ScenarioCondition) -> Bool {
        indicator == other.indicator && period == other.period && measure == other.measure
    }
}

/// What can be wrong with a condition.
public enum ConditionFault: Hashable, Sendable {
    /// Not a period of the study's year.
    case periodOutsideYear(found: String, year: Int)
    /// A period without anything left open by the figures.
    case nothingOpen(indicator: LocalizedText, period: Period, observed: Period)
    /// An indicator that is not projected forward, or a counted task: no shock moves it.
    case cannotBeMoved(indicator: LocalizedText)
    /// A target that the indicator does not have, or that has no number.
    case targetWithoutNumber(indicator: LocalizedText, target: Target.Kind)
    /// A model that cannot be conditioned.
    case notInModel
    /// A closure of an indicator that has not fallen so far this year.
    case closureWithoutFall(indicator: LocalizedText, growth: Double?)
    /// A value, a target and a closure, of which two say the same thing twice.
    case valueAndTarget
    /// A meaning that needs a tolerance above zero.
    case toleranceMissing(ScenarioCondition.Meaning)
    /// A hard condition with a tolerance.
    case toleranceOfHard
    /// Conditions that cannot hold together with each other and the figures: the smallest such set, each with the value
    /// that it would have to take if the others stay, and the one of them that has the least way to go.
    case contradictory([Conflict], cheapest: Int)
    /// A condition that the shocks did not meet in every draw: too far from anything that the model knows.
    case notMet(Conflict)

    /// A condition in a contradiction.
    public struct Conflict: Hashable, Sendable {
        /// The condition.
        public let condition: ScenarioCondition
        /// The indicator's name.
        public let indicator: LocalizedText
        /// The unit of the indicator's levels.
        public let unit: MeasurementUnit?
        /// Decimals that its values are printed with.
        public let decimals: Int
        /// What the value would have to be if the others stay: median.
        public let feasible: Double
        /// What the value is if nothing happens in the months still open: median; nothing without published months.
        public let floor: Double?

        /// A condition in a contradiction.
        public init(
            condition: ScenarioCondition, indicator: LocalizedText, unit: MeasurementUnit? = nil,
            decimals: Int,
            feasible: Double, floor: Double? = nil
        ) {
            self.condition = condition
            self.indicator = indicator
            self.unit = unit
            self.decimals = decimals
            self.feasible = feasible
            self.floor = floor
        }
    }
}
