import LinearAlgebra

extension RowRegression {
    /// The Cholesky factorization of S = F Fᵀ + diag(noise).
    ///
    /// - Parameters:
    ///   - rows: F, m x p.
    ///   - noise: m variances.
    /// - Returns: of order m.
    /// - Throws: ``Failure``, with the rows at fault.
    static func factorization(_ rows: Matrix, _ noise: [Double]) throws(Failure) -> CholeskyFactorization {
        if let (row, column) = rows.firstNotFinite { throw .notFinite(row: row, column: column) }
        var covariance = rows.timesOwnTranspose()
        for (i, variance) in noise.enumerated() { covariance[i, i] += variance }
        guard let factor = safeFactorization(covariance) else {
            throw .dependentRows(dependentRows(covariance))
        }
        return factor
    }

    /// `nil` if a row's variance given the rows before it is no more than rounding: such a pivot may come out
    /// positive, and the solution would then be noise.
    private static func safeFactorization(_ covariance: Matrix) -> CholeskyFactorization? {
        guard let factor = try? CholeskyFactorization(covariance) else { return nil }
        let isSafe = (0..<covariance.rows).allSatisfy { i in
            let pivot = factor.lower[i, i]
            return pivot * pivot > smallestOwnShare * covariance[i, i]
        }
        return isSafe ? factor : nil
    }

    /// The first row that follows from those before it, after those that it takes, in ascending order.
    private static func dependentRows(_ covariance: Matrix) -> [Int] {
        var before = CholeskyFactorization?.none
        for last in 0..<covariance.rows {
            let next = safeFactorization(leadingBlock(covariance, order: last + 1))
            if next == nil {
                return rowsExplaining(last, by: before, covariance) + [last]
            }
            before = next
        }
        preconditionFailure("every leading block has a factorization, the whole has none")
    }

    /// The earlier rows with more than a trace of weight in the regression of a row on all earlier ones.
    private static func rowsExplaining(
        _ row: Int, by factor: CholeskyFactorization?, _ covariance: Matrix
    ) -> [Int] {
        guard let factor else { return [] }
        let weights = factor.solve(Array(covariance.column(row).prefix(row)))
        return weights.indices.filter { j in
            weights[j] * weights[j] * covariance[j, j] > 1e-10 * covariance[row, row]
        }
    }

    private static func leadingBlock(_ matrix: Matrix, order: Int) -> Matrix {
        let values = (0..<order).flatMap { matrix.column($0).prefix(order) }
        return Matrix(rows: order, columns: order, columnMajor: values)
    }

    /// Rounding leaves about 1e-15 of a variance for each row before.
    private static let smallestOwnShare = 1e-12
}
