import Models
import Outcomes
import Probability
import Studies
import TimeSeries

/// The number that a target speaks of, draw by draw.
struct GoalMeasure {
    let target: GoalSeek.Target
    let indicator: Indicator

    /// The target's number in every draw; nothing when no level may be stated for the indicator.
    ///
    /// - Parameter draws: the indicator's draws under a scenario.
    func values(_ draws: OutcomeDraws) -> [Double]? {
        switch (indicator.kind, target.measure) {
        case (.flow, .growth), (.mean, .growth): return draws.growth(1...12)
        case (.flow, .level), (.mean, .level): return draws.level(1...12)
        case (.stock, .growth): return draws.instantGrowth(3)
        case (.rate, .level): return draws.rate(3)
        default: return nil
        }
    }

    /// How far a median lies on the good side of the target, in the target's unit; negative where it misses.
    func margin(_ median: Double) -> Double {
        switch target.relation {
        case .atMost: return target.value - median
        case .about: return target.value >= median ? median - target.value : 0
        case .atLeast, .moreThan, .text: return median - target.value
        }
    }

    /// Which draws meet the target.
    func isMet(_ value: Double) -> Bool {
        (target.relation.share(of: [value], meeting: target.value, measure: target.measure) ?? 0) > 0
    }
}
