import Models
package import Outcomes
import Probability
import Studies
import TimeSeries

extension Projector {
    /// What simple rules say of the year, for indicators that add up over it, in the study's order.
    package var simpleOutlooks: [SimpleOutlook] {
        let rules = SimpleRules(study: study, year: prediction.year)
        return study.indicators.filter { !$0.kind.isInstant }.compactMap { indicator in
            guard let draws = draws(of: indicator, unmoved), let observed = draws.path.observed else {
                return nil
            }
            let answers = rules.rules(indicator.id, draws)
            return answers.isEmpty
                ? nil : SimpleOutlook(indicator: indicator.id, observed: observed, rules: answers)
        }
    }
}

/// Simple extrapolations of the year's growth, which the projection is to be compared with.
struct SimpleRules {
    let study: Study
    let year: Int

    /// The rules that an indicator's figures allow.
    ///
    /// - Parameter draws: its draws without levers, of which shares count.
    func rules(_ indicator: String, _ draws: OutcomeDraws) -> [SimpleRule] {
        guard let observed = draws.path.observed, observed.remainder != nil,
            let growth = growth(indicator, observed)
        else { return [] }
        func median(_ values: [Double]) -> Double { Quantiles.select(values, [0.5])[0] }
        let share = median(draws.share(observed.months))
        func year(_ rest: Double) -> Double {
            CumulativeArithmetic.whole(first: growth, share: share, second: rest)
        }
        var rules = [SimpleRule(name: .cumulativeHolds, growth: growth)]
        if observed.lastMonth > 3, observed.lastMonth % 3 == 0 {
            let before = Period.yearToDate(observed.year, through: observed.lastMonth - 3)
            if let earlier = self.growth(indicator, before) {
                let part = median(draws.share(before.months)) / share
                let quarter = CumulativeArithmetic.required(target: growth, first: earlier, share: part)
                rules.append(SimpleRule(name: .quarterHolds, growth: year(quarter)))
            }
        }
        if let first = self.growth(indicator, observed.yearBefore),
            let whole = self.growth(indicator, .year(observed.year - 1))
        {
            let rest = CumulativeArithmetic.required(target: whole, first: first, share: share)
            rules.append(SimpleRule(name: .lastYearsRest, growth: year(rest)))
        }
        return rules
    }

    private func growth(_ indicator: String, _ period: Period) -> Double? {
        study.known.last { $0.indicator == indicator && $0.measure == .growth && $0.period == period }?.value
    }
}
