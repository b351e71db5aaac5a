import Outcomes
import Probability
import Studies
import TimeSeries

/// Counted tasks (outlets, plots): no dynamics, only the pace of the first months.
///
/// Year-end count = min(plan, count so far / a), not below the count so far, with a the share of a year's work done:
/// Beta(5, 5) by mid-year, Beta(k, 10 - k) by another month, k the nearest to its tenths of the year.
///
/// Source: MODEL §3 (progress), which states mid-year.
struct ProgressPace {
    let study: Study
    let year: Int
    let draws: Int
    let seed: UInt64

    /// The count at year end; nothing for a count that is to fall, of which the start is not published.
    func outcome(_ indicator: Indicator) -> Outcome? {
        let known = study.known.filter {
            $0.indicator == indicator.id && $0.period.year == year && $0.measure == .level
        }
        guard indicator.direction != .down, let latest = known.last, latest.period.lastMonth < 12 else {
            return nil
        }
        let target = indicator.targetOfTheYear
        let stream = RandomStream(seed: seed, named: "\(study.region.id)/pace of \(indicator.id)")
        let tenths = min(max((latest.period.lastMonth * 10 + 6) / 12, 1), 9)
        let counts = (0..<draws).map { draw -> Double in
            let count = latest.value / Self.beta(stream, draw, tenths: tenths)
            guard case .level(let plan)? = target?.goal else { return count }
            return max(latest.value, min(plan, count))
        }
        var probability: Double?
        if case .level(let plan)? = target?.goal {
            probability = target?.relation.share(of: counts, meeting: plan, measure: .level)
        }
        return Outcome(
            indicator: indicator.id, period: .year(year), measure: .level,
            summary: DistributionSummary(counts), probability: probability, basis: .pace, caveats: [])
    }

    /// Beta(k, 10 - k) from ten exponentials: a sum of k over the sum of ten.
    private static func beta(_ stream: RandomStream, _ draw: Int, tenths: Int) -> Double {
        let sums = [0..<tenths, tenths..<10].map { part in
            part.reduce(0.0) { $0 - logarithm(stream.uniform(draw, $1)) }
        }
        return sums[0] / (sums[0] + sums[1])
    }
}
