import Models
import Outcomes
import Studies
import TimeSeries

/// What the rest of the year must bring for each target that has a number.
struct Requirements {
    let study: Study
    let year: Int

    /// The requirement of an indicator, if its shown target has a number and something is left of the year.
    ///
    /// - Parameter draws: its draws, of which only quarter shares count; nothing for a counted task.
    func requirement(_ indicator: Indicator, _ draws: OutcomeDraws?) -> Requirement? {
        indicator.targetOfTheYear.flatMap {
            requirement(indicator, relation: $0.relation, goal: $0.goal, draws)
        }
    }

    /// The requirement of a target of the user's own.
    func requirement(
        _ indicator: Indicator, relation: Target.Relation, goal: Target.Goal, _ draws: OutcomeDraws?
    ) -> Requirement? {
        let known = study.known.filter { $0.indicator == indicator.id && $0.period.year == year }
        guard let latest = known.map(\.period).max(), let rest = latest.remainder else { return nil }
        let level = known.last { $0.period == latest && $0.measure == .level }
        let growth = known.last { $0.period == latest && $0.measure == .growth }
        let need: Requirement.Need?
        switch (indicator.kind, goal) {
        case (.progress, .level(let goal)):
            need = level.map { .count(indicator.direction == .down ? $0.value - goal : goal - $0.value) }
        case (.rate, .level(let goal)):
            need = relation == .atMost ? level.map { .ceiling(goal, headroom: goal - $0.value) } : nil
        case (.flow, .growth(let goal)), (.mean, .growth(let goal)):
            need = growth.flatMap { growth in draws.map { .growth(required(goal, growth.value, latest, $0)) }
            }
        case (.flow, .level(let goal)), (.mean, .level(let goal)):
            need = growth.flatMap { growth in
                draws.flatMap { required(level: goal, growth.value, latest, $0) }
            }
        default: need = nil
        }
        return need.map { Requirement(indicator: indicator.id, period: rest, need: $0) }
    }

    private func required(
        _ target: Double, _ growth: Double, _ observed: Period, _ draws: OutcomeDraws
    ) -> DistributionSummary {
        DistributionSummary(
            draws.share(observed.months).map {
                CumulativeArithmetic.required(target: target, first: growth, share: $0)
            })
    }

    /// A target level as growth of the year on the comparable base, then as growth of the rest.
    private func required(
        level goal: Double, _ growth: Double, _ observed: Period, _ draws: OutcomeDraws
    ) -> Requirement.Need? {
        guard let base = draws.path.annualBase else { return nil }
        let shares = draws.share(observed.months)
        return .growth(
            DistributionSummary(
                shares.indices.map { draw in
                    CumulativeArithmetic.required(
                        target: 100 * (goal / base[draw] - 1), first: growth, share: shares[draw])
                }))
    }
}
