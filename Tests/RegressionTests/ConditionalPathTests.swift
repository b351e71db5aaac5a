import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct ConditionalPathTests {
    /// A path of ten cells on fourteen shocks, the same for the same seed.
    private func path(_ seed: UInt64, units: [Double]? = nil) -> GaussianPath {
        let stream = RandomStream(seed: seed, purpose: 91)
        let units = units ?? Array(repeating: 1, count: 10)
        let factor = stream.normals(draw: 0, count: 140).enumerated().map { $1 * units[$0 % 10] }
        return GaussianPath(
            mean: zip(stream.normals(draw: 1, count: 10), units).map { 3 * $0 * $1 },
            factor: Matrix(rows: 10, columns: 14, columnMajor: factor))
    }

    private let stream = RandomStream(seed: 5, purpose: 92)

    private let mixed = [
        PathCondition(cell: 2, value: 1), PathCondition(averageOf: 0..<4, value: -0.5),
        PathCondition(cell: 7, value: 2, meaning: .noisy(deviation: 0.4)),
        PathCondition(
            weights: [.init(cell: 5, weight: 1), .init(cell: 6, weight: -1)], value: 0.3,
            meaning: .law(deviation: 0.2)),
    ]

    @Test(arguments: UInt64(0)..<4)
    func `no conditions give the unconditional path draw for draw`(seed: UInt64) throws {
        let free = try ConditionalPath(path(seed), [])
        #expect(free.draws(20, stream) == path(seed).draws(20, stream))
        #expect(free.conditioned.mean == path(seed).mean)
        #expect(free.squaredDistance == 0)
        #expect(free.calibratedPlausibility == 0.5)
    }

    @Test(arguments: UInt64(0)..<4)
    func `conditioning on what the forecast says changes no mean`(seed: UInt64) throws {
        let path = path(seed)
        let said = [0, 3, 8].map { PathCondition(cell: $0, value: path.mean[$0]) }
        let conditional = try ConditionalPath(path, said)
        #expect(conditional.conditioned.mean == path.mean)
        #expect(conditional.squaredDistance == 0)
    }

    @Test(arguments: UInt64(0)..<4)
    func `the order of conditions does not matter`(seed: UInt64) throws {
        let one = try ConditionalPath(path(seed), mixed)
        let other = try ConditionalPath(path(seed), mixed.reversed())
        expectClose(one.conditioned.mean, other.conditioned.mean, within: 1e-12)
        expectClose(
            one.conditioned.covariance.values, other.conditioned.covariance.values, within: 1e-11)
        expectClose(one.squaredDistance, other.squaredDistance, within: 1e-11)
        expectClose(one.logDensity, other.logDensity, within: 1e-11)
    }

    @Test(arguments: UInt64(0)..<4)
    func `units do not matter`(seed: UInt64) throws {
        let units = (0..<10).map { [1, 1e8, 1e-6][$0 % 3] }
        let plain = [PathCondition(cell: 1, value: 4), PathCondition(cell: 2, value: -1)]
        let scaled = [PathCondition(cell: 1, value: 4e8), PathCondition(cell: 2, value: -1e-6)]
        let one = try ConditionalPath(path(seed), plain)
        let other = try ConditionalPath(path(seed, units: units), scaled)
        expectClose(
            zip(other.conditioned.mean, units).map { $0 / $1 }, one.conditioned.mean, within: 1e-11)
        expectClose(other.squaredDistance, one.squaredDistance, within: 1e-11)
    }

    @Test(arguments: UInt64(0)..<4)
    func `it is the textbook's conditional distribution`(seed: UInt64) throws {
        let path = path(seed)
        let conditions = [
            PathCondition(cell: 1, value: 2), PathCondition(averageOf: 4..<8, value: 1),
            PathCondition(cell: 9, value: 0, meaning: .noisy(deviation: 0.7)),
        ]
        var rows = Matrix(rows: 3, columns: 10, repeating: 0)
        for (number, condition) in conditions.enumerated() {
            for weight in condition.weights { rows[number, weight.cell] += weight.weight }
        }
        let conditional = try ConditionalPath(path, conditions)
        let textbook = try RowRegression(rows: rows.times(path.factor), noise: [0, 0, 0.49])
        let residual = zip(conditions, rows.times(path.mean)).map { $0.value - $1 }
        let moved = path.factor.times(textbook.posteriorMean(residual))
        expectClose(conditional.conditioned.mean, zip(path.mean, moved).map { $0 + $1 }, within: 1e-11)
        for cell in 0..<10 {
            expectClose(
                conditional.conditioned.covariance[cell, cell],
                textbook.posteriorVariance(of: path.factor.row(cell)), within: 1e-11)
        }
        expectClose(conditional.logDensity, textbook.logLikelihood(residual), within: 1e-11)
    }

    @Test
    func `draws meet hard conditions and have the conditional moments`() throws {
        let conditional = try ConditionalPath(path(3), mixed)
        let draws = conditional.draws(20_000, stream)
        for draw in 0..<100 {
            #expect(abs(draws[2, draw] - 1) < 1e-12)
            #expect(abs((0..<4).reduce(0) { $0 + draws[$1, draw] } / 4 + 0.5) < 1e-12)
        }
        for cell in 0..<10 {
            let deviation = conditional.conditioned.deviations[cell]
            #expect(
                abs(Quantiles.mean(draws.row(cell)) - conditional.conditioned.mean[cell])
                    <= 4 * deviation / 141 + 1e-12)
            expectClose(Quantiles.variance(draws.row(cell)).squareRoot(), deviation, within: 0.03)
        }
        #expect(conditional.draws(3, stream).row(8) == Array(draws.row(8).prefix(3)))
    }

    @Test
    func `only conditions that contradict each other are named, with the way out of it`() throws {
        let conditions = [
            PathCondition(cell: 9, value: 1), PathCondition(cell: 0, value: 2),
            PathCondition(cell: 1, value: 3),
            PathCondition(averageOf: 0..<2, value: 4), PathCondition(cell: 5, value: 0),
        ]
        do {
            _ = try ConditionalPath(path(1), conditions)
            Issue.record("contradictory conditions were accepted")
        } catch ConditionalPath.Failure.contradictory(let found) {
            #expect(found.conditions == [1, 2, 3])
            expectClose(found.movesAlone, [3, 3, -1.5], within: 1e-9)
            var repaired = conditions
            for (number, move) in zip(found.conditions, found.moves) {
                let old = conditions[number]
                repaired[number] = PathCondition(weights: old.weights, value: old.value + move)
            }
            let implied = try ConditionalPath(path(1), repaired).implied
            #expect(implied.count == 1 && found.conditions.contains(implied[0]))
        }
    }

    @Test
    func `conditions that follow from others are met with them`() throws {
        let conditions = [
            PathCondition(cell: 0, value: 2), PathCondition(cell: 1, value: 3),
            PathCondition(averageOf: 0..<2, value: 2.5),
        ]
        let all = try ConditionalPath(path(1), conditions)
        let two = try ConditionalPath(path(1), Array(conditions.prefix(2)))
        expectClose(all.conditioned.mean, two.conditioned.mean, within: 1e-12)
        expectClose(all.squaredDistance, two.squaredDistance, within: 1e-11)
        #expect(throws: ConditionalPath.Failure.dependentLaws([0])) {
            try ConditionalPath(
                path(1),
                [
                    PathCondition(cell: 0, value: 2, meaning: .law(deviation: 1)),
                    PathCondition(cell: 0, value: 2, meaning: .hard),
                ])
        }
    }

    @Test
    func `what is certain may be stated as it is and not otherwise`() throws {
        let certain = GaussianPath(mean: [4, 1], factor: Matrix(rows: [[0, 0], [1, 0.5]]))
        let said = try ConditionalPath(certain, [PathCondition(cell: 0, value: 4)])
        #expect(said.implied == [0])
        #expect(throws: ConditionalPath.Failure.unreachable([1])) {
            try ConditionalPath(
                certain, [PathCondition(cell: 1, value: 0), PathCondition(cell: 0, value: 5)])
        }
    }

    @Test
    func `no cells and no shocks are answered`() throws {
        let empty = try ConditionalPath(
            GaussianPath(mean: [], factor: Matrix(rows: 0, columns: 0, repeating: 0)), [])
        #expect(empty.conditioned.mean.isEmpty && empty.calibratedPlausibility == 0.5)
        let still = GaussianPath(mean: [1], factor: Matrix(rows: 1, columns: 0, repeating: 0))
        #expect(throws: ConditionalPath.Failure.unreachable([0])) {
            try ConditionalPath(still, [PathCondition(cell: 0, value: 2)])
        }
    }

    @Test(arguments: [Double.nan, .infinity])
    func `numbers that are none are refused`(number: Double) {
        let fine = PathCondition(cell: 0, value: 1)
        let broken = [
            PathCondition(cell: 0, value: number),
            PathCondition(cell: 0, value: 0, meaning: .noisy(deviation: number)),
            PathCondition(weights: [.init(cell: 0, weight: number)], value: 1),
            PathCondition(cell: 0, value: 0, meaning: .law(deviation: -1)),
        ]
        for condition in broken {
            #expect(throws: ConditionalPath.Failure.conditionNotFinite(1)) {
                try ConditionalPath(path(0), [fine, condition])
            }
        }
        #expect(throws: ConditionalPath.Failure.pathNotFinite) {
            try ConditionalPath(GaussianPath(mean: [number], factor: Matrix(rows: [[1]])), [fine])
        }
    }
}
