import LinearAlgebra

/// Linear regression that draws coefficients towards zero: smallest ‖y − X b‖² + Σ penalty_j b_j².
///
/// Each penalty is a row √penalty_j b_j = 0. Coefficients are biased by choice, so there are no standard errors, only
/// how many coefficients the data determine. There may be more columns than rows. Source: Hoerl and Kennard (1970).
public struct RidgeRegression: Sendable {
    /// k coefficients, in the order of the columns.
    public let coefficients: [Double]
    /// y − X b, n numbers.
    public let residuals: [Double]
    /// The trace of the matrix that turns responses into fitted values: k without penalties, 0 with endless ones.
    public let effectiveParameters: Double

    /// Solves a penalized problem.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - response: y, n numbers.
    ///   - penalties: k numbers, not negative, in units of the squared response over the squared coefficient.
    /// - Throws: ``LeastSquares/Failure``, as for least squares on the rows and the penalties together.
    public init(design: Design, response: [Double], penalties: [Double]) throws(LeastSquares.Failure) {
        try LeastSquares.check(design, response)
        precondition(penalties.count == design.columns.count, "\(penalties.count) penalties")
        precondition(penalties.allSatisfy { $0 >= 0 && $0.isFinite }, "a penalty is negative or not finite")
        let zeros = [DoubleDouble](repeating: .zero, count: penalties.count)
        let columns = design.columns.indices.map { j in
            var rows = zeros
            rows[j] = DoubleDouble(penalties[j]).squareRoot
            return design.columns[j] + rows
        }
        let rows = response.map { DoubleDouble($0) } + zeros
        let solution = try OrthogonalSolution(columns: columns, response: rows)
        coefficients = solution.coefficients.rounded
        residuals = solution.residuals.prefix(design.rows).map(\.high)
        effectiveParameters = solution.parametersDetermined(byFirst: design.rows)
    }
}
