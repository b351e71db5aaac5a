/// What can be wrong with a plan, besides what any file may have.
public enum PlanFault: Hashable, Sendable {
    /// A target on the side that is not good: at least so much unemployment.
    case relationAgainstDirection(
        indicator: LocalizedText, found: Target.Relation, expected: Target.Relation)
    /// A relation that no table knows.
    case unknownRelation(found: String)
    /// A last year that does not follow the base year.
    case yearsNotInOrder(base: Int, target: Int)
    /// A base that the study's own figure of the year contradicts.
    case baseContradicts(
        indicator: LocalizedText, stated: Double, observed: Double, unit: LocalizedText, other: Place)
    /// A base that is to be projected or observed, of a row that no indicator of the study stands behind.
    case baseNeedsIndicator(indicator: LocalizedText)
    /// A projected base of a year that lies behind the figures or beyond the plan.
    case baseYearNotProjected(indicator: LocalizedText, base: Int, projected: Int)
    /// A base of an indicator that is not projected forward.
    case baseNotExtrapolated(indicator: LocalizedText)
    /// A kind of target that the row cannot have: an average growth of a ratio.
    case goalOfWrongKind(indicator: LocalizedText, averaging: String)
    /// A level and an average that contradict each other, given the stated base.
    case levelAndRateContradict(indicator: LocalizedText, rate: Double, implied: Double)
    /// The study has no plan file.
    case noPlan
    /// The plan has no closing table.
    case noClosing
    /// A table to verify without a row of headings.
    case noHeadings
    /// A table to verify whose columns name no two different years and no average.
    case noYears(found: [Int])
}
