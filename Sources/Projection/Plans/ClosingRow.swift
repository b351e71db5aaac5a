import Outcomes
import Plans
import Probability
import Studies

/// One row of a closing table: figures of the plan's years as far as known, and its last year as projected.
struct ClosingRow {
    let position: Int
    let row: PlanIndicator
    let table: PlanTable
    let study: Study
    let indicator: Indicator?
    let path: YearlyPath?
    let picks: [Int]?

    /// The row's answer.
    var outcome: ClosingOutcome {
        let (status, chance) = judged
        return ClosingOutcome(
            row: position, base: base, level: path?.level(table.targetYear).map(summary),
            growth: path?.growth(table.targetYear).map(summary), average: average, status: status,
            chance: chance)
    }

    private func figure(_ measure: Measure, _ year: Int) -> Observation? {
        indicator.flatMap { study.yearFigure(of: $0, measure, year) }
    }

    private var base: Observation? { figure(.level, table.baseYear) }

    private func picked(_ values: [Double]) -> [Double] { picks.map { $0.map { values[$0] } } ?? values }
    private func summary(_ values: [Double]) -> DistributionSummary { DistributionSummary(picked(values)) }

    // MARK: The average

    /// Growth of a year of the plan, one a draw: published, else projected.
    private func growth(_ year: Int) -> [Double]? {
        guard let figure = figure(.growth, year) else { return path?.growth(year) }
        let draws = path?.index.last?.count ?? 1
        return Array(repeating: figure.value, count: draws)
    }

    private var years: [Int] { Array((table.baseYear + 1)...table.targetYear) }

    /// The chained average in every draw; nothing where a year is missing.
    private var chained: [Double]? {
        let growths = years.compactMap(growth)
        guard growths.count == years.count, let draws = growths.map(\.count).max() else { return nil }
        return (0..<draws).map { draw in
            let product = growths.reduce(1) { $0 * (1 + $1[$1.count > 1 ? draw : 0] / 100) }
            return 100 * (exponential(logarithm(product) / Double(years.count)) - 1)
        }
    }

    /// The change of a ratio from the base year's figure.
    private var change: [Double]? {
        guard let base, let level = path?.level(table.targetYear) else { return nil }
        return level.map { $0 - base.value }
    }

    private var average: ClosingOutcome.Average {
        switch row.averaging {
        case .none, .total: return .none
        case .points: return change.map { .computed(summary($0)) } ?? .baseMissing
        case .growth:
            if let chained { return .computed(chained.count > 1 ? summary(chained) : .certain(chained[0])) }
            return .missing(years: years.filter { growth($0) == nil })
        }
    }

    // MARK: The target

    private var relation: Target.Relation {
        row.target?.relation ?? (row.direction == .down ? .atMost : .atLeast)
    }

    private var judged: (ClosingOutcome.Status, Double?) {
        guard let goal = row.target?.goal, let number = goal.number else { return (.notJudged, nil) }
        let isLevel = if case .level = goal { true } else { false }
        if isLevel, let early = early(number) { return (early, nil) }
        let measured = isLevel ? path?.level(table.targetYear) : row.averaging == .points ? change : chained
        guard let measured, measured.count > 1,
            let chance = relation.share(
                of: picked(measured), meeting: number, measure: isLevel ? .level : .growth)
        else { return (.noData, nil) }
        let thresholds = study.statusThresholds
        if chance >= thresholds.likely { return (.expected, chance) }
        return (chance < thresholds.difficult ? .behind : .nearly, chance)
    }

    /// A published figure of an earlier year of the plan that meets a level.
    private func early(_ number: Double) -> ClosingOutcome.Status? {
        guard indicator?.kind != .flow else { return nil }
        return years.dropLast().reversed().lazy.compactMap { year -> ClosingOutcome.Status? in
            guard let figure = figure(.level, year),
                relation.share(of: [figure.value], meeting: number, measure: .level) == 1
            else { return nil }
            return .early(
                year: year, value: figure.value, decimals: figure.decimals, isEstimate: figure.isEstimate)
        }.first
    }
}

extension DistributionSummary {
    /// A number without spread.
    static func certain(_ value: Double) -> DistributionSummary {
        DistributionSummary(
            mean: value, deviation: 0, p05: value, p10: value, p50: value, p90: value, p95: value)
    }
}
