import Probability
import Levers
import Models
import Studies
import TimeSeries

/// The joint prediction moved by a scenario's levers, draw by draw.
///
/// Order: dynamics (recovery speeds), then amounts on drivers, then responses through the matrix, then what levers
/// add to activity by a channel of their own. Innovations stay: a draw is the same draw in all scenarios.
///
/// Source: MODEL §7, §8.
package struct ShiftedPaths {
    /// Quarter values of the drivers, drivers x quarters x draws.
    package private(set) var drivers: [[[Double]]]
    /// Quarter values of the responses, responses x quarters x draws.
    package private(set) var responses: [[[Double]]]

    /// Draws by weight, where conditions weigh them; nothing where all count once.
    package private(set) var picks: [Int]?

    private let prediction: JointPrediction
    private let firstOpen: Int
    private var movedDrivers: [Bool]
    private var movedResponses: [Bool]
    /// What the matrix passes on: change of the gap plus one-quarter amounts, log points, drivers x quarters x draws;
    /// empty where nothing changed.
    private var followed: [[[Double]]]

    init(_ prediction: JointPrediction, firstOpenQuarter: Quarter) {
        self.prediction = prediction
        firstOpen = prediction.quarters.firstIndex(of: firstOpenQuarter) ?? prediction.quarters.count
        drivers = prediction.drivers.map(\.path.values)
        responses = prediction.responses.map(\.path.values)
        followed = prediction.drivers.map { _ in [] }
        movedDrivers = prediction.drivers.map { _ in false }
        movedResponses = prediction.responses.map { _ in false }
    }

    /// The prediction moved by effects.
    ///
    /// - Parameters:
    ///   - effects: what the scenario's levers do.
    ///   - firstOpenQuarter: from which on a speed acts.
    ///   - place: where a fault of an indicator without base is to be shown.
    /// - Throws: ``Faults`` when an amount of money meets an indicator without any level.
    static func moved(
        _ prediction: JointPrediction, by effects: [Effect], firstOpenQuarter: Quarter, place: Place
    ) throws(Faults) -> ShiftedPaths {
        var paths = ShiftedPaths(prediction, firstOpenQuarter: firstOpenQuarter)
        for effect in effects { paths.applySpeed(effect) }
        var faults: [Fault] = []
        for effect in effects { faults += paths.applyFlow(effect, place: place) }
        paths.moveResponses()
        for effect in effects { faults += paths.applyActivity(effect, place: place) }
        guard faults.isEmpty else { throw Faults(faults) }
        return paths
    }

    /// Whether a lever reached an indicator; a total moves with its part.
    ///
    /// - Parameter indicator: indicator id.
    func isMoved(_ indicator: String) -> Bool {
        if let position = prediction.responses.firstIndex(where: { $0.path.indicator.id == indicator }) {
            return movedResponses[position]
        }
        guard let position = prediction.drivers.firstIndex(where: { $0.path.indicator.id == indicator })
        else {
            return false
        }
        let part = prediction.drivers[position].total.map { movedDrivers[$0.part] } ?? false
        return movedDrivers[position] || part
    }

    // MARK: Conditions

    /// Marks everything as moved: conditions move what goes together.
    mutating func beginConditions() {
        movedDrivers = movedDrivers.map { _ in true }
        movedResponses = movedResponses.map { _ in true }
    }

    /// Takes the quarter values of a draw that meets its conditions.
    mutating func take(_ moved: ConditionedDraw) {
        for quarter in prediction.quarters.indices {
            for series in drivers.indices {
                drivers[series][quarter][moved.draw] = moved.value(isDriver: true, series, quarter)
            }
            for series in responses.indices {
                responses[series][quarter][moved.draw] = moved.value(isDriver: false, series, quarter)
            }
        }
    }

    /// Lets draws count by weight.
    mutating func weigh(_ picks: [Int]?) { self.picks = picks }

    // MARK: Dynamics

    /// x'[t] - x[t], where x' has the new speed and the innovations of x: a shock that sets in later stays.
    private mutating func applySpeed(_ effect: Effect) {
        guard case .speed(let indicator, let multiple) = effect else { return }
        for (position, driver) in prediction.drivers.enumerated()
        where driver.path.indicator.id == indicator && multiple.contains(where: { $0 != 1 }) {
            guard let gap = driver.gap else { continue }
            var change = Array(
                repeating: Array(repeating: 0.0, count: prediction.draws), count: prediction.quarters.count)
            for draw in 0..<prediction.draws where multiple[draw] != 1 {
                let remaining = 1 - gap.recoverySpeed[draw]
                let moved = Self.power(remaining, multiple[draw])
                var shift = 0.0
                for quarter in firstOpen..<prediction.quarters.count {
                    let before = quarter > 0 ? gap.shock[quarter - 1] : gap.shockBefore
                    shift = moved * shift + (moved - remaining) * before[draw]
                    change[quarter][draw] = shift
                }
            }
            add(change, to: position, isFollowed: true)
        }
    }

    // MARK: Amounts

    private mutating func applyFlow(_ effect: Effect, place: Place) -> [Fault] {
        let target: (indicator: String, quarter: Quarter, isFollowed: Bool)
        switch effect {
        case .flow(let indicator, let quarter, let amount, let responses):
            guard amount.contains(where: { $0 != 0 }) else { return [] }
            target = (indicator, quarter, responses == .follow)
        case .lossRegained(let indicator, let quarter, let share):
            guard share.contains(where: { $0 != 0 }) else { return [] }
            target = (indicator, quarter, true)
        case .speed, .activity: return []
        }
        guard
            let position = prediction.drivers.firstIndex(where: { $0.path.indicator.id == target.indicator }),
            let quarter = prediction.quarters.firstIndex(of: target.quarter)
        else { return [] }
        let base = base(of: position)
        if case .flow = effect, base == nil {
            return [.amountWithoutBase(place, indicator: target.indicator)]
        }
        var change = Array(
            repeating: Array(repeating: 0.0, count: prediction.draws), count: prediction.quarters.count)
        for draw in 0..<prediction.draws {
            let level = Self.level(
                prediction.drivers[position].path, drivers[position], quarter, draw, base: base?[draw] ?? 1)
            let amount: Double
            switch effect {
            case .flow(_, _, let amounts, _): amount = amounts[draw]
            case .lossRegained(_, _, let share):
                amount = share[draw] * loss(position, draw, base: base?[draw] ?? 1)
            case .speed, .activity: amount = 0
            }
            change[quarter][draw] = 100 * logarithm(1 + amount / level)
        }
        add(change, to: position, isFollowed: target.isFollowed)
        return []
    }

    /// What the shock took from the first half of the year, in the unit of the base; never negative.
    private func loss(_ position: Int, _ draw: Int, base: Double) -> Double {
        let driver = prediction.drivers[position]
        guard let gap = driver.gap else { return 0 }
        var sum = 0.0
        for quarter in 0..<2 {
            let lost = gap.shock[quarter][draw] + gap.permanent[quarter][draw]
            let level =
                base * driver.path.shares[quarter][draw]
                * exponential(driver.path.values[quarter][draw] / 100)
            sum += level * (exponential(-lost / 100) - 1)
        }
        return max(sum, 0)
    }

    /// Comparable base of a driver in the first year: of a part, its share of the total's where that is known, else its
    /// own.
    private func base(of position: Int) -> [Double]? {
        if let total = prediction.drivers[position].total {
            return zip(prediction.drivers[position].path.annualBase, total.partShare) { $0 * (1 - $1) }
        }
        for driver in prediction.drivers {
            if let total = driver.total, total.part == position,
                let base = zip(driver.path.annualBase, total.partShare, { $0 * $1 })
            {
                return base
            }
        }
        return prediction.drivers[position].path.annualBase
    }

    private func zip(
        _ base: [Double]?, _ share: [Double], _ combine: (Double, Double) -> Double
    ) -> [Double]? {
        base.map { base in base.indices.map { combine(base[$0], share[$0]) } }
    }

    /// Level of a quarter as moved so far; years ahead stand on the year before.
    ///
    /// - Parameter moved: growth as moved so far, quarters × draws.
    private static func level(
        _ path: JointPrediction.Path, _ moved: [[Double]], _ quarter: Int, _ draw: Int, base: Double
    ) -> Double {
        let growth = exponential(moved[quarter][draw] / 100)
        guard quarter >= 4 else { return base * path.shares[quarter][draw] * growth }
        return level(path, moved, quarter - 4, draw, base: base) * growth
    }

    private mutating func add(_ change: [[Double]], to position: Int, isFollowed: Bool) {
        movedDrivers[position] = true
        for quarter in change.indices {
            for draw in 0..<prediction.draws {
                let before = quarter >= 4 ? change[quarter - 4][draw] : 0
                drivers[position][quarter][draw] += change[quarter][draw] - before
            }
        }
        guard isFollowed else { return }
        if followed[position].isEmpty {
            followed[position] = change
        } else {
            for quarter in change.indices {
                for draw in 0..<prediction.draws {
                    followed[position][quarter][draw] += change[quarter][draw]
                }
            }
        }
    }

    // MARK: Responses

    private mutating func moveResponses() {
        let moved = prediction.drivers.indices.filter { !followed[$0].isEmpty }
        guard !moved.isEmpty else { return }
        for (position, response) in prediction.responses.enumerated() {
            let slopes = moved.map { driver in Self.truncated(response, driver) }
            guard slopes.contains(where: { $0.contains { $0 != 0 } }) else { continue }
            movedResponses[position] = true
            let isRate = response.path.indicator.kind == .rate
            for quarter in prediction.quarters.indices {
                for draw in 0..<prediction.draws {
                    var shift = 0.0
                    for (order, driver) in moved.enumerated() {
                        let before = isRate || quarter < 4 ? 0 : followed[driver][quarter - 4][draw]
                        shift += slopes[order][draw] * (followed[driver][quarter][draw] - before)
                    }
                    responses[position][quarter][draw] += shift
                }
            }
        }
    }

    /// The matrix entries that a lever passes through: cut at zero, on the side that the prior expects, so that every
    /// draw is monotone (MODEL §5).
    private static func truncated(_ response: JointPrediction.Response, _ driver: Int) -> [Double] {
        response.entries[driver].map(response.truncated)
    }

    // MARK: Activity

    private mutating func applyActivity(_ effect: Effect, place: Place) -> [Fault] {
        guard case .activity(let target, let amount) = effect, amount.contains(where: { $0 != 0 }),
            let quarter = prediction.quarters.firstIndex(of: target),
            let activity = prediction.responses.firstIndex(where: { $0.path.indicator.role == .activity })
        else { return [] }
        let path = prediction.responses[activity].path
        guard let base = path.annualBase else {
            return [.amountWithoutBase(place, indicator: path.indicator.id)]
        }
        var change = Array(repeating: 0.0, count: prediction.draws)
        for draw in 0..<prediction.draws {
            let level = Self.level(path, responses[activity], quarter, draw, base: base[draw])
            change[draw] = 100 * logarithm(1 + amount[draw] / level)
        }
        for (position, response) in prediction.responses.enumerated() {
            let isRate = response.path.indicator.kind == .rate
            guard position == activity || response.elasticity.contains(where: { $0 != 0 }) else { continue }
            movedResponses[position] = true
            for draw in 0..<prediction.draws {
                let slope = position == activity ? 1 : response.truncated(response.elasticity[draw])
                guard slope != 0 else { continue }
                responses[position][quarter][draw] += slope * change[draw]
                if !isRate, quarter + 4 < prediction.quarters.count {
                    responses[position][quarter + 4][draw] -= slope * change[draw]
                }
            }
        }
        return []
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double {
        base <= 0 ? 0 : exponential(exponent * logarithm(base))
    }
}

extension JointPrediction.Response {
    /// The side of zero on which the prior expects the response's matrix entries.
    var expectedSign: Double {
        guard case .response(let elasticity) = path.indicator.role else { return 1 }
        return elasticity.range.central < 0 ? -1 : 1
    }

    /// A coefficient, cut at zero on the side that the prior does not expect.
    func truncated(_ coefficient: Double) -> Double { expectedSign * max(expectedSign * coefficient, 0) }
}
