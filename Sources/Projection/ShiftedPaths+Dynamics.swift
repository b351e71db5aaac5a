import Levers
import Models
import Probability
import Studies

extension ShiftedPaths {
    /// What levers do to the dynamics of one driver, one value a draw.
    private struct Dynamics {
        /// Multiple of the recovery speed.
        var multiple: [Double]
        /// Share of the shortfall that stays for good.
        var permanent: [Double]
        /// Share of the first quarter's fall that hits again, by position of the quarter.
        var shocks: [[Double]]
        var isNeutral = true
    }

    /// Moves the shock gaps of the drivers.
    mutating func applyDynamics(_ effects: [Effect]) {
        for position in prediction.drivers.indices {
            let dynamics = dynamics(of: prediction.drivers[position].path.indicator.id, effects)
            if !dynamics.isNeutral { apply(dynamics, to: position) }
        }
    }

    private func dynamics(of indicator: String, _ effects: [Effect]) -> Dynamics {
        let none = Array(repeating: 0.0, count: prediction.draws)
        var dynamics = Dynamics(
            multiple: none.map { _ in 1 }, permanent: none, shocks: prediction.quarters.map { _ in none })
        for effect in effects {
            switch effect {
            case .speed(indicator, let multiple): dynamics.multiple = multiple
            case .permanent(indicator, let share): dynamics.permanent = share
            case .shock(indicator, let quarter, let share):
                guard let hit = prediction.quarters.firstIndex(of: quarter) else { continue }
                dynamics.shocks[hit] = share
            default: continue
            }
            dynamics.isNeutral = false
        }
        return dynamics
    }

    /// x'[t] + p'[t] - x[t] - p[t], where x' has the new speed, the share of the shortfall that did not stay, the new shocks,
    /// and the innovations of x: a shock that sets in later stays.
    private mutating func apply(_ dynamics: Dynamics, to position: Int) {
        let driver = prediction.drivers[position]
        guard let gap = driver.gap else { return }
        var change = noChange
        for draw in 0..<prediction.draws {
            let remaining = 1 - gap.recoverySpeed[draw]
            let moved =
                dynamics.multiple[draw] == 1 ? remaining : Self.power(remaining, dynamics.multiple[draw])
            let last = firstOpen > 0 ? gap.shock[firstOpen - 1][draw] : gap.shockBefore[draw]
            let kept = dynamics.permanent[draw] * min(last, 0)
            var shift = -kept
            for quarter in firstOpen..<prediction.quarters.count {
                let before = quarter > 0 ? gap.shock[quarter - 1] : gap.shockBefore
                shift = moved * shift + (moved - remaining) * before[draw]
                let shock = dynamics.shocks[quarter][draw] * min(gap.shock[0][draw], 0)
                change[quarter][draw] = openShare(driver.path, quarter) * (shift + kept) + shock
                shift += shock
            }
        }
        add(change, to: position, isFollowed: true)
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double {
        base <= 0 ? 0 : exponential(exponent * logarithm(base))
    }
}
