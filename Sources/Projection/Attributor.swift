import Models
package import Outcomes
import Probability
package import Studies

/// Shares the difference between two scenarios out to what they set differently.
///
/// Shapley values over the groups of a ``ScenarioBlend``: independent of any order, they add up to the difference. On
/// the medians, because tables print medians and their differences; the interval of a bar comes from the same values
/// draw by draw, under common random numbers.
package struct Attributor: Sendable {
    private let draws: CellDraws
    private let workers: Int

    /// Sets of groups that are projected before their draws are added up: what bounds memory.
    private static let wave = 64

    /// An attributor.
    ///
    /// - Parameters:
    ///   - draws: the numbers wanted.
    ///   - workers: tasks at a time; results do not depend on it.
    package init(_ draws: CellDraws, workers: Int) {
        self.draws = draws
        self.workers = workers
    }

    /// The differences between two scenarios.
    ///
    /// - Parameters:
    ///   - scenario: a scenario whose overlaps are all stated.
    ///   - against: the scenario that it is compared with, likewise.
    ///   - progress: told how many of all sets of groups are projected.
    /// - Throws: ``Faults``; `CancellationError`.
    package func attribution(
        of scenario: Scenario, against: Scenario,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ScenarioAttribution {
        let blend = try ScenarioBlend(scenario, against: against)
        let shapley = ShapleyValues(players: blend.groups.count)
        var medians: [[Double]] = []
        var shares = draws.cells.map { _ in ShareDraws(players: shapley.players) }
        var picks: [Int]?
        for start in stride(from: 0, to: shapley.sets, by: Self.wave) {
            let sets = start..<min(start + Self.wave, shapley.sets)
            let moved = try await project(sets, of: blend)
            medians += moved.map(\.medians)
            if start == 0 { picks = moved[0].picks }
            if let last = moved.last, sets.upperBound == shapley.sets { picks = last.picks ?? picks }
            let before = shares
            shares = try await parallelParts(shares.count, workers: workers) { cell in
                let values = moved.map { $0.draws[cell] }
                return before[cell].adding(values, of: sets, beyond: draws.unmoved[cell], shapley)
            }
            progress(sets.upperBound, shapley.sets)
        }
        let cells = draws.cells.indices.map { cell in
            attribution(
                draws.cells[cell], medians.map { $0[cell] }, shares[cell].picking(picks), shapley)
        }
        return ScenarioAttribution(
            scenario: scenario, against: against, groups: blend.groups, cells: cells)
    }

    /// The cells under some sets of groups: their draws where they moved, and their medians.
    private func project(
        _ sets: Range<Int>, of blend: ScenarioBlend
    ) async throws -> [(draws: [[Double]?], picks: [Int]?, medians: [Double])] {
        try await parallelParts(sets.count, workers: workers) { index in
            let (moved, picks) = try draws.drawsAndPicks(blend.scenario(sets.lowerBound + index))
            let medians = zip(moved, draws.unmoved).map { moved, unmoved in
                let values = moved.map { values in picks.map { $0.map { values[$0] } } ?? values }
                return Quantiles.select(values ?? unmoved, [0.5])[0]
            }
            return (moved, picks, medians)
        }
    }

    private func attribution(
        _ cell: OutcomeCell, _ medians: [Double], _ shares: ShareDraws, _ shapley: ShapleyValues
    ) -> Attribution {
        let contributions = shapley.shares(medians)
        let bars = contributions.indices.map { player in
            let (low, high) = shares.interval(of: player)
            return Attribution.Bar(
                contribution: contributions[player], low: low, high: high,
                alone: medians[1 << player] - medians[0])
        }
        let (low, high) = shares.intervalOfSum
        return Attribution(
            cell: cell, from: medians[0], to: medians[shapley.sets - 1], low: low, high: high, bars: bars)
    }
}

/// The Shapley values of one number, draw by draw, as they are added up: of the same draw in all sets, weighed at the end
/// by the conditions of the scenario that is explained.
private struct ShareDraws: Sendable {
    /// Players × draws; empty until a draw moves.
    private var values: [[Double]]

    init(players: Int) {
        values = Array(repeating: [], count: players)
    }

    /// The sums with some more sets of players.
    ///
    /// - Parameters:
    ///   - moved: the number under each set, one value a draw; nothing where no lever reached it.
    ///   - sets: the sets.
    ///   - unmoved: the number without levers. The factors of all sets add up to zero, so that leaving it out everywhere
    ///     changes nothing but rounding, and what never moves stays exactly zero.
    ///   - shapley: the factors.
    func adding(
        _ moved: [[Double]?], of sets: Range<Int>, beyond unmoved: [Double], _ shapley: ShapleyValues
    ) -> ShareDraws {
        var sums = self
        for (set, draws) in zip(sets, moved) {
            guard let draws else { continue }
            for player in values.indices {
                let factor = shapley.factor(of: set, for: player)
                var sum = sums.values[player]
                sums.values[player] = []
                if sum.isEmpty { sum = Array(repeating: 0, count: draws.count) }
                for draw in draws.indices { sum[draw] += factor * (draws[draw] - unmoved[draw]) }
                sums.values[player] = sum
            }
        }
        return sums
    }

    /// The shares of draws by weight.
    func picking(_ picks: [Int]?) -> ShareDraws {
        guard let picks else { return self }
        var picked = self
        picked.values = values.map { values in values.isEmpty ? [] : picks.map { values[$0] } }
        return picked
    }

    /// The 80 % interval of one player's share.
    func interval(of player: Int) -> (low: Double, high: Double) { Self.interval(values[player]) }

    /// The 80 % interval of all shares together.
    var intervalOfSum: (low: Double, high: Double) {
        guard let first = values.first(where: { !$0.isEmpty }) else { return (0, 0) }
        return Self.interval(
            first.indices.map { draw in values.reduce(0) { $0 + ($1.isEmpty ? 0 : $1[draw]) } })
    }

    private static func interval(_ draws: [Double]) -> (low: Double, high: Double) {
        guard !draws.isEmpty else { return (0, 0) }
        let bounds = Quantiles.select(draws, [0.1, 0.9])
        return (bounds[0], bounds[1])
    }
}
