import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.solve/1`: what targets need, for other programs.
struct SolveContract {
    private let answer: GoalSeek

    init(_ answer: GoalSeek) {
        self.answer = answer
    }

    /// The text.
    var text: String {
        JSONText.text(
            .object([
                ("schema", .string("midyear.solve/1")), ("study", .string(answer.study.id)),
                ("as_of", .string(answer.study.asOf.description)), ("run", .string(answer.run.number)),
                ("scenario", .string(answer.scenario.name)), ("goals", .array(answer.goals.map(goal))),
                ("joint_probability", answer.jointProbability.map { .number($0) } ?? .null),
                ("alone", .array(answer.singles.map(single))), ("together", answer.mix.map(mix) ?? .null),
            ]))
    }

    private func goal(_ goal: GoalSeek.Goal) -> JSONValue {
        let target = goal.target
        var members: [(key: String, value: JSONValue)] = [
            ("indicator", .string(target.indicator)), ("measure", .string(target.measure.rawValue)),
            ("value", .number(target.value)), ("relation", .string(target.relation.rawValue)),
            ("target", target.kind.map { .string($0.rawValue) } ?? .null),
            ("observed", goal.observed.map { .string($0.description) } ?? .null),
        ]
        func add(_ key: String, _ value: JSONValue?) {
            if let value { members.append((key, value)) }
        }
        add("level", goal.level.map { .number($0) })
        add("growth", goal.growth.map { .number($0) })
        add("share", goal.share.map(summary))
        add("required", goal.requirement.map(requirement))
        add("rounding_pp", goal.rounding.map { .number($0) })
        add("amount", goal.amount.map(summary))
        add("rest", goal.rest.map(summary))
        add("outcome", summary(goal.outcome))
        add("probability", goal.probability.map { .number($0) })
        add(
            "likelihood",
            goal.probability.map(answer.study.statusThresholds.likelihood).map { .string($0.rawValue) })
        if !goal.rules.isEmpty {
            add("rules", .rules(goal.rules))
        }
        return .object(members)
    }

    private func requirement(_ requirement: Requirement) -> JSONValue {
        let period = ("period", JSONValue.string(requirement.period.description))
        switch requirement.need {
        case .growth(let growth): return .object([period, ("growth", summary(growth))])
        case .count(let count): return .object([period, ("count", .number(count))])
        case .ceiling(let bound, let headroom):
            return .object([period, ("ceiling", .number(bound)), ("headroom", .number(headroom))])
        }
    }

    private func summary(_ summary: DistributionSummary) -> JSONValue {
        .object([
            ("p10", .number(summary.p10)), ("p50", .number(summary.p50)), ("p90", .number(summary.p90)),
        ])
    }

    private func knob(_ knob: GoalSeek.Knob) -> [(key: String, value: JSONValue)] {
        [("lever", .string(knob.lever)), ("parameter", .string(knob.parameter))]
            + (knob.indicator.map { [("indicator", .string($0))] } ?? [])
            + (knob.instrument.map { [("instrument", .localized(zh: $0.zh, en: $0.en))] } ?? [])
            + [("current", .number(knob.current))]
            + (knob.range.map { [("low", .number($0.low)), ("high", .number($0.high))] } ?? [])
    }

    private func single(_ move: GoalSeek.LeverMove) -> JSONValue {
        let result: [(key: String, value: JSONValue)]
        switch move.result {
        case .metAlready: result = [("result", .string("met_already"))]
        case .noEffect: result = [("result", .string("no_effect"))]
        case .reached(let value):
            result = [
                ("result", .string("reached")), ("value", .number(value)),
                ("outside_range", .string(move.isOutsideRange ? "yes" : "no")),
            ]
        case .notReached(let best, let outcomes):
            result = [
                ("result", .string("not_reached")), ("best", .number(best)),
                ("outcomes", .array(outcomes.map { .number($0) })),
            ]
        }
        return .object(knob(move.knob) + result)
    }

    private func mix(_ mix: GoalSeek.LeverMix) -> JSONValue {
        .object([
            ("fraction", mix.fraction.map { .number($0) } ?? .null),
            (
                "settings",
                .array(mix.settings.map { .object(knob($0.knob) + [("value", .number($0.value))]) })
            ),
            ("outcomes", .array(mix.outcomes.map { .number($0) })),
        ])
    }
}
