import Probability
import Regression

/// The parameters of one series at points of their prior, with the likelihood of its own rows at each.
///
/// Source: MODEL §9 (64 scrambled Sobol points a series, 256 where too few of them carry weight; four times as many here,
/// because the seed of 64 moved the medians of 2020 by a twentieth of their intervals).
struct SeriesWeights: Sendable {
    /// Parameters at each point.
    let points: [GapParameters]
    /// Log marginal likelihood at each point.
    let logLikelihoods: [Double]

    /// Normalized weights.
    var weights: [Double] { LogWeights.normalized(logLikelihoods) }

    /// Points of a first look.
    static let points = 256
    /// Points when the first look leaves too few with weight.
    static let manyPoints = 1024
    /// Effective number below which more points are taken.
    static let fewest = 32.0

    /// Weighs the prior of a series by its own rows.
    ///
    /// - Parameters:
    ///   - seed: of the scrambling.
    ///   - logLikelihood: of the rows given parameters.
    init(seed: UInt64, logLikelihood: (GapParameters) throws -> Double) rethrows {
        let first = try Self.evaluate(Self.points, seed: seed, logLikelihood)
        if LogWeights.effectiveNumber(LogWeights.normalized(first.1)) >= Self.fewest {
            (points, logLikelihoods) = first
        } else {
            (points, logLikelihoods) = try Self.evaluate(Self.manyPoints, seed: seed, logLikelihood)
        }
    }

    private static func evaluate(
        _ count: Int, seed: UInt64, _ logLikelihood: (GapParameters) throws -> Double
    ) rethrows -> ([GapParameters], [Double]) {
        let points = prior(count, seed: seed)
        return (points, try points.map(logLikelihood))
    }

    /// Points of the prior, unweighted.
    static func prior(_ count: Int, seed: UInt64) -> [GapParameters] {
        let sobol = SobolSequence(dimensions: ParameterPrior.dimensions, seed: seed)
        return (0..<count).map { ParameterPrior.parameters(at: sobol.point($0)) }
    }

    /// A point for each particle: systematic resampling, in an order of its own so that series combine freely.
    ///
    /// - Parameters:
    ///   - count: number of particles.
    ///   - stream: random numbers of this series.
    /// - Returns: positions of points.
    func resampled(_ count: Int, _ stream: RandomStream) -> [Int] {
        let chosen = SystematicSampling.indices(count: count, weights: weights, offset: stream.uniform(0, 0))
        let keys = (0..<count).map { (stream.uniform(1, $0), $0) }.sorted { $0 < $1 }
        return keys.map { chosen[$0.1] }
    }
}
