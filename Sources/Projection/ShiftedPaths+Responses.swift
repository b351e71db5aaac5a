import Levers
import Models
import Probability
import Studies
import TimeSeries

extension ShiftedPaths {
    /// Multiples of the responses' coefficients, one a draw; nothing where no lever states one.
    func elasticities(_ effects: [Effect]) -> [[Double]?] {
        prediction.responses.map { response in
            effects.lazy.compactMap { effect -> [Double]? in
                guard case .elasticity(response.path.indicator.id, let multiple) = effect else { return nil }
                return multiple
            }.first
        }
    }

    /// Moves the responses by what the matrix passes on, and by the part of the drivers' gaps that another elasticity adds
    /// or takes away.
    mutating func moveResponses(_ elasticities: [[Double]?]) {
        for position in prediction.responses.indices {
            let response = prediction.responses[position]
            let slopes = prediction.drivers.indices.map { response.entries[$0].map(response.truncated) }
            for driver in slopes.indices where slopes[driver].contains(where: { $0 != 0 }) {
                guard let change = passedOn(driver, elasticities[position]) else { continue }
                movedResponses[position] = true
                for quarter in prediction.quarters.indices {
                    let before = quarter < 4 || isRate(position) ? nil : change[quarter - 4]
                    Self.add(slopes[driver], change[quarter], before, to: &responses[position][quarter])
                }
            }
        }
    }

    /// Adds slope times change, less that of the year before, draw by draw.
    private static func add(
        _ slopes: [Double], _ change: [Double], _ before: [Double]?, to values: inout [Double]
    ) {
        if let before {
            for draw in values.indices { values[draw] += slopes[draw] * (change[draw] - before[draw]) }
        } else {
            for draw in values.indices { values[draw] += slopes[draw] * change[draw] }
        }
    }

    /// What one driver passes on to a response before its coefficient: quarters x draws; nothing when nothing changed.
    private func passedOn(_ driver: Int, _ multiple: [Double]?) -> [[Double]]? {
        guard let multiple else { return followed[driver].isEmpty ? nil : followed[driver] }
        let path = prediction.drivers[driver].path
        let gaps = prediction.drivers[driver].gap
        var change = noChange
        for quarter in prediction.quarters.indices {
            let open = quarter < firstOpen ? 0 : openShare(path, quarter)
            for draw in 0..<prediction.draws {
                let gap = gaps.map { $0.shock[quarter][draw] + $0.permanent[quarter][draw] } ?? 0
                let moved = followed[driver].isEmpty ? 0 : followed[driver][quarter][draw]
                change[quarter][draw] = multiple[draw] * moved + open * (multiple[draw] - 1) * gap
            }
        }
        return change
    }

    private func isRate(_ position: Int) -> Bool {
        prediction.responses[position].path.indicator.kind == .rate
    }

    /// Moves activity by an amount of its own, and the other responses by their elasticity to it.
    mutating func applyActivity(_ effect: Effect, _ elasticities: [[Double]?]) -> [Fault] {
        guard case .activity(let target, let amount) = effect,
            let quarter = prediction.quarters.firstIndex(of: target),
            let activity = prediction.responses.firstIndex(where: { $0.path.indicator.role == .activity })
        else { return [] }
        let path = prediction.responses[activity].path
        guard let base = path.annualBase else {
            return [.amountWithoutBase(place, indicator: path.indicator.name)]
        }
        var change = Array(repeating: 0.0, count: prediction.draws)
        for draw in 0..<prediction.draws {
            let level = Self.level(path, responses[activity], quarter, draw, base: base[draw])
            guard amount[draw] > -level else {
                return [.moreThanThereIs(place, indicator: path.indicator.name)]
            }
            change[draw] = 100 * logarithm(1 + amount[draw] / level)
        }
        for (position, response) in prediction.responses.enumerated()
        where position == activity || response.elasticity.contains(where: { $0 != 0 }) {
            movedResponses[position] = true
            for draw in 0..<prediction.draws {
                let multiple = elasticities[position]?[draw] ?? 1
                let slope =
                    position == activity ? 1 : multiple * response.truncated(response.elasticity[draw])
                if slope != 0 { shift(response: position, quarter, draw, by: slope * change[draw]) }
            }
        }
        return []
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
