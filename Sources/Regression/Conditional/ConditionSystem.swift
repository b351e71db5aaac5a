import LinearAlgebra

/// Conditions turned into rows on shocks, checked and factorized.
struct ConditionSystem {
    /// Slopes of each condition on all shocks, whether they may adjust or not.
    let slopes: [[Double]]
    /// What each condition asks for beyond the expected path.
    let residuals: [Double]
    /// The rows on the shocks that may adjust.
    let rows: ConditionRows
    /// Conditions that follow from the others and agree with them.
    let implied: [Int]

    init(_ path: GaussianPath, _ conditions: [PathCondition], mayAdjust: [Bool]?)
        throws(ConditionalPath.Failure)
    {
        precondition(
            mayAdjust.map { $0.count == path.factor.columns } ?? true, "one flag a shock is needed")
        guard path.mean.allSatisfy(\.isFinite), path.factor.firstNotFinite == nil else {
            throw .pathNotFinite
        }
        if let broken = conditions.firstIndex(where: { !$0.isFinite }) { throw .conditionNotFinite(broken) }
        let slopes = conditions.map { Self.slopes($0, path) }
        let residuals = conditions.map { condition in
            condition.value - condition.weights.reduce(0) { $0 + $1.weight * path.mean[$1.cell] }
        }
        let adjustable = mayAdjust ?? Array(repeating: true, count: path.factor.columns)
        let columns = conditions.indices.map { number in
            zip(slopes[number], adjustable).map { $1 ? $0 : 0 }
                + conditions.indices.map { $0 == number ? conditions[number].noise : 0 }
        }
        let vacuous = try Self.vacuous(path, conditions, slopes, columns, residuals)
        (rows, implied) = try Self.factorized(
            columns, residuals, conditions, without: vacuous, slopes: slopes)
        self.slopes = slopes
        self.residuals = residuals
    }

    private static func slopes(_ condition: PathCondition, _ path: GaussianPath) -> [Double] {
        var slopes = [Double](repeating: 0, count: path.factor.columns)
        for weight in condition.weights {
            precondition((0..<path.cells).contains(weight.cell), "the path has no cell \(weight.cell)")
            for shock in slopes.indices { slopes[shock] += weight.weight * path.factor[weight.cell, shock] }
        }
        return slopes
    }

    /// Conditions on what is certain anyway and as they say; those that no shock reaches otherwise are refused.
    private static func vacuous(
        _ path: GaussianPath, _ conditions: [PathCondition], _ slopes: [[Double]], _ columns: [[Double]],
        _ residuals: [Double]
    ) throws(ConditionalPath.Failure) -> [Int] {
        let deviations = path.deviations
        var vacuous: [Int] = []
        var unreachable: [Int] = []
        for (number, condition) in conditions.enumerated() {
            let size = condition.weights.reduce(0) { $0 + abs($1.weight) * deviations[$1.cell] }
            let smallest = ConditionFeasibility.tolerance * size
            guard length(columns[number]) <= smallest else { continue }
            let isCertain = length(slopes[number]) <= smallest && condition.spread == 0
            let level = condition.weights.reduce(abs(condition.value)) {
                max($0, abs($1.weight * path.mean[$1.cell]))
            }
            if isCertain, abs(residuals[number]) <= ConditionFeasibility.tolerance * level {
                vacuous.append(number)
            } else {
                unreachable.append(number)
            }
        }
        guard unreachable.isEmpty else { throw .unreachable(unreachable) }
        return vacuous
    }

    private static func factorized(
        _ columns: [[Double]], _ residuals: [Double], _ conditions: [PathCondition], without vacuous: [Int],
        slopes: [[Double]]
    ) throws(ConditionalPath.Failure) -> (rows: ConditionRows, implied: [Int]) {
        let stated = conditions.indices.filter { !vacuous.contains($0) }
        let feasibility = ConditionFeasibility(columns: columns, residuals: residuals)
        do {
            if let found = try feasibility.contradiction(among: stated) {
                throw ConditionalPath.Failure.contradictory(found)
            }
            let (basis, dependences) = try feasibility.structure(of: stated)
            let dependent = stated.filter { number in
                dependences.contains { $0.multiples.contains { $0.condition == number } }
            }
            let laws = dependent.filter { conditions[$0].spread > 0 }
            guard laws.isEmpty else { throw ConditionalPath.Failure.dependentLaws(laws) }
            let unreached = dependences.filter { !holds($0, slopes) }
            guard unreached.isEmpty else {
                throw ConditionalPath.Failure.unreachable(unreached.map(\.dependent).sorted())
            }
            let rows = try ConditionRows(columns, basis: basis, shockCount: slopes.first?.count ?? 0)
            return (rows, conditions.indices.filter { !basis.contains($0) })
        } catch let failure as ConditionalPath.Failure {
            throw failure
        } catch {
            // Finite numbers whose products are not.
            throw .pathNotFinite
        }
    }

    /// Whether rows that depend on each other through the shocks that may adjust do so through the others too: else what
    /// those do in a draw cannot be undone.
    private static func holds(_ dependence: ConditionFeasibility.Dependence, _ slopes: [[Double]]) -> Bool {
        var sum = [Double](repeating: 0, count: slopes[0].count)
        var size = 0.0
        for (condition, multiple) in dependence.multiples {
            for shock in sum.indices { sum[shock] += multiple * slopes[condition][shock] }
            size = max(size, abs(multiple) * length(slopes[condition]))
        }
        return length(sum) <= ConditionFeasibility.tolerance * size
    }

    private static func length(_ values: [Double]) -> Double {
        values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
