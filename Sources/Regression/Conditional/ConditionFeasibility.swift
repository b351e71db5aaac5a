import LinearAlgebra

/// Whether conditions can hold together, by numerical rank: which rows are independent, which are met with them, which
/// set contradicts itself.
///
/// Rows are compared at unit length, so that units do not matter.
struct ConditionFeasibility {
    /// Rows by columns, one a condition: its slopes on the shocks that may adjust, then its noise.
    let columns: [[Double]]
    /// What each condition asks for beyond the expected path.
    let residuals: [Double]
    /// Length of each column.
    private let lengths: [Double]

    /// Share of a row's length up to which what is left of it after others counts as rounding.
    static let tolerance = 1e-9

    init(columns: [[Double]], residuals: [Double]) {
        self.columns = columns
        self.residuals = residuals
        lengths =
            Matrix(
                rows: columns.first?.count ?? 0, columns: columns.count, columnMajor: columns.flatMap { $0 }
            ).columnNorms
    }

    /// Independent rows of some conditions, and the others as sums of multiples of them.
    func structure(
        of conditions: [Int]
    ) throws(PivotedQRFactorization.Failure) -> (basis: [Int], dependences: [Dependence]) {
        guard let first = conditions.first else { return ([], []) }
        let unit = conditions.flatMap { number in columns[number].map { $0 / lengths[number] } }
        let factor = try PivotedQRFactorization(
            Matrix(rows: columns[first].count, columns: conditions.count, columnMajor: unit))
        let rank = factor.rank(tolerance: Self.tolerance)
        let basis = factor.permutation.prefix(rank).map { conditions[$0] }.sorted()
        let dependences = factor.dependences(rank: rank).map { found in
            let own = conditions[found.column]
            let multiples = zip(found.sources, found.weights).map { source, weight in
                (condition: conditions[source], multiple: -weight / lengths[conditions[source]])
            }
            return Dependence(dependent: own, multiples: multiples + [(own, 1 / lengths[own])])
        }
        return (basis, dependences)
    }

    /// Σ multiple × row = 0 over some conditions.
    struct Dependence {
        /// The condition that follows from the others.
        let dependent: Int
        /// All conditions with their multiples.
        let multiples: [(condition: Int, multiple: Double)]
    }

    /// What a dependence asks of its conditions' values beyond the expected path: zero where they agree, in units of the
    /// dependent row's length.
    func disagreement(_ dependence: Dependence) -> Double {
        dependence.multiples.reduce(0) { $0 + $1.multiple * residuals[$1.condition] }
    }

    private func agrees(_ dependence: Dependence) -> Bool {
        let size = dependence.multiples.reduce(1) {
            max($0, abs($1.multiple * residuals[$1.condition]))
        }
        return abs(disagreement(dependence)) <= Self.tolerance * size
    }

    /// A contradiction among conditions: a set of which each subset can hold, found by leaving out one
    /// condition after the other (deletion filter: Chinneck 2008, "Feasibility and infeasibility in optimization",
    /// section 6.2.1); nothing when all can hold together.
    func contradiction(
        among conditions: [Int]
    ) throws(PivotedQRFactorization.Failure) -> ConditionalPath.Contradiction? {
        var suspects = conditions
        guard try !canHold(suspects) else { return nil }
        for candidate in conditions {
            let others = suspects.filter { $0 != candidate }
            if try !canHold(others) { suspects = others }
        }
        guard let dependence = try structure(of: suspects).dependences.first(where: { !agrees($0) }) else {
            return nil
        }
        return contradiction(of: dependence)
    }

    private func canHold(_ conditions: [Int]) throws(PivotedQRFactorization.Failure) -> Bool {
        try structure(of: conditions).dependences.allSatisfy(agrees)
    }

    private func contradiction(of dependence: Dependence) -> ConditionalPath.Contradiction {
        let sorted = dependence.multiples.sorted { $0.condition < $1.condition }
        let gap = disagreement(dependence)
        let squares = sorted.map { entry in
            let share = entry.multiple * lengths[entry.condition]
            return share * share
        }
        let whole = squares.reduce(0, +)
        return ConditionalPath.Contradiction(
            conditions: sorted.map(\.condition),
            moves: zip(sorted, squares).map { -gap * $1 / (whole * $0.multiple) },
            movesAlone: sorted.map { -gap / $0.multiple })
    }
}
