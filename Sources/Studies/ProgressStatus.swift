/// How an indicator stands against its target, in the words of public reports.
public enum ProgressStatus: String, Sendable, Hashable, CaseIterable {
    /// The target is reached.
    case met = "已完成"
    /// On track.
    case onTrack = "进展顺利"
    /// Attainable with effort.
    case attainable = "经过努力能够完成"
    /// More effort is needed.
    case moreEffort = "仍需付出更大努力"
    /// Below its ceiling.
    case withinCeiling = "控制在目标以内"
    /// Measured yearly only.
    case yearly = "按年度统计"
    /// No status is given.
    case blank = "不标"
}

/// The grade of a chance.
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
    /// 把握较大.
    case likely
    /// 有一定把握.
    case even
    /// 难度较大.
    case difficult
}

/// The chances of a target from which status words change.
public struct StatusThresholds: Hashable, Sendable {
    /// From this chance on a target is 进展顺利, 把握较大.
    public let likely: Double
    /// Below this chance it is 仍需付出更大努力, 难度较大.
    public let difficult: Double

    /// Thresholds where a study states none: seven and three chances in ten, judgement.
    public static let standard = StatusThresholds(likely: 0.7, difficult: 0.3)

    /// Thresholds.
    ///
    /// - Parameters:
    ///   - likely: 0 to 1, not below `difficult`.
    ///   - difficult: 0 to 1.
    public init(likely: Double, difficult: Double) {
        self.likely = likely
        self.difficult = difficult
    }

    /// The grade of a chance.
    ///
    /// - Parameter probability: 0 to 1.
    public func likelihood(of probability: Double) -> Likelihood {
        if probability >= likely { return .likely }
        return probability >= difficult ? .even : .difficult
    }
}

/// How tables and sentences speak of an indicator, where the study says so.
public struct Reporting: Hashable, Sendable {
    /// A status that the office has set, instead of the proposed one.
    public let status: ProgressStatus?
    /// Why the office has set it.
    public let note: String?
    /// Whether sentences compare its growth with the period before.
    public let comparesPeriods: Bool

    /// How an indicator is spoken of.
    ///
    /// - Parameters:
    ///   - status: a status instead of the proposed one.
    ///   - note: why.
    ///   - comparesPeriods: whether sentences compare with the period before.
    public init(status: ProgressStatus? = nil, note: String? = nil, comparesPeriods: Bool = true) {
        self.status = status
        self.note = note
        self.comparesPeriods = comparesPeriods
    }
}
