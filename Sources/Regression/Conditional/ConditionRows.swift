public import LinearAlgebra
import Probability

/// Independent rows of conditions in terms of shocks, factorized: S = J Jᵀ + R = Aᵀ A with A = [Jᵀ; √R] and A = Q U by
/// orthogonal transformations, so that S itself, whose condition is the square, is never formed.
///
/// Source: Golub and Van Loan (2013), sections 5.2 and 5.4.
public struct ConditionRows: Sendable {
    /// Rows that do not follow from others, ascending; the others are met when these are.
    public let basis: [Int]
    private let shockCount: Int
    private let factor: QRFactorization

    /// Factorizes rows.
    ///
    /// - Parameters:
    ///   - columns: A by columns, one a condition: its slopes on the shocks, then its noise.
    ///   - basis: independent columns of it.
    ///   - shockCount: how many of its rows are shocks.
    /// - Throws: ``QRFactorization/Failure`` when a column of the basis is not independent, or not finite.
    public init(_ columns: [[Double]], basis: [Int], shockCount: Int) throws(QRFactorization.Failure) {
        self.basis = basis
        self.shockCount = shockCount
        let rows = shockCount + columns.count
        factor = try QRFactorization(
            Matrix(rows: rows, columns: basis.count, columnMajor: basis.flatMap { columns[$0] }))
    }

    /// ln |S| of the basis rows.
    var logDeterminant: Double {
        basis.indices.reduce(0) { $0 + 2 * logarithm(abs(factor.r[$1, $1])) }
    }

    /// U⁻ᵀ v: how surprising each basis row is given those before it, in standard deviations.
    ///
    /// - Parameter residuals: v, all conditions x draws.
    /// - Returns: basis rows x draws.
    func whitened(_ residuals: Matrix) -> Matrix {
        var result = Matrix(rows: basis.count, columns: residuals.columns, repeating: 0)
        for draw in 0..<residuals.columns {
            for (i, row) in basis.enumerated() {
                let known = (0..<i).reduce(0) { $0 + factor.r[$1, i] * result[$1, draw] }
                result[i, draw] = (residuals[row, draw] - known) / factor.r[i, i]
            }
        }
        return result
    }

    /// The smallest shocks that move the rows by residuals, noise taking its share: Jᵀ S⁻¹ v, the upper part of Q U⁻ᵀ v.
    ///
    /// - Parameter residuals: v, all conditions x draws.
    /// - Returns: shocks x draws.
    func shocks(moving residuals: Matrix) -> Matrix {
        var result = Matrix(rows: shockCount, columns: residuals.columns, repeating: 0)
        guard !basis.isEmpty else { return result }
        let moves = moves(residuals)
        for draw in 0..<residuals.columns {
            for shock in 0..<shockCount { result[shock, draw] = moves[shock, draw] }
        }
        return result
    }

    /// The smallest move of the shocks and of the rows' standardized errors that makes up for residuals.
    ///
    /// - Parameter residuals: v, one a condition.
    /// - Returns: the shocks, and one error a condition, in its noise's standard deviations.
    public func move(by residuals: [Double]) -> (shocks: [Double], errors: [Double]) {
        guard !basis.isEmpty else {
            return (Array(repeating: 0, count: shockCount), residuals.map { _ in 0 })
        }
        let moves = moves(Matrix(rows: residuals.count, columns: 1, columnMajor: residuals)).values
        return (Array(moves[..<shockCount]), Array(moves[shockCount...]))
    }

    /// Q U⁻ᵀ v: shocks, then errors, x draws.
    private func moves(_ residuals: Matrix) -> Matrix {
        let whitened = whitened(residuals)
        var padded = Matrix(rows: factor.rows, columns: residuals.columns, repeating: 0)
        for draw in 0..<residuals.columns {
            for i in basis.indices { padded[i, draw] = whitened[i, draw] }
        }
        return factor.applyQ(to: padded)
    }
}
