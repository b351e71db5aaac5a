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
        let stream = RandomStream(seed: seed, named: "\(study.region.id)/weights of conditions")
        return ParticlePicks(movements, stream: stream).picks { logDensity(noisy, $0, paths) }
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
