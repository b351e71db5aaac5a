/// Fair shares of what a set of players reaches together: each player's contribution, averaged over all orders in which
/// they can join.
///
/// Source: Shapley (1953), "A value for n-person games"; by subsets, `φ_g = Σ_{S∌g} w(|S|) (v(S ∪ g) − v(S))` with
/// `w(s) = s! (n−s−1)! / n!`.
package struct ShapleyValues: Sendable {
    /// Number of players.
    package let players: Int
    /// Weight of a contribution by the number of players who joined before.
    private let weights: [Double]

    /// Shares among a number of players.
    ///
    /// - Parameter players: 0 to 30.
    package init(players: Int) {
        precondition((0...30).contains(players), "\(players) players")
        self.players = players
        // 1 / (n · C(n−1, s)), each from the one before.
        var weights: [Double] = []
        var weight = 1 / Double(max(players, 1))
        for joined in 0..<players {
            weights.append(weight)
            weight *= Double(joined + 1) / Double(max(players - 1 - joined, 1))
        }
        self.weights = weights
    }

    /// Number of sets of players.
    package var sets: Int { 1 << players }

    /// The shares.
    ///
    /// - Parameter values: what each set of players reaches; bit g of a set's position is player g.
    /// - Returns: one share a player; their sum is the value of all less that of none. A player who never changes
    ///   anything gets exactly zero.
    package func shares(_ values: [Double]) -> [Double] {
        precondition(values.count == sets, "\(values.count) values of \(sets) sets")
        return (0..<players).map { player in
            var share = 0.0
            for set in 0..<sets where set & (1 << player) == 0 {
                share += weights[set.nonzeroBitCount] * (values[set | 1 << player] - values[set])
            }
            return share
        }
    }

    /// The factor with which the value of a set enters a player's share.
    ///
    /// - Parameters:
    ///   - set: the set, player g being bit g.
    ///   - player: the player.
    package func factor(of set: Int, for player: Int) -> Double {
        let others = (set & ~(1 << player)).nonzeroBitCount
        return set & (1 << player) == 0 ? -weights[others] : weights[others]
    }
}
