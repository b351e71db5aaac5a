import Outcomes
import Studies

/// By how much levers would have to move.
struct LeverLines {
    private let answer: GoalSeek
    private let language: Language

    init(_ answer: GoalSeek, _ language: Language) {
        self.answer = answer
        self.language = language
    }

    /// A line a lever, then the smallest mix.
    var lines: [String] {
        guard !answer.singles.isEmpty else {
            guard !answer.scenario.conditions.isEmpty else { return [] }
            return [
                text(
                    zh: "参数　情景含设定条件，未自动倒算参数；请用 --by 指明，如 --by 恢复速度.社零（设定条件保持成立）。",
                    en:
                        "levers   the scenario has conditions, so that levers are searched by name alone, such as "
                        + "--by recovery_speed.retail_sales; the conditions go on to hold.")
            ]
        }
        if answer.singles.allSatisfy({ $0.result == .metAlready }) {
            return [
                text(
                    zh: "参数　本情景的中值已达到目标，参数不必再动。",
                    en: "levers   the scenario's medians meet the targets; nothing has to move.")
            ]
        }
        return answer.singles.map { text(zh: "单项　", en: "alone    ") + single($0) }
            + [answer.mix.map { text(zh: "合并　", en: "together ") + mix($0) }].compactMap { $0 }
    }

    private func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    private func single(_ move: GoalSeek.LeverMove) -> String {
        let name = name(move.knob) + text(zh: "：", en: ": ")
        let now = text(zh: "现为", en: "now ") + number(move.knob.current, move.knob)
        let range =
            move.knob.range.map { range in
                let ends = [range.low, range.high].map { DecimalText(shortest: $0).text }
                return text(zh: "，参照区间\(ends[0])—\(ends[1])", en: ", prior range \(ends[0]) to \(ends[1])")
            } ?? ""
        switch move.result {
        case .metAlready: return name + text(zh: "不必动", en: "need not move")
        case .noEffect:
            let timing =
                move.knob.lever == "stimulus_bonds" && move.knob.parameter == "allotted"
                ? text(
                    zh: "（情景未写到位月份的，下达金额不起作用；请先补上）",
                    en:
                        " (an allotment without a month of arrival in the scenario does nothing; state it first)"
                )
                : ""
            return name + text(zh: "动它不能接近目标", en: "brings the targets no nearer") + timing
        case .reached(let value):
            let warning =
                move.isOutsideRange ? text(zh: "；超出参照区间，不宜采用", en: "; outside the range, not advisable") : ""
            return name + text(zh: "需", en: "needs ") + number(value, move.knob)
                + text(zh: "（\(now)\(range)）", en: " (\(now)\(range))") + warning
        case .notReached(let best, let outcomes):
            return name
                + text(
                    zh: "用到\(number(best, move.knob))仍达不到，", en: "not even at \(number(best, move.knob)); ")
                + misses(outcomes) + text(zh: "（\(now)\(range)）", en: " (\(now)\(range))")
        }
    }

    private func mix(_ mix: GoalSeek.LeverMix) -> String {
        let settings = mix.settings.map { name($0.knob) + " " + number($0.value, $0.knob) }
            .joined(separator: text(zh: "＋", en: " + "))
        guard let fraction = mix.fraction else {
            return text(
                zh: "各参数都取参照区间的一端（\(settings)），\(misses(mix.outcomes))，参照区间内没有可行组合",
                en:
                    "with every lever at the end of its range (\(settings)) \(misses(mix.outcomes)); nothing within the "
                    + "ranges gets there")
        }
        let share = DecimalText(100 * fraction, decimals: 0).text
        return text(
            zh: "最小组合（各向参照区间一端移动\(share)%）：\(settings)",
            en: "smallest mix (each \(share) % of its way to the end of its range): \(settings)")
    }

    /// How far the targets that are missed lie.
    private func misses(_ outcomes: [Double]) -> String {
        let goals = answer.goals.filter { answer.study.indicator($0.target.indicator)?.kind != .progress }
        let missed = zip(goals, outcomes).filter { goal, outcome in
            goal.target.relation == .atMost ? outcome > goal.target.value : outcome < goal.target.value
        }
        return missed.map { goal, outcome in
            let indicator = answer.study.indicator(goal.target.indicator)
            let name = indicator?.name[language] ?? goal.target.indicator
            let isLevel = goal.target.measure == .level
            let decimals = isLevel ? indicator?.decimals ?? 1 : 1
            let unit = isLevel ? indicator?.unit ?? .percent : .percent
            let quantity = QuantityText(unit, decimals: decimals, language)
            let reached = quantity.text(outcome)
            let short = (goal.target.value - outcome).magnitude
            let points = DecimalText(short, decimals: decimals).text + text(zh: "个百分点", en: " pp")
            let gap = unit == .percent ? points : quantity.text(short)
            let when = text(zh: indicator?.kind.isInstant == true ? "年末为" : "全年为", en: " at ")
            return text(zh: "\(name)\(when)\(reached)，仍差\(gap)", en: "\(name)\(when)\(reached), \(gap) short")
        }.joined(separator: text(zh: "；", en: "; "))
    }

    private func name(_ knob: GoalSeek.Knob) -> String {
        let subject = knob.instrument?[language] ?? LeverWording.name(knob.lever)[language]
        let place = knob.indicator.map { answer.study.indicator($0)?.name[language] ?? $0 }
        let detail =
            LeverWording.isSingle(knob.lever)
            ? nil : LeverWording.parameter(knob.parameter, of: knob.lever)[language]
        return [subject, place, detail].compactMap { $0 }.joined(separator: text(zh: "　", en: ", "))
    }

    private func number(_ value: Double, _ knob: GoalSeek.Knob) -> String {
        let unit = LeverWording.unit(knob.parameter, of: knob.lever)[language]
        let short = unit.count <= 3 ? unit : ""
        return DecimalText(value, decimals: 2).text + (short.isEmpty ? "" : text(zh: short, en: " \(short)"))
    }
}
