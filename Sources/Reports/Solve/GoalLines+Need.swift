import Outcomes
import Studies
import TimeSeries

extension GoalLines {
    /// What the rest of the year must bring.
    var need: String? {
        let head = text(zh: "需要　", en: "needed   ")
        guard let requirement = goal.requirement else { return head + withoutRest }
        let rest = periods.column(requirement.period)
        switch requirement.need {
        case .growth(let growth):
            var line = rest + text(zh: "同比", en: " growth: ") + required(growth)
            if let amount = goal.amount {
                let isOneNumber = amount.p90 - amount.p10 <= 0
                line +=
                    text(zh: "，总量", en: "; amount ")
                    + (isOneNumber ? level(amount.p50) : level(amount.p50, from: amount.p10, to: amount.p90))
            } else if indicator?.kind == .flow {
                line +=
                    goal.level == nil
                    ? text(zh: "（只发布增速，不给总量）", en: " (growth only, no amount)")
                    : text(zh: "（增速按可比价，不给总量）", en: " (growth at constant prices, no amount)")
            }
            if let rounding = goal.rounding {
                line += text(
                    zh: "；已知增速取整另有±\(DecimalText(rounding, decimals: 2).text)个百分点",
                    en: "; rounding of the known growth: ±\(DecimalText(rounding, decimals: 2).text) pp")
            }
            return head + line
        case .count(let count):
            let left = DecimalText(count, decimals: 0).text
            return head + text(zh: "\(rest)还需\(left)\(unit)", en: "\(left) \(unit) more in \(rest)")
        case .ceiling(let bound, let headroom):
            let space = DecimalText(headroom.magnitude, decimals: 2).text
            return head
                + text(
                    zh:
                        "年末不超过\(level(bound))，目前\(headroom < 0 ? "超出" : "尚有")\(space)个百分点\(headroom < 0 ? "" : "空间")",
                    en:
                        "at most \(level(bound)) at year-end; today \(space) pp \(headroom < 0 ? "above" : "of headroom")"
                )
        }
    }

    /// What a stock or a rate must come to, from where it stands; of others, why nothing is required.
    private var withoutRest: String {
        let isGrowth = goal.target.measure == .growth
        let now = isGrowth ? goal.growth : goal.level
        guard indicator?.kind.isInstant == true, let now, goal.observed?.lastMonth != 12 else {
            return text(
                zh: "没有可用的同期增速，或本年已无余下时期，不能倒算", en: "no growth to start from, or nothing left of the year")
        }
        let decimals = isGrowth ? 1 : self.decimals
        let way = DecimalText((goal.target.value - now).magnitude, decimals: decimals).text
        let direction = goal.target.value < now ? text(zh: "低", en: "below") : text(zh: "高", en: "above")
        let wanted = isGrowth ? phrases.growth(goal.target.value) : level(goal.target.value)
        return text(
            zh: "年末\(wanted)，比目前\(direction)\(way)个百分点",
            en: "\(wanted) at year-end, \(way) pp \(direction) today")
    }

    /// A required growth with its interval; a fall reads as one that must not be exceeded.
    private func required(_ growth: DistributionSummary) -> String {
        let interval = text(
            zh: "（\(rate(growth.p10))—\(rate(growth.p90))）",
            en: " (\(rate(growth.p10)) to \(rate(growth.p90)))")
        guard growth.p50 < -0.05, goal.target.relation != .atMost else {
            return phrases.growth(growth.p50) + interval
        }
        let fall = DecimalText(growth.p50.magnitude, decimals: 1).text
        return text(zh: "降幅不超过\(fall)%", en: "a fall of at most \(fall) %") + interval
    }

    /// What the scenario makes of it.
    var judgement: String {
        let head = text(zh: "判断　", en: "judged   ")
        let chance = goal.probability.map { probability in
            text(zh: "达到的可能性", en: "chance ") + SolveReport.percent(probability) + "%"
                + text(zh: "：", en: ": ")
                + StatusWording.likelihood(probability, answer.study.statusThresholds)[language]
        }
        let projected: String
        if let rest = goal.rest, let requirement = goal.requirement {
            projected =
                text(zh: "本情景", en: "the scenario has ") + periods.column(requirement.period)
                + text(zh: "测算为", en: " at ") + rate(rest.p50)
                + text(
                    zh: "（八成区间\(rate(rest.p10))—\(rate(rest.p90))）",
                    en: " (80 % interval \(rate(rest.p10)) to \(rate(rest.p90)))")
        } else {
            let isGrowth = goal.target.measure == .growth
            func number(_ value: Double) -> String { isGrowth ? rate(value) : level(value) }
            projected =
                text(zh: "本情景年末测算", en: "the scenario has ") + number(goal.outcome.p50)
                + text(
                    zh: "（八成区间\(number(goal.outcome.p10))—\(number(goal.outcome.p90))）",
                    en:
                        " at year-end (80 % interval \(number(goal.outcome.p10)) to \(number(goal.outcome.p90)))"
                )
        }
        return head + ([projected] + [chance].compactMap { $0 }).joined(separator: text(zh: "，", en: "; "))
    }

    /// What simple rules say.
    var rules: String? {
        guard !goal.rules.isEmpty else { return nil }
        let names = SimpleRuleWording(periods, observed: goal.observed)
        let list = goal.rules.map { names.name($0.name) + " " + rate($0.growth) }
        let ours =
            goal.target.measure == .growth
            ? [text(zh: "本测算", en: "this projection") + " " + rate(goal.outcome.p50)] : []
        return text(zh: "对照　全年同比：", en: "rules    growth of the year: ")
            + (list + ours).joined(separator: text(zh: "　", en: ", "))
    }
}
