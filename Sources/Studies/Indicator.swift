/// One published statistic.
public struct Indicator: Hashable, Sendable {
    /// How values combine over the year.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Adds up over the year: retail sales.
        case flow
        /// Value at period end: loans.
        case stock
        /// Value at period end, in percent: unemployment.
        case rate
        /// Averages over the year: PM2.5.
        case mean
        /// A counted task: outlets, plots.
        case progress
    }

    /// Price basis of the published growth.
    public enum PriceBasis: String, Sendable, Hashable, CaseIterable {
        /// Current prices.
        case nominal
        /// Comparable (constant) prices.
        case real
        /// Not a money value.
        case notApplicable = "n/a"
    }

    /// Which way is good.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// More is better.
        case up
        /// Less is better.
        case down
        /// Neither.
        case neutral
    }

    /// What the indicator does in the regression matrix.
    public enum Role: Hashable, Sendable {
        /// Levers act on it; responses follow it.
        case driver(DriverRole)
        /// The sum of a driver (or drivers) and a rest that has no figures of its own.
        case total(TotalRole)
        /// Overall activity (GDP): the row that other responses follow through.
        case activity
        /// Follows the drivers with an elasticity to activity; zero means exactly not at all.
        case response(elasticity: DocumentedRange)
        /// Counted, without dynamics.
        case standalone
    }

    /// A driver's weight in the region's activity.
    public struct DriverRole: Hashable, Sendable {
        /// The accounting ratio of the driver to activity in the base year (share of GDP).
        public let activityShare: DocumentedRange
        /// Change of activity, in value, per unit change of the driver, in value.
        public let passThrough: DocumentedRange

        /// A driver's weight.
        ///
        /// - Parameters:
        ///   - activityShare: accounting ratio to activity.
        ///   - passThrough: value of activity per unit of value of the driver.
        public init(activityShare: DocumentedRange, passThrough: DocumentedRange) {
            self.activityShare = activityShare
            self.passThrough = passThrough
        }
    }

    /// How a total is made of its part and a rest.
    public struct TotalRole: Hashable, Sendable {
        /// Id of the part that is published too (其中).
        public let part: String
        /// Share of the part in the total, used when levels of both are not known for one period.
        public let partShare: DocumentedRange?

        /// A total's composition.
        ///
        /// - Parameters:
        ///   - part: id of the published part.
        ///   - partShare: prior share of the part.
        public init(part: String, partShare: DocumentedRange?) {
            self.part = part
            self.partShare = partShare
        }
    }

    /// Identifier used in files.
    public let id: String
    /// Official name.
    public let name: LocalizedText
    /// Other names that files and the command accept.
    public let aliases: [String]
    /// How values combine over the year.
    public let kind: Kind
    /// Unit of its level.
    public let unit: MeasurementUnit
    /// Price basis of its growth.
    public let priceBasis: PriceBasis
    /// Statistical definition (口径), as printed in the notes.
    public let definition: LocalizedText
    /// Level of government or accounting scope (区级, 全口径).
    public let tier: LocalizedText
    /// Which way is good.
    public let direction: Direction
    /// What it does in the regression matrix.
    public let role: Role
    /// Id of the same statistic in the parent study, if the parent has one.
    public let parentIndicator: String?
    /// Standard deviation of this region's trend growth around its parent's, percentage points.
    public let trendSpread: Double
    /// Id of the total that this row is printed under as 其中.
    public let partOf: String?
    /// Decimals printed for levels; the unit's when the file states none.
    public let decimals: Int
    /// False for one-off spikes, of which nothing is carried into the second half.
    public let isExtrapolated: Bool
    /// False for an indicator that a table shows on request only (a projection of ours for GDP).
    public let isPrinted: Bool
    /// What is asked of it.
    public let targets: [Target]
    /// A bound that only follows from a sentence of the report; never a target.
    public let impliedBound: ImpliedBound?
    /// Remarks on definition and source for the last column.
    public let remark: LocalizedText?
    /// How tables and sentences speak of it.
    public let reporting: Reporting
    /// Where the indicator stands in the study's file.
    public let place: Place

    /// An indicator.
    public init(
        id: String, name: LocalizedText, aliases: [String], kind: Kind, unit: MeasurementUnit,
        priceBasis: PriceBasis, definition: LocalizedText, tier: LocalizedText, direction: Direction,
        role: Role, parentIndicator: String?, trendSpread: Double, partOf: String?, decimals: Int?,
        isExtrapolated: Bool, isPrinted: Bool, targets: [Target], impliedBound: ImpliedBound?,
        remark: LocalizedText?, reporting: Reporting = Reporting(), place: Place
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.unit = unit
        self.priceBasis = priceBasis
        self.definition = definition
        self.tier = tier
        self.direction = direction
        self.role = role
        self.parentIndicator = parentIndicator
        self.trendSpread = trendSpread
        self.partOf = partOf
        self.decimals = decimals ?? unit.decimals
        self.isExtrapolated = isExtrapolated
        self.isPrinted = isPrinted
        self.targets = targets
        self.impliedBound = impliedBound
        self.remark = remark
        self.reporting = reporting
        self.place = place
    }

    /// Whether levers act on it.
    public var isDriver: Bool {
        switch role {
        case .driver, .total: return true
        case .activity, .response, .standalone: return false
        }
    }

    /// The target that tables show.
    public var shownTarget: Target? { targets.first(where: \.isShown) }

    /// The target that tables show, when it speaks of the year projected: a plan's speaks of the plan's last year.
    public var targetOfTheYear: Target? {
        targets.first { $0.isShown && $0.kind != .plan }
    }

    /// Whether a projected number of it may leave the office once it is confirmed: not of GDP, whose accounts are the
    /// statistics bureau's, nor of what has no row or is not extrapolated.
    public var mayBeConfirmed: Bool {
        if case .activity = role { return false }
        return isPrinted && isExtrapolated
    }

    /// Whether it is a driver with figures of its own, not a total, of which a lever would move the rest alone.
    public var isPlainDriver: Bool {
        guard case .driver = role else { return false }
        return true
    }
}

extension Indicator.Kind {
    /// Whether values hold at the end of a period.
    public var isInstant: Bool {
        switch self {
        case .stock, .rate: return true
        case .flow, .mean, .progress: return false
        }
    }
}

/// A bound that follows from a sentence and is not an approved target.
public struct ImpliedBound: Hashable, Sendable {
    /// Which side.
    public let relation: Target.Relation
    /// The bound, in the indicator's unit.
    public let value: Double
    /// The sentence it follows from, in our words.
    public let reason: LocalizedText

    /// An implied bound.
    ///
    /// - Parameters:
    ///   - relation: which side.
    ///   - value: in the indicator's unit.
    ///   - reason: what it follows from.
    public init(relation: Target.Relation, value: Double, reason: LocalizedText) {
        self.relation = relation
        self.value = value
        self.reason = reason
    }
}
