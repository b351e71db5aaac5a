import Levers
import Models
import Probability
import Studies
import TimeSeries

extension ShiftedPaths {
    /// The part of a level that must be left after an amount is taken away: less is a slip of the pen, and no growth.
    private static let leastLeft = 0.02

    // MARK: Drivers

    /// Moves one quarter of a driver.
    mutating func applyToDriver(_ effect: Effect) -> [Fault] {
        switch effect {
        case .flow(let indicator, let quarter, let amount, let responses):
            return move(indicator, quarter, isFollowed: responses == .follow, needsBase: true) {
                _, level, draw in amount[draw] / level
            }
        case .lossRegained(let indicator, let quarter, let share):
            guard let position = driver(indicator) else { return [] }
            let base = base(of: position)
            return move(indicator, quarter, isFollowed: true, needsBase: false) { paths, level, draw in
                share[draw] * paths.loss(position, draw, base: base?[draw] ?? 1) / level
            }
        case .growth(let indicator, let quarter, let points):
            guard let position = driver(indicator) else { return [] }
            return move(indicator, quarter, isFollowed: true, needsBase: false) { paths, _, draw in
                paths.relative(points[draw], to: paths.drivers[position], of: quarter, draw)
                    * paths.openShare(paths.prediction.drivers[position].path, quarter.number - 1)
            }
        case .scale(let indicator, let quarter, let percent):
            return move(indicator, quarter, isFollowed: true, needsBase: false) { _, _, draw in
                percent[draw] / 100
            }
        case .step(let indicator, let quarter, let step): return take(step, indicator, quarter)
        case .speed, .shock, .permanent, .stockGrowth, .elasticity, .activity: return []
        }
    }

    /// Takes a step of a stated path: the quarter's growth or level becomes what is stated, in every draw.
    private mutating func take(_ step: Effect.PathStep, _ indicator: String, _ quarter: Quarter) -> [Fault] {
        guard let position = driver(indicator), let index = prediction.quarters.firstIndex(of: quarter) else {
            return []
        }
        let needsBase = if case .level = step { true } else { false }
        return move(indicator, quarter, isFollowed: true, needsBase: needsBase) { paths, level, draw in
            let growth = paths.drivers[position][index][draw]
            switch step {
            case .growth(let percent): return (1 + percent / 100) / exponential(growth / 100) - 1
            case .level(let value): return value / level - 1
            case .keepGrowth:
                let path = paths.prediction.drivers[position].path
                let before =
                    index > 0 ? paths.drivers[position][index - 1][draw] : path.valuesBefore[3][draw]
                return exponential((before - growth) / 100) - 1
            }
        }
    }

    /// Moves one quarter of a driver by a share of its level.
    ///
    /// - Parameter share: of the level, from the paths so far, the quarter's level and the draw.
    private mutating func move(
        _ indicator: String, _ target: Quarter, isFollowed: Bool, needsBase: Bool,
        share: (ShiftedPaths, _ level: Double, _ draw: Int) -> Double
    ) -> [Fault] {
        guard let position = driver(indicator), let quarter = prediction.quarters.firstIndex(of: target)
        else {
            return []
        }
        let base = base(of: position)
        let name = prediction.drivers[position].path.indicator.name
        if needsBase, base == nil { return [.amountWithoutBase(place, indicator: name)] }
        var change = noChange
        for draw in 0..<prediction.draws {
            let level = Self.level(
                prediction.drivers[position].path, drivers[position], quarter, draw, base: base?[draw] ?? 1)
            let factor = 1 + share(self, level, draw)
            guard factor >= Self.leastLeft else { return [.moreThanThereIs(place, indicator: name)] }
            change[quarter][draw] = 100 * logarithm(factor)
        }
        add(change, to: position, isFollowed: isFollowed)
        return []
    }

    /// Percentage points of growth as a share of the level of the quarter.
    private func relative(_ points: Double, to values: [[Double]], of quarter: Quarter, _ draw: Int) -> Double
    {
        guard let position = prediction.quarters.firstIndex(of: quarter) else { return 0 }
        return points / 100 / exponential(values[position][draw] / 100)
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
    func base(of position: Int) -> [Double]? {
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
    static func level(
        _ path: JointPrediction.Path, _ moved: [[Double]], _ quarter: Int, _ draw: Int, base: Double
    ) -> Double {
        let growth = exponential(moved[quarter][draw] / 100)
        guard quarter >= 4 else { return base * path.shares[quarter][draw] * growth }
        return level(path, moved, quarter - 4, draw, base: base) * growth
    }

    /// Adds a change of level, with the base effect a year later, and passes it on to responses when they follow.
    mutating func add(_ change: [[Double]], to position: Int, isFollowed: Bool) {
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

    /// Moves a response by an amount, points or percent of its own.
    mutating func applyToResponse(_ effect: Effect) -> [Fault] {
        switch effect {
        case .flow(let indicator, let quarter, let amount, _):
            guard let position = response(indicator) else { return [] }
            let path = prediction.responses[position].path
            guard let base = path.annualBase else {
                return [.amountWithoutBase(place, indicator: path.indicator.name)]
            }
            return move(position, quarter) { paths, quarter, draw in
                amount[draw]
                    / Self.level(path, paths.responses[position], quarter, draw, base: base[draw])
            }
        case .growth(let indicator, let quarter, let points):
            guard let position = response(indicator) else { return [] }
            let path = prediction.responses[position].path
            return move(position, quarter) { paths, index, draw in
                paths.relative(points[draw], to: paths.responses[position], of: quarter, draw)
                    * paths.openShare(path, index)
            }
        case .scale(let indicator, let quarter, let percent):
            guard let position = response(indicator) else { return [] }
            return move(position, quarter) { _, _, draw in percent[draw] / 100 }
        case .stockGrowth(let indicator, let points): return moveStock(indicator, points)
        case .speed, .shock, .permanent, .lossRegained, .step, .elasticity, .activity: return []
        }
    }

    private mutating func move(
        _ position: Int, _ target: Quarter, share: (ShiftedPaths, _ quarter: Int, _ draw: Int) -> Double
    ) -> [Fault] {
        guard let quarter = prediction.quarters.firstIndex(of: target) else { return [] }
        for draw in 0..<prediction.draws {
            let factor = 1 + share(self, quarter, draw)
            guard factor >= Self.leastLeft else {
                return [
                    .moreThanThereIs(place, indicator: prediction.responses[position].path.indicator.name)
                ]
            }
            shift(response: position, quarter, draw, by: 100 * logarithm(factor))
        }
        movedResponses[position] = true
        return []
    }

    /// A change of a response's level in one quarter, with the base effect a year later.
    mutating func shift(response position: Int, _ quarter: Int, _ draw: Int, by change: Double) {
        responses[position][quarter][draw] += change
        let isRate = prediction.responses[position].path.indicator.kind == .rate
        if !isRate, quarter + 4 < prediction.quarters.count {
            responses[position][quarter + 4][draw] -= change
        }
    }

    /// Growth of a stock by year-end, in equal steps over the open quarters; the level stays, so that growth a year later
    /// changes only where the steps were not yet done.
    private mutating func moveStock(_ indicator: String, _ points: [Double]) -> [Fault] {
        guard let position = response(indicator), firstOpen < 4 else { return [] }
        let steps = Double(4 - firstOpen)
        for draw in 0..<prediction.draws {
            let last = responses[position][3][draw]
            let whole = 1 + points[draw] / 100 / exponential(last / 100)
            guard whole >= Self.leastLeft else {
                return [
                    .moreThanThereIs(place, indicator: prediction.responses[position].path.indicator.name)
                ]
            }
            for quarter in firstOpen..<prediction.quarters.count {
                let done = min(Double(quarter - firstOpen + 1), steps) / steps
                shift(response: position, quarter, draw, by: done * 100 * logarithm(whole))
            }
        }
        movedResponses[position] = true
        return []
    }
}
