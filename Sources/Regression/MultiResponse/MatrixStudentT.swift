public import LinearAlgebra
import Probability

/// The matrix t distribution: what rows of responses follow when coefficients and error covariance are integrated out.
///
/// Source: Zellner (1971), appendix B.5; Dickey (1967), "Matricvariate generalizations of the multivariate t
/// distribution".
public struct MatrixStudentT: Sendable {
    /// Its center, h x m; the mean where there are more than m degrees of freedom.
    public let mean: Matrix
    /// Q, h x h: how the rows spread together; 1 for an error of Σ alone.
    public let rowScale: Matrix
    private let columns: InverseWishart
    private let rowFactor: CholeskyFactorization

    /// A distribution.
    ///
    /// - Parameters:
    ///   - mean: h x m.
    ///   - rowScale: the identity plus a positive semidefinite matrix, h x h.
    ///   - columns: the distribution of Σ.
    init(mean: Matrix, rowScale: Matrix, columns: InverseWishart) {
        guard let factor = try? CholeskyFactorization(rowScale) else {
            preconditionFailure("the identity plus a positive semidefinite matrix is positive definite")
        }
        self.mean = mean
        self.rowScale = rowScale
        self.columns = columns
        rowFactor = factor
    }

    /// Degrees of freedom ν of the error covariance; each cell alone is a t of ν − m + 1.
    public var degreesOfFreedom: Double { columns.degreesOfFreedom }

    /// Covariance of cells: of (i, j) and (i', j') it is rows[i, i'] · columns[j, j'].
    ///
    /// - Returns: Q, h x h, and S / (ν − m − 1), m x m; `nil` where the covariance is infinite.
    public var covariance: (rows: Matrix, columns: Matrix)? {
        columns.mean.map { (rowScale, $0) }
    }

    /// The logarithm of the density.
    ///
    /// - Parameter values: h x m, finite.
    /// - Returns: ln density.
    public func logDensity(_ values: Matrix) -> Double {
        precondition(values.rows == mean.rows && values.columns == mean.columns, "another shape")
        let deviations = rowFactor.solveLower(values.minus(mean))
        let scale = columns.scale.plus(deviations.transposed.timesOwnTranspose())
        let rows = Double(values.rows)
        let count = rows * Double(values.columns)
        guard
            let after = try? InverseWishart(scale: scale, degreesOfFreedom: columns.degreesOfFreedom + rows)
        else { return -.infinity }
        return columns.logNormalizer - after.logNormalizer - count / 2 * logarithm(.pi)
            - Double(values.columns) / 2 * rowFactor.logDeterminant
    }
}
