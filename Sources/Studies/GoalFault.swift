/// What can be wrong with a target that is to be worked back from (倒算).
public enum GoalFault: Hashable, Sendable {
    /// Not `INDICATOR=VALUE`, `INDICATOR=VALUE UNIT`, or `INDICATOR` alone.
    case notUnderstood(found: String)
    /// A number that is none, or one that the indicator cannot have.
    case notANumber(indicator: LocalizedText, found: String)
    /// A unit that does not fit the indicator.
    case unitDoesNotFit(indicator: LocalizedText, found: String, expected: LocalizedText)
    /// The study has no target of the indicator with a number to use.
    case targetNotFilled(indicator: LocalizedText)
    /// The study's target is words.
    case targetIsText(indicator: LocalizedText, words: LocalizedText)
    /// An indicator that is not projected forward.
    case notProjected(indicator: LocalizedText)
    /// An indicator that the chosen model leaves out.
    case notInModel(indicator: LocalizedText)
    /// The same indicator twice.
    case statedTwice(indicator: LocalizedText)
    /// A lever that no parameter of can be moved in the scenario.
    case nothingToMove(lever: LocalizedText)
}
