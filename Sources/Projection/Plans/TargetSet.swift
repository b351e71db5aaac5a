package import Outcomes

/// Targets against each other, from which draws meet which.
package struct TargetSet: Sendable {
    /// One target.
    package struct Target: Sendable {
        /// Row of the plan's draft.
        let row: Int
        /// Which draws meet it.
        let meets: [Bool]
        /// Which draws would meet it if it asked a little less.
        let meetsLoosened: [Bool]

        /// One target.
        ///
        /// - Parameters:
        ///   - row: row of the plan's draft.
        ///   - meets: which draws meet it.
        ///   - meetsLoosened: which draws would meet it if it asked a little less.
        package init(row: Int, meets: [Bool], meetsLoosened: [Bool]) {
            self.row = row
            self.meets = meets
            self.meetsLoosened = meetsLoosened
        }
    }

    private let targets: [Target]
    /// Chance below which targets conflict.
    private let threshold: Double

    /// Targets against each other.
    ///
    /// - Parameters:
    ///   - targets: the targets, all of as many draws.
    ///   - threshold: chance below which targets conflict.
    package init(_ targets: [Target], threshold: Double) {
        self.targets = targets
        self.threshold = threshold
    }

    /// Targets up to which every set is looked at; of more, sets of up to ``largestSet``.
    private static let fewTargets = 12
    private static let largestSet = 3

    /// The answer; nothing without targets.
    package var answer: JointTargets? {
        guard !targets.isEmpty else { return nil }
        let all = Array(targets.indices)
        return JointTargets(
            rows: targets.map(\.row), single: targets.map { Self.share($0.meets) }, joint: chance(all),
            conflict: conflict(all), binding: targets.count > 1 ? binding(all) : nil)
    }

    private static func share(_ meets: [Bool]) -> Double { Double(meets.count { $0 }) / Double(meets.count) }

    /// Chance of meeting a set together, one of them loosened where asked.
    private func chance(_ set: [Int], loosened: Int? = nil) -> Double {
        let members = set.map { $0 == loosened ? targets[$0].meetsLoosened : targets[$0].meets }
        let draws = targets[0].meets.count
        return Double((0..<draws).count { draw in members.allSatisfy { $0[draw] } }) / Double(draws)
    }

    /// The smallest set below the threshold, the least likely one of its size.
    private func conflict(_ all: [Int]) -> JointTargets.Conflict? {
        guard chance(all) < threshold else { return nil }
        let largest = all.count <= Self.fewTargets ? all.count : Self.largestSet
        for size in 1...largest {
            let chances = Self.subsets(of: all, size: size).map { (set: $0, chance: chance($0)) }
            let least = chances.min { $0.chance < $1.chance }
            if let least, least.chance < threshold {
                return JointTargets.Conflict(rows: least.set.map { targets[$0].row }, chance: least.chance)
            }
        }
        return JointTargets.Conflict(rows: targets.map(\.row), chance: chance(all))
    }

    /// All subsets of a size, in lexicographic order.
    private static func subsets(of all: [Int], size: Int) -> [[Int]] {
        guard size > 0 else { return [[]] }
        return all.indices.flatMap { first in
            subsets(of: Array(all[(first + 1)...]), size: size - 1).map { [all[first]] + $0 }
        }
    }

    /// The target without which the rest is likeliest; of equals the first.
    private func binding(_ all: [Int]) -> JointTargets.Binding {
        let without = all.map { left in chance(all.filter { $0 != left }) }
        let best = all.reduce(all[0]) { without[$1] > without[$0] ? $1 : $0 }
        return JointTargets.Binding(
            row: targets[best].row, chanceWithout: without[best], chanceLoosened: chance(all, loosened: best))
    }
}
