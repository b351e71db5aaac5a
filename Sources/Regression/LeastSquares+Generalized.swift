public import LinearAlgebra

extension LeastSquares {
    /// Generalized least squares: errors whose covariance is known up to a common factor.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - response: y, n numbers.
    ///   - covariance: V, n x n, of which the lower triangle is read.
    /// - Throws: ``Failure``. V is refused also when the other errors explain one up to a
    ///   share 1e-14 of its variance.
    ///
    /// Source: Greene (2012), section 9.3: rows are multiplied by L⁻¹, V = L Lᵀ.
    public init(design: Design, response: [Double], covariance: Matrix) throws(Failure) {
        try Self.check(design, response)
        precondition(
            covariance.rows == design.rows && covariance.columns == design.rows,
            "\(covariance.rows) x \(covariance.columns) for \(design.rows) rows")
        let factor = try Self.factorization(covariance)
        try self.init(
            LeastSquaresProblem(design, response, logJacobian: -factor.logDeterminant / 2) { column in
                Self.solveLower(factor.lower, column)
            })
    }

    private static func factorization(_ covariance: Matrix) throws(Failure) -> CholeskyFactorization {
        guard let factor = try? CholeskyFactorization(covariance) else {
            throw .covarianceNotPositiveDefinite
        }
        // The rows of L at length 1 are the factor of the correlation matrix: the diagonal is the share of an error
        // that the errors before it do not explain.
        let shares = zip(factor.lower.transposed.columnNorms, 0..<covariance.rows).map { norm, i in
            factor.lower[i, i] / norm
        }
        guard shares.allSatisfy({ $0 * $0 >= ColumnRelations.smallestReciprocalCondition }) else {
            throw .covarianceNotPositiveDefinite
        }
        return factor
    }

    /// L⁻¹ v in doubled precision.
    private static func solveLower(_ lower: Matrix, _ vector: [DoubleDouble]) -> [DoubleDouble] {
        var solution = vector
        for j in solution.indices {
            solution[j] = solution[j] / DoubleDouble(lower[j, j])
            for i in j + 1..<max(solution.count, j + 1) {
                solution[i] = solution[i] - solution[j] * DoubleDouble(lower[i, j])
            }
        }
        return solution
    }
}
