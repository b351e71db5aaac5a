import LinearAlgebra
import Models
import Outcomes
import Probability
import Regression
import Studies

extension ConditionImposer {
    /// Draws by the weight that noisy observations give their particles, N(r; h_k, H P_k Hᵀ + R); nothing without any.
    func picks(_ paths: ShiftedPaths) -> [Int]? {
        let noisy = forms.prefix(count).filter { $0.noise > 0 }
        guard !noisy.isEmpty else { return nil }
        let particles = (0..<movements.particleCount).map { particle in
            movements.particles.indices.filter { movements.particles[$0] == particle }
        }
        let used = particles.indices.filter { !particles[$0].isEmpty }
        let densities = used.map { logDensity(noisy, particles[$0], paths) }
        let power = LogWeights.largestPower(densities, keeping: Double(min(16, used.count)))
        let weights = LogWeights.normalized(densities.map { $0 * power })
        var byDraw = Array(repeating: 0.0, count: prediction.draws)
        for (weight, particle) in zip(weights, used) {
            for draw in particles[particle] { byDraw[draw] = weight }
        }
        let stream = RandomStream(seed: seed, named: "\(study.region.id)/weights of conditions")
        return SystematicSampling.indices(
            count: prediction.draws, weights: byDraw, offset: stream.uniform(0, 0))
    }

    /// ln N(r; h_k, H P_k Hᵀ + R) of one particle: h at the mean of its draws, H at the first of them.
    private func logDensity(_ noisy: [ConditionForm], _ draws: [Int], _ paths: ShiftedPaths) -> Double {
        let first = ConditionedDraw(prediction, movements, paths, draws[0])
        let means = noisy.map { form in
            draws.reduce(0) { $0 + form.number($1, paths) } / Double(draws.count)
        }
        let slopes = noisy.map { first.reading($0).slopes }
        let path = GaussianPath(
            mean: means,
            factor: Matrix(
                rows: noisy.count, columns: first.shocks.count,
                columnMajor: first.shocks.indices.flatMap { shock in slopes.map { $0[shock] } }))
        let conditions = noisy.enumerated().map {
            PathCondition(cell: $0, value: $1.target, meaning: $1.meaning)
        }
        return (try? ConditionalPath(path, conditions))?.logDensity ?? 0
    }

    /// How unusual the conditions are among draws that do not know of them: the share of draws farther from the middle.
    ///
    /// - Parameter paths: the draws to compare with.
    func plausibility(among paths: ShiftedPaths) -> Plausibility? {
        guard let implied = try? linearized(paths, Array(0..<count)).implied else { return nil }
        let stated = (0..<count).filter { !implied.contains($0) }
        let cloud = stated.map { number in
            (0..<prediction.draws).map { forms[number].natural(forms[number].number($0, paths)) }
        }
        return CommonDistance(cloud: cloud).map {
            Plausibility(farther: $0.shareFarther(than: stated.map { forms[$0].condition.value }))
        }
    }
}
