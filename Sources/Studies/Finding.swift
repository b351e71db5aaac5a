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
    /// Two of the three cases that are one scenario, so that tables have one column for both.
    case casesCoincide(scenario: String)
    /// Labels of money that may hold each other: names with 亿元, and their sum, which is an upper bound only.
    case moneyNotAddedUp(labels: [MoneyLabel], sum: Double)
    /// A stated overlap that the list of projects does not confirm: both shares of the allotment.
    case overlapDiffersFromList(scenario: String, instrument: LocalizedText, stated: Double, listed: Double)
    /// A list of projects that cannot be weighed against the figures, and is not used.
    case projectListNotUsable(reason: ProjectListGap)

    // Hints
    /// The list of projects as used: how many, through which period, and 亿元 of construction done, left, and left of
    /// projects that have not begun.
    case projectList(count: Int, period: Period, done: Double, remaining: Double, notBegun: Double)
    /// A bond whose overlap the list of projects settles: 亿元 that listed plans count, and the share of the allotment.
    case overlapListed(scenario: String, instrument: LocalizedText, planned: Double, share: Double)
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
        case .targetNotFilled, .growthDiffersFromLevels, .onlyAppliedFor, .overlapNotStated,
            .overlapDiffersFromList, .projectListNotUsable, .casesCoincide:
            return true
        default: return false
        }
    }
}

/// A label of money in scenarios: an instrument, with the largest amount stated for it.
public struct MoneyLabel: Hashable, Sendable {
    /// Name of the instrument.
    public let name: LocalizedText
    /// 亿元, applied for or allotted.
    public let amount: Double

    /// A label of money.
    ///
    /// - Parameters:
    ///   - name: name of the instrument.
    ///   - amount: 亿元.
    public init(name: LocalizedText, amount: Double) {
        self.name = name
        self.amount = amount
    }
}

/// Why a list of projects cannot be weighed.
public enum ProjectListGap: Hashable, Sendable {
    /// No listed project has anything done, or none has anything left, so that there is nothing to compare.
    case nothingToCompare
    /// Neither figures nor the study tell the list's share of construction investment.
    case coverageUnknown
    /// What the list counts as done is more than the figures say of the whole region: the share found.
    case moreThanTheRegion(share: Double)
    /// Figures of construction investment reach later than the list does.
    case olderThanFigures(listed: Period, observed: Period)
    /// The model in use takes no rows besides figures.
    case notInModel
}
