import Studies
import TimeSeries

/// Conditions that cannot be imposed.
extension FaultWording {
    static func condition(_ fault: ConditionFault) -> LocalizedText {
        switch fault {
        case .periodOutsideYear(let found, let year):
            return LocalizedText(
                zh: "设定条件的时期“\(found)”不在\(year)年内。请改为\(year)年尚未结束的时期，如\(year)H2。",
                en:
                    "the condition's period “\(found)” is not of \(year); name one that is still open, such as \(year)H2"
            )
        case .nothingOpen(let indicator, let period, let observed):
            return LocalizedText(
                zh: "“\(indicator.zh)”\(PeriodWording(.zh).full(period))已有数据（至\(observed.lastMonth)月），不能再设定。"
                    + "请改设之后的时期；要改数据请改observations.csv。",
                en:
                    "figures of “\(indicator.en)” reach through \(PeriodWording(.en).full(observed)), so that nothing is "
                    + "open in \(PeriodWording(.en).full(period)); name a later period, or change observations.csv"
            )
        case .cannotBeMoved(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”不外推或按进度统计，没有可以移动的部分。请删去这一条件。",
                en:
                    "“\(indicator.en)” is not projected forward or is counted; nothing can move it, remove the condition"
            )
        case .targetWithoutNumber(let indicator, let target):
            let kind = target.term.text
            return LocalizedText(
                zh: "“\(indicator.zh)”没有带数的\(kind.zh)。请在study.yaml填写，或改用value。",
                en:
                    "“\(indicator.en)” has no \(kind.en) with a number; fill it in study.yaml, or state a value"
            )
        case .notInModel:
            return LocalizedText(
                zh: "所选模型还不能设定条件。请改用默认模型（trend-gap），或删去conditions。",
                en: "the chosen model takes no conditions; use the default one (trend-gap), or remove them")
        case .closureWithoutFall(let indicator, let growth):
            let found = growth.map { DecimalText($0, decimals: 1).text }
            return LocalizedText(
                zh:
                    "“\(indicator.zh)”\(found.map { "已公布同比为\($0)%" } ?? "本年没有已公布的同比")，弥合比例（closure）只用于下降的指标。请改用value写明余下时期的同比。",
                en:
                    "“\(indicator.en)” \(found.map { "has grown by \($0) % so far" } ?? "has no growth published this year"); a "
                    + "closure is for falls, state the growth of the rest as value")
        case .valueAndTarget:
            return LocalizedText(
                zh: "设定条件同时有value、target、closure中的两个以上。请只留一个。",
                en: "the condition states more than one of value, target and closure; keep one")
        case .toleranceMissing(let meaning):
            let word = ConditionWording.meaning(meaning)
            return LocalizedText(
                zh: "“\(word.zh)”条件缺tolerance。请填数值上下多少以内有八成可能，如0.5。",
                en:
                    "a condition meant as \(word.en) has no tolerance; state half the width of its 80 % range, such as 0.5"
            )
        case .toleranceOfHard:
            return LocalizedText(
                zh: "刚性条件没有误差。请删去tolerance，或把meaning改为弹性。",
                en: "a hard condition has no tolerance; remove it, or change the meaning to law")
        case .contradictory(let conflicts, let cheapest): return contradictory(conflicts, cheapest)
        case .notMet(let conflict): return notMet(conflict)
        }
    }

    private static func contradictory(
        _ conflicts: [ConditionFault.Conflict], _ cheapest: Int
    ) -> LocalizedText {
        func text(_ language: Language, _ separator: String) -> (
            stated: String, feasible: String, easiest: String
        ) {
            let wording = ConditionWording(language: language)
            func line(_ conflict: ConditionFault.Conflict, _ value: Double, _ decimals: Int?) -> String {
                wording.subject(conflict.condition, conflict.indicator) + " "
                    + wording.number(value, conflict.condition, unit: conflict.unit, decimals: decimals)
            }
            return (
                conflicts.map { line($0, $0.condition.value, nil) }.joined(separator: separator),
                conflicts.map { line($0, $0.feasible, $0.decimals) }.joined(separator: separator),
                line(conflicts[cheapest], conflicts[cheapest].feasible, conflicts[cheapest].decimals)
            )
        }
        let (zh, en) = (text(.zh, "、"), text(.en, ", "))
        guard conflicts.count > 1 else {
            return LocalizedText(
                zh: "设定条件与已公布数据不能同时成立：\(zh.stated)。与数据一致的约为\(zh.feasible)。",
                en:
                    "the condition and published figures cannot hold together: \(en.stated); the figures imply about "
                    + en.feasible)
        }
        return LocalizedText(
            zh: "\(conflicts.count)个设定条件（连同已公布数据）不能同时成立：\(zh.stated)。其余不变时，只改其中一个即可，约为：\(zh.feasible)。"
                + "改动最小的是\(zh.easiest)；或放宽为弹性条件（加tolerance）。",
            en:
                "\(conflicts.count) conditions and the published figures cannot hold together: \(en.stated); with the others "
                + "as they are, one change is enough, to about: \(en.feasible); the least change is \(en.easiest); or allow "
                + "a tolerance")
    }

    private static func notMet(_ conflict: ConditionFault.Conflict) -> LocalizedText {
        func subject(_ language: Language) -> String {
            ConditionWording(language: language).subject(conflict.condition, conflict.indicator)
        }
        func number(_ value: Double, _ language: Language, _ decimals: Int?) -> String {
            ConditionWording(language: language).number(
                value, conflict.condition, unit: conflict.unit, decimals: decimals)
        }
        let value = conflict.condition.value
        if let floor = conflict.floor, abs(value - floor) < abs(value - conflict.feasible) {
            return LocalizedText(
                zh: "“\(subject(.zh)) \(number(value, .zh, nil))”贴近下限：已公布的月份已使它不低于约"
                    + "\(number(floor, .zh, conflict.decimals))，其余月份几乎要没有发生额，无法逐次满足。请放宽数值（测算中值"
                    + "\(number(conflict.feasible, .zh, conflict.decimals))）。",
                en:
                    "“\(subject(.en)) \(number(value, .en, nil))” is near the least that published months leave possible "
                    + "(about \(number(floor, .en, conflict.decimals))): almost nothing may happen in the rest, which not every "
                    + "draw can meet; state a higher number (median of the projection "
                    + "\(number(conflict.feasible, .en, conflict.decimals)))")
        }
        return LocalizedText(
            zh:
                "“\(subject(.zh)) \(number(value, .zh, nil))”离测算（中值\(number(conflict.feasible, .zh, conflict.decimals))）太远，无法逐次满足。"
                + "请核对数值和单位。",
            en:
                "“\(subject(.en)) \(number(value, .en, nil))” is too far from the projection (median "
                + "\(number(conflict.feasible, .en, conflict.decimals))) to be met in every draw; check the number and its unit"
        )
    }
}
