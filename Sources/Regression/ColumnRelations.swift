import LinearAlgebra

/// Which columns of a matrix follow from others, whatever their units.
struct ColumnRelations {
    /// Estimate of 1 / (‖X‖₁ ‖X⁺‖₁) of the columns at length 1; 0 with more columns than rows.
    let reciprocalCondition: Double
    private let factor: PivotedQRFactorization
    private let columns: Int

    /// Below this reciprocal condition of the columns at length 1 a problem is refused.
    ///
    /// Rounding entries to doubles moves coefficients by about 1.1e-16 over it: no digit could be right below
    /// 1.1e-16, and what rounding leaves of an exact dependence lies below about 1e-15. Filip's polynomial, the
    /// hardest of the certified problems, has 1e-10.
    static let smallestReciprocalCondition = 1e-14

    /// Examines a matrix of finite entries.
    ///
    /// - Parameter matrix: n x k.
    init(_ matrix: Matrix) {
        guard let factor = try? PivotedQRFactorization(matrix.withUnitColumns) else {
            preconditionFailure("the columns are not finite")
        }
        self.factor = factor
        columns = matrix.columns
        reciprocalCondition = factor.reciprocalCondition
    }

    /// Whether no digit of the coefficients could be right.
    var areDependent: Bool { reciprocalCondition < Self.smallestReciprocalCondition }

    /// One list a relation, a column and those it follows from, ascending; at least one.
    var relations: [[Int]] {
        let rank = min(factor.rank(tolerance: Self.smallestReciprocalCondition), columns - 1)
        return factor.dependences(rank: rank).map { ($0.sources + [$0.column]).sorted() }
    }
}
