public import LinearAlgebra

/// Which regressors the equations of a vector autoregression have, and in which order: the constant, then all series
/// one period before, all series two periods before, …, then the exogenous regressors of the same period.
public struct LagLayout: Hashable, Sendable {
    /// Number of series, m.
    public let series: Int
    /// Number of lags, p.
    public let lags: Int
    /// Whether each equation has a constant.
    public let hasConstant: Bool
    /// Number of exogenous regressors, q.
    public let exogenous: Int

    /// A layout.
    ///
    /// - Parameters:
    ///   - series: m, at least 1.
    ///   - lags: p, not negative.
    ///   - hasConstant: whether each equation has a constant.
    ///   - exogenous: q, not negative.
    public init(series: Int, lags: Int, hasConstant: Bool = true, exogenous: Int = 0) {
        precondition(series >= 1 && lags >= 0 && exogenous >= 0, "\(lags) lags of \(series) series")
        self.series = series
        self.lags = lags
        self.hasConstant = hasConstant
        self.exogenous = exogenous
    }

    /// Number of regressors of an equation, k.
    public var count: Int { firstLag + lags * series + exogenous }

    private var firstLag: Int { hasConstant ? 1 : 0 }

    /// Position of a lag of a series among the regressors.
    ///
    /// - Parameters:
    ///   - lag: 1 to p.
    ///   - series: counted from 0.
    public func position(lag: Int, of series: Int) -> Int { firstLag + (lag - 1) * self.series + series }

    /// Positions of the exogenous regressors.
    public var exogenousPositions: Range<Int> { count - exogenous..<count }

    /// The regressors of every period that has all its lags.
    ///
    /// - Parameters:
    ///   - observations: T x m, oldest first.
    ///   - exogenous: T x q.
    /// - Returns: (T − p) x k; no rows where T < p.
    public func design(_ observations: Matrix, exogenous: Matrix) -> Matrix {
        precondition(observations.columns == series && exogenous.columns == self.exogenous, "another layout")
        precondition(exogenous.rows == observations.rows, "\(exogenous.rows) exogenous rows")
        let rows = max(0, observations.rows - lags)
        var result = Matrix(rows: rows, columns: count, repeating: 1)
        for row in 0..<rows {
            for lag in 0..<lags {
                for one in 0..<series {
                    result[row, position(lag: lag + 1, of: one)] = observations[row + lags - lag - 1, one]
                }
            }
            for (one, position) in exogenousPositions.enumerated() {
                result[row, position] = exogenous[row + lags, one]
            }
        }
        return result
    }
}
