import Outcomes
import Studies

/// Words for the chance of a target.
enum LikelihoodWording {
    /// The words.
    static func text(_ likelihood: GoalSeek.Likelihood) -> LocalizedText {
        switch likelihood {
        case .likely: return LocalizedText(zh: "把握较大", en: "likely")
        case .even: return LocalizedText(zh: "有一定把握", en: "about even")
        case .difficult: return LocalizedText(zh: "难度较大", en: "difficult")
        }
    }
}
