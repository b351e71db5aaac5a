import Models
import Outcomes
import Probability
import Studies
import TimeSeries

/// What one target asks of the rest of the year, and its chance.
struct GoalBuilder {
    let study: Study
    let year: Int

    /// The answer for a target with draws.
    ///
    /// - Parameters:
    ///   - draws: the indicator's draws under the scenario.
    ///   - unmoved: its draws without levers, of which shares and base count.
    ///   - values: the target's number in every draw of the scenario, by weight.
    ///   - picks: draws by weight, where conditions weigh them.
    func goal(
        _ measure: GoalMeasure, _ draws: OutcomeDraws, unmoved: OutcomeDraws, values: [Double],
        picks: [Int]?
    ) -> GoalSeek.Goal {
        let target = measure.target
        let observed = study.latestFigure(of: measure.indicator)
        let growth = observed.flatMap { figure(target.indicator, .growth, $0) }
        let level = observed.flatMap { figure(target.indicator, .level, $0) }
        let isSum = !measure.indicator.kind.isInstant
        let rest = isSum ? observed?.remainder : nil
        let shares = rest == nil ? nil : observed.map { unmoved.share($0.months) }
        return GoalSeek.Goal(
            target: target, observed: observed, level: level?.value, growth: growth?.value,
            share: shares.map { DistributionSummary($0) }, hasOwnShares: unmoved.path.hasOwnShares,
            requirement: requirement(measure, unmoved),
            rounding: growth.flatMap { growth in
                shares.map { Self.rounding(growth, share: Quantiles.select($0, [0.5])[0]) }
            },
            amount: rest.flatMap { amount(target, level: level?.value, growth?.value, $0, unmoved) },
            rest: rest.map { period in
                let growth = draws.growth(period.months)
                return DistributionSummary(picks.map { $0.map { growth[$0] } } ?? growth)
            },
            outcome: DistributionSummary(values),
            probability: Double(values.count { measure.isMet($0) }) / Double(values.count),
            rules: isSum ? SimpleRules(study: study, year: year).rules(target.indicator, unmoved) : [])
    }

    /// The answer for a counted task.
    func goal(_ measure: GoalMeasure, counted outcome: Outcome) -> GoalSeek.Goal {
        let target = measure.target
        let latest = study.known.last { $0.indicator == target.indicator && $0.measure == .level }
        return GoalSeek.Goal(
            target: target, observed: latest?.period, level: latest?.value, growth: nil, share: nil,
            hasOwnShares: false,
            requirement: Requirements(study: study, year: year).requirement(
                measure.indicator, relation: target.relation, goal: .level(target.value), nil),
            rounding: nil, amount: nil, rest: nil, outcome: outcome.summary,
            probability: target.kind == nil ? nil : outcome.probability, rules: [])
    }

    private func figure(_ indicator: String, _ measure: Measure, _ period: Period) -> Observation? {
        study.known.last { $0.indicator == indicator && $0.measure == measure && $0.period == period }
    }

    /// The requirement of the target as if it were the one that tables show.
    private func requirement(_ measure: GoalMeasure, _ draws: OutcomeDraws) -> Requirement? {
        let target = measure.target
        let goal: Target.Goal = target.measure == .growth ? .growth(target.value) : .level(target.value)
        return Requirements(study: study, year: year).requirement(
            measure.indicator, relation: target.relation, goal: goal, draws)
    }

    /// What rounding of the published growth does to the required one: required = (t − a G) / (1 − a).
    private static func rounding(_ growth: Observation, share: Double) -> Double {
        var step = 1.0
        for _ in 0..<max(growth.decimals, 0) { step /= 10 }
        return step / 2 * share / (1 - share)
    }

    /// What is left to do: of a level exactly, of a growth on each draw's base.
    private func amount(
        _ target: GoalSeek.Target, level: Double?, _ growth: Double?, _ rest: Period, _ draws: OutcomeDraws
    ) -> DistributionSummary? {
        guard draws.indicator.kind == .flow, draws.path.printsLevel, let base = draws.path.annualBase,
            let level
        else { return nil }
        guard target.measure == .growth else {
            return DistributionSummary(base.map { _ in target.value - level })
        }
        return DistributionSummary(base.map { $0 * (1 + target.value / 100) - level })
    }
}
