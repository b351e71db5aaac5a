public import LinearAlgebra
public import Probability

/// A path that is a linear map of independent standard normal shocks, y = mean + F ε: what any model of this package
/// says about several variables over several periods, all cells in one vector.
///
/// Source: Antolín-Díaz, Petrella and Rubio-Ramírez (2021), "Structural scenario analysis with SVARs", section 2.
public struct GaussianPath: Sendable {
    /// Expected path, n cells.
    public let mean: [Double]
    /// F, n cells x shocks.
    public let factor: Matrix

    /// A path.
    ///
    /// - Parameters:
    ///   - mean: expected path, n cells.
    ///   - factor: F, n cells x shocks; any number of shocks, none included.
    /// - Precondition: `factor.rows == mean.count`.
    public init(mean: [Double], factor: Matrix) {
        precondition(mean.count == factor.rows, "\(mean.count) means for \(factor.rows) rows of a factor")
        self.mean = mean
        self.factor = factor
    }

    /// Number of cells, n.
    public var cells: Int { mean.count }

    /// F Fᵀ, n x n.
    public var covariance: Matrix { factor.timesOwnTranspose() }

    /// Standard deviation of each cell, n numbers.
    public var deviations: [Double] { factor.transposed.columnNorms }

    /// Draws of the path.
    ///
    /// - Parameters:
    ///   - count: number of draws.
    ///   - stream: random numbers; draw i is the same however many are made.
    /// - Returns: n x count, a column a draw.
    public func draws(_ count: Int, _ stream: RandomStream) -> Matrix {
        path(of: Self.shocks(factor.columns, count, stream))
    }

    /// The paths of given shocks.
    ///
    /// - Parameter shocks: shocks x draws.
    /// - Returns: n x draws.
    func path(of shocks: Matrix) -> Matrix {
        var paths = factor.times(shocks)
        for column in 0..<paths.columns {
            for cell in 0..<paths.rows { paths[cell, column] += mean[cell] }
        }
        return paths
    }

    /// The shocks of draws, shocks x count.
    static func shocks(_ shocks: Int, _ count: Int, _ stream: RandomStream) -> Matrix {
        var values = [Double](repeating: 0, count: shocks * count)
        for draw in 0..<count {
            stream.fillNormals(draw: draw, into: &values, range: (draw * shocks)..<((draw + 1) * shocks))
        }
        return Matrix(rows: shocks, columns: count, columnMajor: values)
    }
}
