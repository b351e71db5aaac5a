public import Studies

/// One row of the closing table of a plan that ends.
public struct ClosingOutcome: Hashable, Sendable {
    /// How the plan's years average.
    public enum Average: Hashable, Sendable {
        /// Growth a year, percent, chained on the comparable basis; of a ratio the change in points.
        case computed(DistributionSummary)
        /// Growth of these years is not known, so that nothing is computed.
        case missing(years: [Int])
        /// The base year's figure is not known.
        case baseMissing
        /// The row has no average.
        case none
    }

    /// How the target fares.
    public enum Status: Hashable, Sendable {
        /// 提前完成: a published figure of an earlier year meets it.
        case early(year: Int, value: Double, decimals: Int, isEstimate: Bool)
        /// 预计完成
        case expected
        /// 预计基本完成
        case nearly
        /// 存在差距
        case behind
        /// 缺数据
        case noData
        /// Words, or a target that is not decided.
        case notJudged
    }

    /// Position of the row in the closing table.
    public let row: Int
    /// The base year's figure.
    public let base: Observation?
    /// The last year's level as projected.
    public let level: DistributionSummary?
    /// The last year's growth as projected, percent; of a ratio its change in points.
    public let growth: DistributionSummary?
    /// The average.
    public let average: Average
    /// How the target fares.
    public let status: Status
    /// Chance of the target; nothing where it was met early or cannot be told.
    public let chance: Double?

    /// One row of a closing table.
    public init(
        row: Int, base: Observation?, level: DistributionSummary?, growth: DistributionSummary?,
        average: Average, status: Status, chance: Double?
    ) {
        self.row = row
        self.base = base
        self.level = level
        self.growth = growth
        self.average = average
        self.status = status
        self.chance = chance
    }
}
