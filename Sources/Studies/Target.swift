public import TimeSeries

/// What is asked of an indicator for the year.
public struct Target: Hashable, Sendable {
    /// The four kinds that offices distinguish, and plan targets.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 年度目标
        case annual = "年度目标"
        /// 市级任务
        case assigned = "市级任务"
        /// 控制目标
        case ceiling = "控制目标"
        /// 预算数
        case budget = "预算数"
        /// 规划目标
        case plan = "规划目标"
    }

    /// How an outcome compares with the target's number.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// At least.
        case atLeast = "≥"
        /// At most.
        case atMost = "≤"
        /// About (左右).
        case about = "≈"
        /// More than (大于).
        case moreThan = "大于"
        /// A text without a number.
        case text
    }

    /// What the target states.
    public enum Goal: Hashable, Sendable {
        /// A level at year end, or the year's total, in the indicator's unit.
        case level(Double)
        /// Growth of the year, percent.
        case growth(Double)
        /// Words without a number ("keeps falling").
        case text(LocalizedText)
        /// To be filled in by the office; yields no progress, no required rate, no probability.
        case notFilled
    }

    /// Which kind of target.
    public let kind: Kind
    /// How an outcome compares.
    public let relation: Relation
    /// What it states.
    public let goal: Goal
    /// Whether it is binding (约束性) rather than expected (预期性).
    public let isBinding: Bool
    /// Day of approval.
    public let approved: CalendarDay?
    /// Where it is written.
    public let source: String
    /// Version, when a target was revised.
    public let version: String?
    /// Whether tables show this one.
    public let isShown: Bool

    /// A target.
    public init(
        kind: Kind, relation: Relation, goal: Goal, isBinding: Bool, approved: CalendarDay?, source: String,
        version: String?, isShown: Bool
    ) {
        self.kind = kind
        self.relation = relation
        self.goal = goal
        self.isBinding = isBinding
        self.approved = approved
        self.source = source
        self.version = version
        self.isShown = isShown
    }
}
