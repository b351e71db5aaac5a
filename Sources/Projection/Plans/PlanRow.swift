import Outcomes
import Plans
import Probability
import Studies

/// One row of a plan with its draws under one case.
struct PlanRow {
    let position: Int
    let row: PlanIndicator
    /// The row's years under the case.
    let path: YearlyPath
    /// The years without the epidemic's gap, levers not pulled; draws as they come.
    let adjusted: YearlyPath
    /// The figure of the base year, where one is known or stated, in the row's unit.
    let fixedBase: Double?
    let baseYear: Int
    let targetYear: Int
    /// Mean trend of the last year projected, log points x 100, one a draw; empty in a model without trends.
    let trend: [Double]
    /// Draws by weight; all once when nothing is given.
    let picks: [Int]?

    private var years: [Int] { Array((baseYear + 1)...targetYear) }

    // MARK: What is asked

    /// What is compared with the target's number, one a draw; nothing where the target has none or no level is known.
    var measured: [Double]? {
        switch row.target?.goal {
        case .level?: return path.level(targetYear)
        case .rate?, .points?:
            return row.base == .adjusted ? fromAdjusted : path.average(from: baseYear, to: targetYear)
        case .total?:
            let levels = years.compactMap(path.level)
            guard levels.count == years.count, let first = levels.first else { return nil }
            return first.indices.map { draw in levels.reduce(0) { $0 + $1[draw] } }
        case .text?, .undecided?, nil: return nil
        }
    }

    /// The relation; the side that is good where a plan says 达到 or 左右, which going beyond does not miss.
    private var relation: Target.Relation {
        switch row.target?.relation {
        case .about, nil: return row.direction == .down ? .atMost : .atLeast
        case let relation?: return relation
        }
    }

    /// What 左右 leaves: half a point of growth, half a percent of a level.
    private var nearby: Double { row.target?.relation == .about ? Target.Relation.nearby : 0 }

    /// Which draws meet the target, by weight; asked a little less where it is loosened by a point, or a percent of a level.
    func meets(loosenedBy loosening: Double = 0) -> [Bool]? {
        guard let measured, let number = row.target?.goal.number else { return nil }
        let isLevel = isOfLevel
        let slack = (loosening + nearby) * (isLevel && !path.isRate ? abs(number) / 100 : 1)
        let goal = relation == .atMost ? number + slack : number - slack
        let relation = relation
        let values = picked(measured)
        return values.map {
            relation.share(of: [$0], meeting: goal, measure: isLevel ? .level : .growth) == 1
        }
    }

    private var isOfLevel: Bool {
        switch row.target?.goal {
        case .level?, .total?: return true
        case .rate?, .points?, .text?, .undecided?, nil: return false
        }
    }

    /// Average from the epidemic-adjusted base to the target year, one a draw.
    private var fromAdjusted: [Double]? {
        guard let base = adjusted.position(baseYear), let end = path.position(targetYear) else { return nil }
        let pairs = zip(adjusted.index[base], path.index[end])
        if path.isRate { return pairs.map { $1 - $0 } }
        let years = Double(targetYear - baseYear)
        return pairs.map { 100 * (exponential(logarithm($1 / $0) / years) - 1) }
    }

    func picked(_ values: [Double]) -> [Double] { picks.map { $0.map { values[$0] } } ?? values }

    // MARK: The row's path

    /// The row year by year; nothing where its base year is out of sight.
    var summary: PlanPath? {
        guard let base = year(baseYear), let average = path.average(from: baseYear, to: targetYear) else {
            return nil
        }
        return PlanPath(
            row: position, base: base, adjusted: adjusted.level(baseYear).map { DistributionSummary($0) },
            shortfall: shortfall.map { DistributionSummary($0) }, years: years.compactMap(year),
            average: DistributionSummary(picked(average)),
            baseEffect: baseEffect.map { DistributionSummary(picked($0)) },
            twoYears: path.isRate
                ? nil
                : path.average(from: baseYear - 1, to: baseYear + 1).map { DistributionSummary(picked($0)) },
            trendShare: trendShare, need: need,
            chance: meets().map { met in Double(met.count { $0 }) / Double(met.count) })
    }

    private func year(_ year: Int) -> PlanPath.Year? {
        path.growth(year).map { growth in
            PlanPath.Year(
                year: year, growth: DistributionSummary(picked(growth)),
                level: path.level(year).map { DistributionSummary(picked($0)) })
        }
    }

    /// By how much the base year lies off its adjusted level, percent (points of a rate), one a draw.
    private var shortfall: [Double]? {
        guard let base = path.position(baseYear), let level = adjusted.position(baseYear) else { return nil }
        return zip(path.index[base], adjusted.index[level]).map {
            path.isRate ? $0 - $1 : 100 * ($0 / $1 - 1)
        }
    }

    /// What the trend's part of the last year's growth moves with it: Cov(trend, growth) / Var(growth).
    private var trendShare: Double? {
        guard !path.isRate, !trend.isEmpty, let growth = path.growth(targetYear) else { return nil }
        let points = growth.map { logPoints(1 + $0 / 100) }
        let (own, mean) = (Quantiles.mean(trend), Quantiles.mean(points))
        let covariance = zip(trend, points).reduce(0) { $0 + ($1.0 - own) * ($1.1 - mean) }
        let variance = points.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return variance > 0 ? min(max(covariance / variance, 0), 1) : nil
    }

    /// Growth of the first year on the base as it is, less growth on the adjusted base, points, one a draw.
    private var baseEffect: [Double]? {
        guard !path.isRate, let base = path.position(baseYear), let next = path.position(baseYear + 1),
            let level = adjusted.position(baseYear)
        else { return nil }
        return path.index[next].indices.map { draw in
            100 * path.index[next][draw] * (1 / path.index[base][draw] - 1 / adjusted.index[level][draw])
        }
    }
}
