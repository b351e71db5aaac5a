/// One row of a plan year by year, under one case.
public struct PlanPath: Hashable, Sendable {
    /// One year.
    public struct Year: Hashable, Sendable {
        /// Calendar year.
        public let year: Int
        /// Growth on the year before, percent; of a ratio the change in points.
        public let growth: DistributionSummary
        /// Level in the indicator's unit; nothing where none may be printed.
        public let level: DistributionSummary?

        /// One year.
        ///
        /// - Parameters:
        ///   - year: calendar year.
        ///   - growth: growth on the year before, percent; of a ratio the change in points.
        ///   - level: level in the indicator's unit.
        public init(year: Int, growth: DistributionSummary, level: DistributionSummary?) {
            self.year = year
            self.growth = growth
            self.level = level
        }
    }

    /// What the target asks on average, a year.
    public struct Need: Hashable, Sendable {
        /// Growth a year from the base as it is, percent; of a ratio the change over all years, in points; of a total the
        /// mean level a year.
        public let fromBase: Double
        /// The same from the epidemic-adjusted base; nothing where there is no shock to take out.
        public let fromAdjusted: Double?
        /// The path that meets the target and deviates least from what is likely: growth of each year, percent (points of
        /// a ratio, levels of a total).
        public let leastImplausible: [Double]

        /// What a target asks.
        ///
        /// - Parameters:
        ///   - fromBase: growth a year from the base as it is.
        ///   - fromAdjusted: growth a year from the epidemic-adjusted base.
        ///   - leastImplausible: growth of each year on the likeliest path that meets the target.
        public init(fromBase: Double, fromAdjusted: Double?, leastImplausible: [Double]) {
            self.fromBase = fromBase
            self.fromAdjusted = fromAdjusted
            self.leastImplausible = leastImplausible
        }
    }

    /// Position of the row in the plan's draft.
    public let row: Int
    /// The base year as projected, or as far as figures fix it.
    public let base: Year
    /// Level of the base year without the epidemic's gap; nothing where no level may be printed.
    public let adjusted: DistributionSummary?
    /// By how much the base year lies below (negative) its epidemic-adjusted level, percent; points of a ratio.
    public let shortfall: DistributionSummary?
    /// The years of the plan.
    public let years: [Year]
    /// Average growth a year over the plan, percent; of a ratio the change over all years, in points.
    public let average: DistributionSummary
    /// Growth of the plan's first year that only the low base makes, points.
    public let baseEffect: DistributionSummary?
    /// Average growth of the base year and the plan's first year, percent a year.
    public let twoYears: DistributionSummary?
    /// Share of the variance of the last year's growth that is trend, 0 to 1; nothing in a model without trends.
    public let trendShare: Double?
    /// What the target asks; nothing without a number.
    public let need: Need?
    /// Chance of the target, 0 to 1; nothing without a number.
    public let chance: Double?

    /// One row of a plan year by year.
    public init(
        row: Int, base: Year, adjusted: DistributionSummary?, shortfall: DistributionSummary?, years: [Year],
        average: DistributionSummary, baseEffect: DistributionSummary?, twoYears: DistributionSummary?,
        trendShare: Double?, need: Need?, chance: Double?
    ) {
        self.row = row
        self.base = base
        self.adjusted = adjusted
        self.shortfall = shortfall
        self.years = years
        self.average = average
        self.baseEffect = baseEffect
        self.twoYears = twoYears
        self.trendShare = trendShare
        self.need = need
        self.chance = chance
    }
}
