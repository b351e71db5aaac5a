public import Studies

/// One row of a plan.
public struct PlanIndicator: Hashable, Sendable {
    /// How a row is averaged over the years.
    public enum Averaging: String, Hashable, Sendable, CaseIterable {
        /// Compound growth a year: levels.
        case growth
        /// Change in percentage points: ratios and rates.
        case points
        /// A sum over the years, printed 〔 〕.
        case total
        /// Nothing is averaged.
        case none
    }

    /// What stands in the column of the base year.
    public enum Base: Hashable, Sendable {
        /// The study's own figure of the year.
        case observed
        /// The projected figure of the year.
        case projected
        /// The trend level: the year without the gap that the epidemic opened.
        case adjusted
        /// A number that the plan states, in the row's unit.
        case stated(value: Double, decimals: Int, isEstimate: Bool, source: String)
        /// Not decided yet.
        case undecided
        /// The row has no base: an average, a total.
        case notApplicable
    }

    /// Whether a target must be met.
    public enum Attribute: String, Hashable, Sendable, CaseIterable {
        /// 预期性
        case expected = "预期性"
        /// 约束性
        case binding = "约束性"
    }

    /// An average that the office prints instead of the computed one.
    public struct OfficialAverage: Hashable, Sendable {
        /// Percent a year, or percentage points.
        public let value: Double
        /// Decimals written.
        public let decimals: Int
        /// Why it differs, printed under the table.
        public let note: LocalizedText

        /// An official average.
        ///
        /// - Parameters:
        ///   - value: percent a year, or percentage points.
        ///   - decimals: decimals written.
        ///   - note: why it differs.
        public init(value: Double, decimals: Int, note: LocalizedText) {
            self.value = value
            self.decimals = decimals
            self.note = note
        }
    }

    /// The study's indicator that the row speaks about; nothing for one that the study does not have.
    public let indicator: String?
    /// Name.
    public let name: LocalizedText
    /// Unit as printed.
    public let unit: LocalizedText
    /// The unit that converts; nothing for a unit of the plan's own.
    public let measurement: MeasurementUnit?
    /// Decimals of levels.
    public let decimals: Int
    /// How it is averaged.
    public let averaging: Averaging
    /// Which way is good.
    public let direction: Indicator.Direction
    /// What stands in the column of the base year.
    public let base: Base
    /// Targets, version after version.
    public let targets: [PlanTarget]
    /// Expected or binding; nothing while undecided.
    public let attribute: Attribute?
    /// The unit in charge; nothing while undecided.
    public let lead: LocalizedText?
    /// An official average that stands instead of the computed one.
    public let officialAverage: OfficialAverage?
    /// Remark.
    public let note: LocalizedText?
    /// Where the row begins.
    public let place: Place

    /// A row of a plan.
    public init(
        indicator: String?, name: LocalizedText, unit: LocalizedText, measurement: MeasurementUnit?,
        decimals: Int, averaging: Averaging, direction: Indicator.Direction, base: Base,
        targets: [PlanTarget], attribute: Attribute?, lead: LocalizedText?,
        officialAverage: OfficialAverage?, note: LocalizedText?, place: Place
    ) {
        self.indicator = indicator
        self.name = name
        self.unit = unit
        self.measurement = measurement
        self.decimals = decimals
        self.averaging = averaging
        self.direction = direction
        self.base = base
        self.targets = targets
        self.attribute = attribute
        self.lead = lead
        self.officialAverage = officialAverage
        self.note = note
        self.place = place
    }

    /// The target that tables show: the version marked so, else the latest.
    public var target: PlanTarget? { targets.first(where: \.isShown) ?? targets.last }
}
