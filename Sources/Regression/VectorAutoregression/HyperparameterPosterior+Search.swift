import LinearAlgebra
public import Probability

/// The hyperparameters on the real line: the most likely setting, and weighted settings around it.
extension HyperparameterPosterior {
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
