import Outcomes
import Plans
import Probability

/// What a target asks of the years of the plan.
extension PlanRow {
    private var count: Double { Double(targetYear - baseYear) }

    /// What the target asks on average and by year; nothing without a number.
    var need: PlanPath.Need? {
        guard let goal = row.target?.goal, let number = goal.number else { return nil }
        if case .total = goal {
            return PlanPath.Need(
                fromBase: number / count, fromAdjusted: nil,
                leastImplausible: likeliest(sum: number, steps: levels))
        }
        guard let growth = needed(goal, number) else { return nil }
        let sum = path.isRate ? growth : count * logPoints(1 + growth / 100)
        let steps = likeliest(sum: sum, steps: self.steps)
        return PlanPath.Need(
            fromBase: growth, fromAdjusted: fromAdjustedBase(growth),
            leastImplausible: path.isRate ? steps : steps.map { 100 * (factor($0) - 1) })
    }

    /// Average growth from the base as it is, percent; of a rate the change over all years.
    private func needed(_ goal: PlanTarget.Goal, _ number: Double) -> Double? {
        guard case .level = goal else {
            // Stated on the adjusted base, it asks more of the base as it is.
            return row.base == .adjusted ? shifted(number, by: 1) : number
        }
        guard let base = fixedBase ?? path.level(baseYear).map({ Quantiles.select(picked($0), [0.5])[0] })
        else {
            return nil
        }
        if path.isRate { return number - base }
        guard base > 0, number > 0 else { return nil }
        return 100 * (exponential(logarithm(number / base) / count) - 1)
    }

    private func fromAdjustedBase(_ growth: Double) -> Double? { shifted(growth, by: -1) }

    /// The average growth that leads to the same level from the other base: `(1 + g)^n L = (1 + g')^n L'`.
    ///
    /// - Parameter sign: 1 from the adjusted base to that as it is, -1 the other way.
    private func shifted(_ growth: Double, by sign: Double) -> Double? {
        guard let base = path.position(baseYear), let level = adjusted.position(baseYear) else { return nil }
        if path.isRate {
            let gap = zip(adjusted.index[level], path.index[base]).map { $0 - $1 }
            return growth + sign * Quantiles.select(gap, [0.5])[0]
        }
        let gap = zip(adjusted.index[level], path.index[base]).map { logarithm($0 / $1) }
        let shift = sign * Quantiles.select(gap, [0.5])[0] / count
        return 100 * ((1 + growth / 100) * exponential(shift) - 1)
    }

    /// Growth of each year in log points (points of a rate), years x draws.
    private var steps: [[Double]] {
        ((baseYear + 1)...targetYear).compactMap { year in
            guard let now = path.position(year), let before = path.position(year - 1) else { return nil }
            return picked(
                zip(path.index[before], path.index[now]).map { path.isRate ? $1 - $0 : logPoints($1 / $0) })
        }
    }

    private var levels: [[Double]] {
        ((baseYear + 1)...targetYear).compactMap(path.level).map(picked)
    }

    /// The likeliest steps that have a given sum, by the draws' means and covariances: the mean of a Gaussian given its sum,
    /// `μ + Cov(step, sum) / Var(sum) · (given − μ_sum)`.
    private func likeliest(sum given: Double, steps: [[Double]]) -> [Double] {
        guard let draws = steps.first?.count, draws > 1 else { return [] }
        let sums = (0..<draws).map { draw in steps.reduce(0) { $0 + $1[draw] } }
        let mean = Quantiles.mean(sums)
        let variance = Quantiles.variance(sums)
        return steps.map { step in
            let own = Quantiles.mean(step)
            guard variance > 0 else { return own + (given - mean) / Double(steps.count) }
            let covariance =
                zip(step, sums).reduce(0) { $0 + ($1.0 - own) * ($1.1 - mean) } / Double(draws - 1)
            return own + covariance / variance * (given - mean)
        }
    }
}
