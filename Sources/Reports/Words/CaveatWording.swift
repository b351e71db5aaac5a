import Outcomes
import Studies

/// Caveats of outcomes in words.
enum CaveatWording {
    /// A caveat in words, to be followed by the indicators it concerns.
    ///
    /// - Parameter caveat: the caveat.
    static func text(_ caveat: Outcome.Caveat) -> LocalizedText {
        switch caveat {
        case .laterVintage:
            return LocalizedText(zh: "用到修订后数据", en: "Rests on revised data (later vintages)")
        case .lastYearPrices:
            return LocalizedText(zh: "总量按上年价格计算", en: "Level at the prices of the year before")
        case .unverifiedSource:
            return LocalizedText(zh: "总量依据的数据来源待核", en: "Level rests on an unverified source")
        case .notOfficialAccount:
            return LocalizedText(zh: "测算数，非核算数", en: "Projected figure, not an official account")
        case .borrowedShares:
            return LocalizedText(zh: "季度占比参照上级地区或参照区间", en: "Quarter shares are the parent's or a prior's")
        }
    }
}
