/// Something that a back-test left out or did differently, with its reason; nothing is left out without one.
public struct SkillRemark: Hashable, Sendable {
    /// Why.
    public enum Reason: Hashable, Sendable {
        /// The figures begin too late before the origin.
        case historyTooShort(years: Int, needed: Int)
        /// The indicator has too few earlier figures to be projected without a parent.
        case tooFewFigures(count: Int, needed: Int)
        /// The figure of the year so far was not known on the day.
        case noFigureOfYear
        /// Last year has no figure at all between January and December.
        case gapBefore
        /// The file has no published figure of the full year.
        case noOutcome
        /// A rule misses a figure of an earlier year or quarter.
        case figureMissing
        /// The rule needs levels that grow as published; the base was revised or the statistic has none.
        case baseRevised
        /// One-offs and counted tasks are not projected forward.
        case notProjected
        /// A prior was not known on the day: the parent's, twice as wide, stands in its place.
        case priorReplaced
        /// A prior was not known on the day, and no parent has one.
        case priorUnknown
        /// A model beside the first has too little history in the study.
        case modelRefuses
        /// A data file's figures of a statistic that the template of new studies does not have, or has already.
        case notInTemplate
        /// Rows of a data file that are on another price basis than most of their indicator's.
        case otherPriceBasis
        /// Figures known on the day cannot hold together.
        case figuresContradict
    }

    /// Region id.
    public let region: String
    /// The origin; nothing when it holds for all.
    public let origin: SkillOrigin?
    /// Indicator id; nothing when it holds for all.
    public let indicator: String?
    /// The rule left out; nothing when it holds for all forecasters.
    public let forecaster: Forecaster?
    /// Why.
    public let reason: Reason

    /// A remark.
    public init(
        region: String, origin: SkillOrigin?, indicator: String?, forecaster: Forecaster?, reason: Reason
    ) {
        self.region = region
        self.origin = origin
        self.indicator = indicator
        self.forecaster = forecaster
        self.reason = reason
    }
}
