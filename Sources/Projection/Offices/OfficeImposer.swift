import LinearAlgebra
import Models
import Probability
import Regression
import Studies

/// Weighs rows of offices against a joint prediction: every draw moves by its open shocks, every particle gets the weight
/// of the rows' density.
///
/// The rows speak of the draws without levers, so that a lever moves the weighed prediction by what it does and no row
/// pulls it back.
///
/// Source: MODEL §8 (noisy observation).
struct OfficeImposer {
    let study: Study
    let prediction: JointPrediction
    let movements: OpenMovements
    let seed: UInt64
    /// At least one.
    let rows: [OfficeRow]

    /// What the rows ask of the draws beyond their readings, errors drawn: rows × draws, in the forms' units.
    var residuals: [[Double]] {
        rows.enumerated().map { number, row in
            let condition = row.condition
            let stream = RandomStream(
                seed: seed,
                named:
                    "\(study.region.id)/office \(number) \(condition.indicator) \(condition.period) \(condition.measure)"
            )
            return row.targets.indices.map { draw in
                row.targets[draw] + row.form.noise * stream.normals(draw: draw, count: 1)[0]
                    - row.readings[draw]
            }
        }
    }

    /// The draws moved to the rows.
    ///
    /// - Parameter paths: the draws without levers.
    /// - Throws: ``Faults`` naming the first row when rows cannot be told apart in a draw.
    func imposed(on paths: ShiftedPaths) throws(Faults) -> ShiftedPaths {
        let residuals = residuals
        var moved = paths
        for draw in 0..<prediction.draws {
            var conditioned = ConditionedDraw(prediction, movements, paths, draw)
            let targets = rows.indices.map { rows[$0].readings[draw] + residuals[$0][draw] }
            guard conditioned.meet(rows.map(\.form), targets: targets) else {
                throw Faults([.condition(rows[0].condition.place, .notInModel)])
            }
            moved.take(conditioned)
        }
        return moved
    }

    /// Draws by the weight of their particles, as many as there are.
    func picks(_ paths: ShiftedPaths) -> [Int] {
        let stream = RandomStream(seed: seed, named: "\(study.region.id)/weights of offices")
        return ParticlePicks(movements, stream: stream).picks { logDensity($0, paths) }
    }

    /// ln N(r − h; 0, H P_k Hᵀ + R) of one particle: r − h at the mean of its draws, H at the first of them.
    private func logDensity(_ draws: [Int], _ paths: ShiftedPaths) -> Double {
        let first = ConditionedDraw(prediction, movements, paths, draws[0])
        let slopes = rows.map { first.reading($0.form).slopes }
        let means = rows.map { row in
            draws.reduce(0) { $0 + row.readings[$1] - row.targets[$1] } / Double(draws.count)
        }
        let path = GaussianPath(
            mean: means,
            factor: Matrix(
                rows: rows.count, columns: first.shocks.count,
                columnMajor: first.shocks.indices.flatMap { shock in slopes.map { $0[shock] } }))
        let conditions = rows.indices.map {
            PathCondition(cell: $0, value: 0, meaning: .noisy(deviation: rows[$0].form.noise))
        }
        return (try? ConditionalPath(path, conditions))?.logDensity ?? 0
    }
}
