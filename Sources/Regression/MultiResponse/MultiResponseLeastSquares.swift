public import LinearAlgebra

/// Ordinary least squares Y = X B + E with m responses at once, in double precision, at the speed of BLAS.
///
/// For one response with certified digits, standard errors and statistics, use ``LeastSquares``.
public struct MultiResponseLeastSquares: Sendable {
    /// The columns of each list (counted from 0) follow from one another, up to rounding.
    public struct ColumnsMoveTogether: Error, Hashable {
        /// One list a relation, ascending.
        public let relations: [[Int]]
    }

    /// B, k x m.
    public let coefficients: Matrix
    /// Y − X B, n x m.
    public let residuals: Matrix
    /// R, k x k upper triangular with Rᵀ R = Xᵀ X.
    public let root: Matrix

    /// Solves a problem by orthogonal factorization.
    ///
    /// - Parameters:
    ///   - design: X, n x k with n ≥ k, finite.
    ///   - responses: Y, n x m, finite.
    /// - Throws: ``ColumnsMoveTogether`` where no digit of B could be right: the columns at length 1 have a reciprocal
    ///   condition below 1e-14.
    public init(design: Matrix, responses: Matrix) throws(ColumnsMoveTogether) {
        precondition(design.rows >= design.columns && design.rows == responses.rows, "no least squares")
        precondition(design.firstNotFinite == nil && responses.firstNotFinite == nil, "not finite")
        let lengths = design.columnNorms.map { $0 > 0 ? $0 : 1 }
        guard let factor = try? QRFactorization(design.withUnitColumns),
            factor.reciprocalCondition >= ColumnRelations.smallestReciprocalCondition
        else { throw ColumnsMoveTogether(relations: ColumnRelations(design).relations) }
        let count = design.columns
        var rotated = factor.applyQTransposed(to: responses)
        coefficients = factor.r.solveUpper(rotated.rows(0..<count)).scalingRows(by: lengths.map { 1 / $0 })
        root = factor.r.transposed.scalingRows(by: lengths).transposed
        for column in 0..<rotated.columns {
            for row in 0..<count { rotated[row, column] = 0 }
        }
        residuals = factor.applyQ(to: rotated)
    }
}
