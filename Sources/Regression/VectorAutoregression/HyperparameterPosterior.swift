import LinearAlgebra
public import Probability

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
    private let onsets: [Int]

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

    private var scaleCounts: [Int] { onsets.map { min(2, model.responses.rows - $0) } }

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

    // MARK: On the real line

    /// The setting at a point of the real line: logarithms of λ, μ, δ and s − 1, the logit of ρ.
    ///
    /// - Parameter point: ``count`` numbers.
    public func setting(at point: [Double]) -> Setting {
        precondition(point.count == count, "\(point.count) numbers, not \(count)")
        var scales: [[Double]] = []
        var next = 3
        for number in scaleCounts {
            scales.append((next..<next + number).map { 1 + exponential(point[$0]) })
            next += number
        }
        return Setting(
            tightness: MinnesotaPrior.Tightness(
                lags: exponential(point[0]), sumOfCoefficients: exponential(point[1]),
                initialObservation: exponential(point[2])),
            outbreakScales: scales,
            outbreakDecay: onsets.isEmpty ? 0 : 1 / (1 + exponential(-point[next])))
    }

    /// ln density at a point of the real line, up to the same constant as ``logPosterior(_:)``.
    ///
    /// - Parameter point: ``count`` numbers; far outside of what doubles hold the density is 0.
    public func logDensity(at point: [Double]) -> Double {
        guard point.allSatisfy({ abs($0) < 12 }) else { return -.infinity }
        let setting = setting(at: point)
        let lastLogarithm = onsets.isEmpty ? count : count - 1
        var jacobian = point[0..<lastLogarithm].reduce(0, +)
        if !onsets.isEmpty { jacobian += logarithm(setting.outbreakDecay * (1 - setting.outbreakDecay)) }
        return logPosterior(setting) + jacobian
    }

    /// The point with the highest density of the hyperparameters in their own units, by simplex search.
    ///
    /// Found from fixed starts with a fixed number of steps, so that it is the same on every run.
    public func mode() -> (setting: Setting, logPosterior: Double) {
        let search = SimplexSearch { point in
            guard point.allSatisfy({ abs($0) < 12 }) else { return -.infinity }
            return self.logPosterior(self.setting(at: point))
        }
        let best = search.maximum(from: start)
        return (setting(at: best), logPosterior(setting(at: best)))
    }

    /// λ = 0.2, μ = δ = 1, s = 5, ρ = 0.5.
    private var start: [Double] {
        [logarithm(0.2), 0, 0] + scaleCounts.flatMap { Array(repeating: logarithm(4), count: $0) }
            + (onsets.isEmpty ? [] : [0])
    }

    /// Weighted settings that stand for the posterior: normal proposals around the mode on the real line, with the
    /// spread of the density's curvature there, reweighted by density over proposal.
    ///
    /// - Parameters:
    ///   - number: how many.
    ///   - stream: where the numbers come from.
    /// - Returns: settings with ln weights, up to a constant.
    public func sample(_ number: Int, from stream: RandomStream) -> [(setting: Setting, logWeight: Double)] {
        let center = SimplexSearch { self.logDensity(at: $0) }.maximum(from: start)
        let root = proposalRoot(around: center)
        return (0..<number).map { draw in
            let normals = stream.normals(draw: draw, count: count)
            let point = zip(center, root.times(normals)).map { $0 + $1 }
            let proposal = normals.reduce(0) { $0 - $1 * $1 / 2 }
            let density = logDensity(at: point)
            guard density.isFinite else { return (setting(at: center), -.infinity) }
            return (setting(at: point), density - proposal)
        }
    }

    /// Root of the proposals' covariance: of minus the inverse Hessian, widened; a diagonal one where the density is
    /// not curved downward in all directions.
    private func proposalRoot(around center: [Double]) -> Matrix {
        let order = center.count
        var precision = Matrix(rows: order, columns: order, repeating: 0)
        let step = 0.1
        func density(_ shifts: [(Int, Double)]) -> Double {
            var point = center
            for (position, shift) in shifts { point[position] += shift }
            return logDensity(at: point)
        }
        let middle = density([])
        for i in 0..<order {
            precision[i, i] = -(density([(i, step)]) - 2 * middle + density([(i, -step)])) / (step * step)
            for j in 0..<i {
                let mixed =
                    density([(i, step), (j, step)]) - density([(i, step), (j, -step)])
                    - density([(i, -step), (j, step)]) + density([(i, -step), (j, -step)])
                precision[i, j] = -mixed / (4 * step * step)
                precision[j, i] = precision[i, j]
            }
        }
        guard let factor = try? CholeskyFactorization(precision), factor.reciprocalCondition > 1e-8 else {
            return Matrix.identity(order).scaled(by: 0.5)
        }
        return factor.lower.transposed.solveUpper(.identity(order)).scaled(by: Self.widening)
    }

    /// Proposals spread more than the curvature at the mode says, for the tails' sake.
    private static let widening = 1.3
}
