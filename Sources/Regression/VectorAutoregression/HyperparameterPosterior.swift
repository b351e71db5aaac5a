import LinearAlgebra
import Probability

/// How tight the prior of a Bayesian vector autoregression is, and how much more the errors spread in an outbreak, by
/// marginal likelihood with priors of their own.
///
/// λ ~ gamma with mode 0.2 and deviation 0.4, μ and δ ~ gamma with mode 1 and deviation 1 (Giannone, Lenza and Primiceri
/// 2015, section 3.2). The first and second period of an outbreak have factors s ~ Pareto(1, 1), later ones
/// `1 + (s − 1) ρʲ` with s that of the second, ρ ~ beta with mode 0.5 and deviation 0.2: the prior of Lenza and Primiceri
/// (2022, section 2), whose mode of 0.8 is a month's, cubed for a quarter.
public struct HyperparameterPosterior: Sendable {
    /// One setting of all hyperparameters.
    public struct Setting: Hashable, Sendable {
        /// Tightness of the prior.
        public let tightness: MinnesotaPrior.Tightness
        /// Error deviation factors in the first and, where it is in the sample, second period of each outbreak.
        public let outbreakScales: [[Double]]
        /// ρ; 0 without outbreaks.
        public let outbreakDecay: Double
    }

    private let model: BayesianVectorAutoregression
    let onsets: [Int]

    private static let lagPrior = GammaDistribution.withMode(0.2, standardDeviation: 0.4)
    private static let sumPrior = GammaDistribution.withMode(1, standardDeviation: 1)
    /// a = b of the beta distribution with mode 1/2 and variance 0.2² = 1 / (4 (2a + 1)).
    private static let decayShape = 2.625

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - model: the series and their prior.
    ///   - onsets: rows of the model's responses in which an outbreak begins, ascending.
    public init(_ model: BayesianVectorAutoregression, onsets: [Int] = []) {
        precondition(onsets.allSatisfy { model.responses.rows > $0 && $0 >= 0 }, "no such period")
        self.model = model
        self.onsets = onsets
    }

    /// Number of hyperparameters.
    public var count: Int { 3 + scaleCounts.reduce(0, +) + (onsets.isEmpty ? 0 : 1) }

    /// Number of factors of each outbreak.
    var scaleCounts: [Int] { onsets.map { min(2, model.responses.rows - $0) } }

    /// Factors of the error deviations in a run of periods.
    ///
    /// - Parameters:
    ///   - setting: the hyperparameters.
    ///   - periods: counted from the first row of the model's responses; may lie ahead of them.
    /// - Returns: one factor a period, at least 1 where the scales are.
    public func deviations(_ setting: Setting, periods: Range<Int>) -> [Double] {
        periods.map { period in
            zip(onsets, setting.outbreakScales).reduce(1) { product, outbreak in
                let (onset, scales) = outbreak
                guard period >= onset else { return product }
                let order = period - onset
                guard order >= scales.count else { return product * scales[order] }
                let decayed = (scales.count...order).reduce(1) { power, _ in power * setting.outbreakDecay }
                return product * (1 + (scales[scales.count - 1] - 1) * decayed)
            }
        }
    }

    /// The regression at a setting.
    ///
    /// - Parameter setting: the hyperparameters.
    public func regression(_ setting: Setting) -> MultiResponseRegression {
        let factors = onsets.isEmpty ? nil : deviations(setting, periods: 0..<model.responses.rows)
        guard let regression = try? model.regression(setting.tightness, deviations: factors) else {
            preconditionFailure("factors of a setting are positive")
        }
        return regression
    }

    /// ln marginal likelihood + ln prior of the hyperparameters, in their own units.
    ///
    /// - Parameter setting: the hyperparameters.
    public func logPosterior(_ setting: Setting) -> Double {
        let tightness = setting.tightness
        let decay = setting.outbreakDecay
        var sum = regression(setting).logMarginalLikelihood
        sum += Self.lagPrior.logDensity(tightness.lags)
        sum += Self.sumPrior.logDensity(tightness.sumOfCoefficients)
        sum += Self.sumPrior.logDensity(tightness.initialObservation)
        for scale in setting.outbreakScales.flatMap({ $0 }) { sum -= 2 * logarithm(scale) }
        if !onsets.isEmpty {
            sum += (Self.decayShape - 1) * (logarithm(decay) + logarithm(1 - decay)) - Self.logBeta
        }
        return sum
    }

    /// ln B(a, a).
    private static var logBeta: Double {
        2 * GammaFunction.logarithm(decayShape) - GammaFunction.logarithm(2 * decayShape)
    }
}
