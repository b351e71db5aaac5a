import Levers
import Models
package import Outcomes
package import Studies
import TimeSeries

extension Projector {
    /// Compares two scenarios draw by draw.
    ///
    /// - Parameters:
    ///   - scenario: a scenario whose overlaps are all stated.
    ///   - other: what it is compared with, likewise.
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    package func compare(_ scenario: Scenario, with other: Scenario) throws(Faults) -> ScenarioComparison {
        let moved = try paths(of: scenario)
        let reference = try paths(of: other)
        var differences: [OutcomeDifference] = []
        for indicator in study.indicators {
            guard let left = draws(of: indicator, moved), let right = draws(of: indicator, reference) else {
                continue
            }
            differences += compare(
                indicator, left, right,
                (moved.own(indicator.id).picks, reference.own(indicator.id).picks))
        }
        return ScenarioComparison(
            of: scenario, against: other, differences: differences, money: money(scenario, other),
            outsideRanges: RangeCheck(study: study).outside(scenario))
    }

    /// Growth of the year and its level; of stocks and rates the number at its end.
    ///
    /// - Parameter picks: draws by weight, where conditions of a side weigh them.
    private func compare(
        _ indicator: Indicator, _ left: OutcomeDraws, _ right: OutcomeDraws,
        _ picks: (of: [Int]?, against: [Int]?)
    ) -> [OutcomeDifference] {
        func row(_ period: Period, _ measure: Measure, _ one: [Double], _ other: [Double])
            -> OutcomeDifference
        {
            difference(indicator, period, measure, one, other, picks)
        }
        let year = Period.year(prediction.year)
        let end = Period.end(prediction.year, month: 12)
        switch indicator.kind {
        case .flow, .mean:
            let growth = row(year, .growth, left.growth(1...12), right.growth(1...12))
            guard let one = left.level(1...12), let other = right.level(1...12) else { return [growth] }
            return [growth, row(year, .level, one, other)]
        case .stock: return [row(end, .growth, left.instantGrowth(3), right.instantGrowth(3))]
        case .rate: return [row(end, .level, left.rate(3), right.rate(3))]
        case .progress: return []
        }
    }

    private func picked(_ values: [Double], _ picks: [Int]?) -> [Double] {
        picks.map { $0.map { values[$0] } } ?? values
    }

    /// Each side by its own weights, as its own projection has it; the difference draw by draw, by the weights of the
    /// side that has some.
    private func difference(
        _ indicator: Indicator, _ period: Period, _ measure: Measure, _ left: [Double], _ right: [Double],
        _ picks: (of: [Int]?, against: [Int]?)
    ) -> OutcomeDifference {
        let paired = left.indices.map { left[$0] - right[$0] }
        return OutcomeDifference(
            indicator: indicator.id, period: period, measure: measure,
            of: DistributionSummary(picked(left, picks.of)),
            against: DistributionSummary(picked(right, picks.against)),
            difference: DistributionSummary(picked(paired, picks.of ?? picks.against)),
            isUntouched: left == right && picks.of == picks.against)
    }

    /// Labels of money by name; a label that only one of them states has nothing in the other.
    private func money(_ scenario: Scenario, _ other: Scenario) -> [MoneyDifference] {
        let others = money(of: other)
        return money(of: scenario).map { use in
            let before =
                others.first { $0.name == use.name }?.works ?? Array(repeating: 0.0, count: use.works.count)
            return MoneyDifference(
                instrument: use.name, works: DistributionSummary(use.works),
                worksAgainst: DistributionSummary(before),
                difference: DistributionSummary(use.works.indices.map { use.works[$0] - before[$0] }),
                carried: DistributionSummary(use.carried))
        }
    }
}
