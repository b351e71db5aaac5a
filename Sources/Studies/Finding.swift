public import TimeSeries

/// What `check` tells about a study that can be projected.
public enum Finding: Hashable, Sendable {
    // The user must decide
    /// An indicator whose target is not filled in.
    case targetNotFilled(indicator: String, bound: ImpliedBound?)
    /// A published growth that the ratio of published levels does not confirm.
    case growthDiffersFromLevels(
        indicator: String, period: Period, growth: Double, levelNow: Double, levelBefore: Double,
        impliedBefore: Double, place: Place)
    /// A bond that is only applied for.
    case onlyAppliedFor(scenario: String, instrument: LocalizedText, applied: Double)
    /// A bond whose share in the base or plan is not stated: the result is given for 0 and for 1.
    case overlapNotStated(scenario: String, instrument: LocalizedText)

    // Hints
    /// A one-off that is not projected forward.
    case notExtrapolated(indicator: String, growth: Double?)
    /// An indicator without figures of its own year, projected from parents and priors.
    case noOwnFigure(indicator: String)
    /// A figure whose source is third-party and must not be quoted.
    case sourceUnverified(indicator: String, period: Period, source: String)
    /// Figures of a study read from tables later than the as-of date.
    case laterVintages(study: LocalizedText, count: Int, of: Int)
    /// Observations left out because they were released after the as-of date.
    case notYetKnown(study: LocalizedText, count: Int)
    /// A study without pairs of half-year and full-year figures of its own.
    case noOwnShares
    /// Two rates that must not be compared.
    case ratesNotComparable(first: LocalizedText, second: LocalizedText)
    /// A lever value outside its documented range.
    case outsideRange(
        scenario: String, lever: String, parameter: String, indicator: String?, value: Double,
        range: UncertainValue)
    /// An indicator that the chosen model leaves out for want of consecutive quarters up to the year projected.
    case historyTooShort(indicator: String, needed: Int, found: Int)
    /// An indicator that the chosen model leaves out: a total, or a one-off.
    case indicatorNotInModel(indicator: String)
    /// A lever that has nothing to act on in the chosen model, and is not applied.
    case leverNotInModel(scenario: String, lever: String)
    /// A weights file that was found with other figures, or with other versions of the models, than there are now.
    case weightsOutdated(place: Place, figuresChanged: Bool)
    /// A weights file that is not used, because scenarios impose conditions, which need one model.
    case weightsNotUsed(place: Place)
    /// The models that a projection rests on, with their shares.
    case modelsCombined(ModelWeights.Entry)
    /// A condition that a scenario imposes, once for the scenario that states it.
    case conditionImposed(scenario: String, condition: ScenarioCondition)
    /// A file that was read as GB18030.
    case readAsGB18030(file: String)

    /// Whether the user must decide something (rather than know it).
    public var needsDecision: Bool {
        switch self {
        case .targetNotFilled, .growthDiffersFromLevels, .onlyAppliedFor, .overlapNotStated: return true
        default: return false
        }
    }
}
