public import Studies
public import TimeSeries

/// What a plan asks of an indicator in its last year, over its years, or on average; of one version of the plan.
public struct PlanTarget: Hashable, Sendable {
    /// What is asked.
    public enum Goal: Hashable, Sendable {
        /// A level in the last year, in the row's unit.
        case level(Double)
        /// Average growth a year, percent.
        case rate(Double)
        /// A total over all years of the plan, in the row's unit: printed 〔 〕.
        case total(Double)
        /// A change of a ratio over the years of the plan, percentage points.
        case points(Double)
        /// Words without a number, such as 达到市级要求.
        case text(LocalizedText)
        /// Not decided yet: prints 【待定】, yields nothing.
        case undecided
        /// Asked of another column: the row has an average and no level, or the other way round.
        case notApplicable

        /// The number; nothing for words.
        public var number: Double? {
            switch self {
            case .level(let value), .rate(let value), .total(let value), .points(let value): return value
            case .text, .undecided, .notApplicable: return nil
            }
        }
    }

    /// On which side of the number.
    public let relation: Target.Relation
    /// What is asked.
    public let goal: Goal
    /// The version of the plan; nothing where there was one only.
    public let version: LocalizedText?
    /// Day of approval, if approved.
    public let approved: CalendarDay?
    /// Where it is written.
    public let source: String
    /// Whether tables show this version.
    public let isShown: Bool

    /// A target of one version.
    public init(
        relation: Target.Relation, goal: Goal, version: LocalizedText?, approved: CalendarDay?,
        source: String, isShown: Bool
    ) {
        self.relation = relation
        self.goal = goal
        self.version = version
        self.approved = approved
        self.source = source
        self.isShown = isShown
    }
}
