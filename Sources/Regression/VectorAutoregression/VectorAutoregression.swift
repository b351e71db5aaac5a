public import LinearAlgebra
import Probability

/// A vector autoregression estimated by ordinary least squares, equation by equation.
///
/// Source: Lütkepohl (2005), "New Introduction to Multiple Time Series Analysis", sections 3.2, 3.5 and 3.6.
public struct VectorAutoregression: Sendable {
    /// Why a problem has no answer. Rows and columns are counted from 0.
    public enum Failure: Error, Hashable {
        /// Fewer periods than the lags and k + 1 equations' rows need.
        case tooShort(needed: Int, found: Int)
        /// An observation is NaN or infinite: a quarter that is missing cannot be skipped.
        case notFinite(row: Int, column: Int)
        /// An exogenous regressor is NaN or infinite.
        case exogenousNotFinite(row: Int, column: Int)
        /// In each list the regressors (in the order of the layout) follow from one another.
        case columnsMoveTogether([[Int]])
    }

    /// The equations.
    public let dynamics: AutoregressiveDynamics
    /// Errors of the periods from p on, (T − p) x m.
    public let residuals: Matrix
    /// Σ with divisor T − p − k, m x m.
    public let errorCovariance: Matrix
    /// Log-likelihood at its maximum (divisor T − p); `nil` where errors of one series follow from the others' or
    /// are zero.
    public let logLikelihood: Double?
    let root: Matrix
    private let lastObservations: Matrix

    /// The regressors.
    public var layout: LagLayout { dynamics.layout }
    /// T − p − k.
    public var degreesOfFreedom: Int { residuals.rows - layout.count }

    /// Estimates the equations.
    ///
    /// - Parameters:
    ///   - observations: T x m, oldest first.
    ///   - lags: p, not negative.
    ///   - hasConstant: whether each equation has a constant.
    ///   - exogenous: T x q regressors that nothing in the model moves; none when `nil`.
    /// - Throws: ``Failure``.
    public init(
        _ observations: Matrix, lags: Int, hasConstant: Bool = true, exogenous: Matrix? = nil
    ) throws(Failure) {
        let exogenous = exogenous ?? Matrix(rows: observations.rows, columns: 0, repeating: 0)
        let layout = LagLayout(
            series: observations.columns, lags: lags, hasConstant: hasConstant, exogenous: exogenous.columns)
        let fit = try Self.fit(layout, observations, exogenous)
        dynamics = AutoregressiveDynamics(layout: layout, coefficients: fit.coefficients)
        residuals = fit.residuals
        root = fit.root
        let squares = residuals.transposed.timesOwnTranspose()
        errorCovariance = squares.scaled(by: 1 / Double(residuals.rows - layout.count))
        logLikelihood = Self.logLikelihood(squares, rows: residuals.rows)
        lastObservations = observations.rows(observations.rows - lags..<observations.rows)
    }

    private static func fit(
        _ layout: LagLayout, _ observations: Matrix, _ exogenous: Matrix
    ) throws(Failure) -> MultiResponseLeastSquares {
        let needed = layout.lags + layout.count + 1
        guard observations.rows >= needed else { throw .tooShort(needed: needed, found: observations.rows) }
        if let (row, column) = observations.firstNotFinite { throw .notFinite(row: row, column: column) }
        if let (row, column) = exogenous.firstNotFinite {
            throw .exogenousNotFinite(row: row, column: column)
        }
        do {
            return try MultiResponseLeastSquares(
                design: layout.design(observations, exogenous: exogenous),
                responses: observations.rows(layout.lags..<observations.rows))
        } catch {
            throw .columnsMoveTogether(error.relations)
        }
    }

    private static func logLikelihood(_ squares: Matrix, rows: Int) -> Double? {
        let rows = Double(rows)
        let order = Double(squares.rows)
        guard let factor = try? CholeskyFactorization(squares.scaled(by: 1 / rows)) else { return nil }
        return -rows / 2 * (order * NormalDistribution.logTwoPi + factor.logDeterminant + order)
    }

    /// What the equations say of the periods ahead, coefficients taken as known.
    ///
    /// - Parameters:
    ///   - steps: H, how many.
    ///   - exogenous: H x q; `nil` when there are no exogenous regressors.
    public func forecast(steps: Int, exogenous: Matrix? = nil) -> Forecast {
        let exogenous = exogenous ?? Matrix(rows: steps, columns: 0, repeating: 0)
        let none = Matrix(rows: steps, columns: layout.series, repeating: 0)
        let means = dynamics.path(after: lastObservations, errors: none, exogenous: exogenous)
        var covariances: [Matrix] = []
        for response in dynamics.responses(steps: steps) {
            let added = response.times(errorCovariance).timesTransposed(response)
            covariances.append(covariances.last?.plus(added) ?? added)
        }
        return Forecast(means: means, covariances: covariances)
    }

    /// Means and error covariances of the periods ahead.
    public struct Forecast: Sendable {
        /// H x m.
        public let means: Matrix
        /// Covariance of the forecast errors of each step, m x m each.
        public let covariances: [Matrix]

        /// The bounds between which each cell lies with a probability.
        ///
        /// - Parameter probability: in (0, 1), half of the rest on either side.
        /// - Returns: H x m each.
        public func bounds(_ probability: Double) -> (low: Matrix, high: Matrix) {
            let quantile = NormalDistribution.quantile((1 + probability) / 2)
            var width = means
            for step in 0..<means.rows {
                for series in 0..<means.columns {
                    width[step, series] = quantile * covariances[step][series, series].squareRoot()
                }
            }
            return (means.minus(width), means.plus(width))
        }
    }
}
