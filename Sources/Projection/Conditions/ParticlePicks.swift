import Models
import Probability
import Regression

/// Draws picked by the weight that noisy rows give their particles: conditions of a scenario, or what offices state.
struct ParticlePicks {
    private let movements: OpenMovements
    private let stream: RandomStream

    /// - Parameters:
    ///   - movements: what is open in the prediction, with the particle of every draw.
    ///   - stream: decides where systematic sampling begins.
    init(_ movements: OpenMovements, stream: RandomStream) {
        self.movements = movements
        self.stream = stream
    }

    /// As many draws as there are, those of likely particles more than once.
    ///
    /// - Parameter logDensity: logarithm of the rows' density under the particle of some draws.
    func picks(_ logDensity: (_ draws: [Int]) -> Double) -> [Int] {
        let draws = (0..<movements.particleCount).map { particle in
            movements.particles.indices.filter { movements.particles[$0] == particle }
        }.filter { !$0.isEmpty }
        let densities = draws.map(logDensity)
        let power = LogWeights.largestPower(densities, keeping: TrendGapModel.keptShare * Double(draws.count))
        let weights = LogWeights.normalized(densities.map { $0 * power })
        var byDraw = Array(repeating: 0.0, count: movements.particles.count)
        for (weight, draws) in zip(weights, draws) {
            for draw in draws { byDraw[draw] = weight }
        }
        return SystematicSampling.indices(count: byDraw.count, weights: byDraw, offset: stream.uniform(0, 0))
    }
}
