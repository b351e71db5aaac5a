import Outcomes
import Probability

/// A distribution stated before the outcome, of draws or in closed form.
enum PredictiveDistribution: Sendable {
    /// Draws in ascending order.
    case sorted([Double])
    /// Student's t.
    case studentT(StudentT)

    /// Draws of a distribution; nothing when all are equal, as of a year that is fully known: no density, no score.
    static func spread(_ values: [Double]) -> PredictiveDistribution? {
        let sorted = values.sorted()
        return sorted.first == sorted.last ? nil : .sorted(sorted)
    }

    /// Draws of a distribution.
    static func draws(_ values: [Double]) -> PredictiveDistribution { .sorted(values.sorted()) }

    /// The number below which a share of the distribution lies; of draws by Hyndman and Fan (1996), definition 7.
    func quantile(_ p: Double) -> Double {
        switch self {
        case .studentT(let distribution): return distribution.quantile(p)
        case .sorted(let values):
            let position = p * Double(values.count - 1)
            let rank = min(Int(position), values.count - 1)
            let next = min(rank + 1, values.count - 1)
            return values[rank] + (position - Double(rank)) * (values[next] - values[rank])
        }
    }

    /// The share of the distribution below a number; of draws equal to it, half.
    func cumulative(_ x: Double) -> Double {
        switch self {
        case .studentT(let distribution): return distribution.cumulative(x)
        case .sorted(let values):
            let below = values.count { $0 < x }
            let equal = values.count { $0 == x }
            return (Double(below) + Double(equal) / 2) / Double(values.count)
        }
    }

    /// The logarithm of its density.
    func logDensity(_ x: Double) -> Double {
        switch self {
        case .studentT(let distribution): return distribution.logDensity(x)
        case .sorted(let values): return ScoringRules.logDensity(sorted: values, outcome: x)
        }
    }

    /// Its continuous ranked probability score.
    func rankedProbability(_ outcome: Double) -> Double {
        switch self {
        case .studentT(let distribution): return distribution.rankedProbabilityScore(outcome)
        case .sorted(let values): return ScoringRules.rankedProbability(sorted: values, outcome: outcome)
        }
    }

    /// The distribution against what came.
    func scored(_ outcome: Double) -> SkillForecast.Density {
        SkillForecast.Density(
            intervals: SkillForecast.Density.levels.map { level in
                SkillForecast.Interval(
                    low: quantile((1 - level) / 2), high: quantile((1 + level) / 2))
            },
            rankedProbability: rankedProbability(outcome), logDensity: logDensity(outcome),
            position: cumulative(outcome))
    }
}
