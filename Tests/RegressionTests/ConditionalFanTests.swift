import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct ConditionalFanTests {
    private let stream = RandomStream(seed: 3, purpose: 93)
    private let layout = LagLayout(series: 3, lags: 2)
    private let history = Matrix(rows: [[1, 2, -1], [0.5, 1, 3]])

    private func draw(_ seed: UInt64) -> MatrixNormalInverseWishart.Draw {
        let numbers = RandomStream(seed: seed, purpose: 94)
        let root = Matrix(rows: [[1, 0, 0], [0.3, 0.8, 0], [-0.5, 0.2, 2]])
        return MatrixNormalInverseWishart.Draw(
            coefficients: Matrix(
                rows: 7, columns: 3, columnMajor: numbers.normals(draw: 0, count: 21).map { 0.2 * $0 }),
            errorRoot: root)
    }

    /// The path that a draw is, cell by cell, in the terms of ``ConditionalPath``.
    private func path(_ draw: MatrixNormalInverseWishart.Draw, horizon: Int) -> GaussianPath {
        let dynamics = AutoregressiveDynamics(layout: layout, coefficients: draw.coefficients)
        let none = Matrix(rows: horizon, columns: 0, repeating: 0)
        let still = Matrix(rows: horizon, columns: 3, repeating: 0)
        let mean = dynamics.path(after: history, errors: still, exogenous: none)
        let responses = dynamics.responses(steps: horizon).map { $0.times(draw.errorRoot) }
        var factor = Matrix(rows: 3 * horizon, columns: 3 * horizon, repeating: 0)
        for step in 0..<horizon {
            for earlier in 0...step {
                for one in 0..<3 {
                    for shock in 0..<3 {
                        factor[3 * step + one, 3 * earlier + shock] = responses[step - earlier][one, shock]
                    }
                }
            }
        }
        return GaussianPath(mean: (0..<horizon).flatMap { mean.row($0) }, factor: factor)
    }

    private let conditions = [
        PathCondition(cell: 1, value: 1), PathCondition(averageOf: [0, 3, 6], value: 0.4),
        PathCondition(cell: 8, value: -1, meaning: .noisy(deviation: 0.5)),
        PathCondition(cell: 10, value: 2, meaning: .law(deviation: 0.3)),
    ]

    @Test(arguments: UInt64(0)..<4)
    func `a draw is that of the conditional path, shock by shock`(seed: UInt64) throws {
        let fan = ConditionalFan(layout: layout, history: history, horizon: 4, conditions: conditions)
        let paths = try fan.paths([draw(seed), draw(seed)], stream)
        let conditional = try ConditionalPath(path(draw(seed), horizon: 4), conditions)
        expectClose(paths.values, conditional.draws(2, stream).values, within: 1e-11)
    }

    @Test func `no conditions give the paths of the autoregression`() throws {
        let fan = ConditionalFan(layout: layout, history: history, horizon: 4, conditions: [])
        let free = path(draw(1), horizon: 4).draws(3, stream)
        let drawn = draw(1)
        expectClose(try fan.paths([drawn, drawn, drawn], stream).values, free.values, within: 1e-12)
    }

    @Test func `conditions that repeat each other, or are no numbers, are refused`() {
        let twice = [PathCondition(cell: 1, value: 1), PathCondition(cell: 1, value: 2)]
        #expect(throws: ConditionalPath.Failure.self) {
            try ConditionalFan(layout: layout, history: history, horizon: 4, conditions: twice).paths(
                [draw(1)], stream)
        }
        #expect(throws: ConditionalPath.Failure.conditionNotFinite(0)) {
            try ConditionalFan(
                layout: layout, history: history, horizon: 4,
                conditions: [PathCondition(cell: 1, value: .nan)]
            ).paths([draw(1)], stream)
        }
    }
}
