import Probability
import Projection
import Testing

struct ShapleyValuesTests {
    /// The definition: contributions averaged over every order in which players can join.
    private static func byOrders(_ players: Int, _ values: [Double]) -> [Double] {
        var sums = Array(repeating: 0.0, count: players)
        var orders = 0.0
        func join(_ set: Int, _ contributions: [Double]) {
            guard set != (1 << players) - 1 else {
                for player in 0..<players { sums[player] += contributions[player] }
                orders += 1
                return
            }
            for player in 0..<players where set & (1 << player) == 0 {
                var next = contributions
                next[player] = values[set | 1 << player] - values[set]
                join(set | 1 << player, next)
            }
        }
        join(0, sums)
        return sums.map { $0 / orders }
    }

    private static func game(_ players: Int, seed: UInt64) -> [Double] {
        RandomStream(seed: seed, named: "game").normals(draw: players, count: 1 << players)
    }

    @Test(arguments: 1...7, UInt64(1)...3)
    func `shares equal the average over all orders and add up`(players: Int, seed: UInt64) {
        let values = Self.game(players, seed: seed)
        let shares = ShapleyValues(players: players).shares(values)
        for (share, expected) in zip(shares, Self.byOrders(players, values)) {
            #expect(abs(share - expected) < 1e-12)
        }
        #expect(abs(shares.reduce(0, +) - (values[values.count - 1] - values[0])) < 1e-12)
    }

    @Test func `the factors of single sets give the same shares`() {
        let shapley = ShapleyValues(players: 6)
        let values = Self.game(6, seed: 9)
        let shares = shapley.shares(values)
        for player in 0..<6 {
            let sum = values.indices.reduce(0) { $0 + shapley.factor(of: $1, for: player) * values[$1] }
            #expect(abs(sum - shares[player]) < 1e-12)
        }
    }

    @Test func `who changes nothing gets exactly zero, and others as if alone`() {
        let small = Self.game(3, seed: 4)
        // Player 1 of four is the one who changes nothing.
        let values = (0..<16).map { small[$0 & 1 | ($0 >> 1) & 0b110] }
        let shares = ShapleyValues(players: 4).shares(values)
        #expect(shares[1] == 0)
        for (share, alone) in zip([shares[0], shares[2], shares[3]], ShapleyValues(players: 3).shares(small))
        {
            #expect(abs(share - alone) < 1e-12)
        }
    }

    @Test func `without players there is nothing to share`() {
        #expect(ShapleyValues(players: 0).shares([3.5]).isEmpty)
    }
}
