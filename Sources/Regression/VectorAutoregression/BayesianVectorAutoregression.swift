public import LinearAlgebra
import Probability

/// A vector autoregression with the Minnesota prior, in closed form given the prior's tightness.
///
/// Source: Giannone, Lenza and Primiceri (2015), "Prior selection for vector autoregressions"; errors that spread more in
/// some periods: Lenza and Primiceri (2022), "How to estimate a vector autoregression after March 2020".
public struct BayesianVectorAutoregression: Sendable {
    /// Why there is no answer. Rows and columns are counted from 0.
    public enum Failure: Error, Hashable {
        /// Fewer periods than an autoregression of each series of its own needs.
        case tooShort(needed: Int, found: Int)
        /// An observation is NaN or infinite.
        case notFinite(row: Int, column: Int)
        /// An exogenous regressor is NaN or infinite.
        case exogenousNotFinite(row: Int, column: Int)
        /// A series follows exactly from its own past (a constant does), so that it has no error to scale the prior by.
        case noErrors(series: Int)
        /// A deviation factor is not a positive, finite number.
        case deviationNotPositive(row: Int)
    }

    /// The prior.
    public let prior: MinnesotaPrior
    /// Regressors of the periods from p on, (T − p) x k.
    public let design: Matrix
    /// Series in those periods, (T − p) x m.
    public let responses: Matrix
    private let lastObservations: Matrix

    /// The regressors.
    public var layout: LagLayout { prior.layout }

    /// Prepares series.
    ///
    /// - Parameters:
    ///   - observations: T x m, oldest first.
    ///   - lags: p, at least 1.
    ///   - exogenous: T x q regressors that nothing in the model moves; none when `nil`.
    ///   - calmPeriods: how many of the T periods, from the first, the scales ψ are measured on; all when `nil`.
    /// - Throws: ``Failure``.
    public init(
        _ observations: Matrix, lags: Int, exogenous: Matrix? = nil, calmPeriods: Int? = nil
    ) throws(Failure) {
        precondition(lags >= 1, "no prior of \(lags) lags")
        let exogenous = exogenous ?? Matrix(rows: observations.rows, columns: 0, repeating: 0)
        if let (row, column) = observations.firstNotFinite { throw .notFinite(row: row, column: column) }
        if let (row, column) = exogenous.firstNotFinite {
            throw .exogenousNotFinite(row: row, column: column)
        }
        let layout = LagLayout(series: observations.columns, lags: lags, exogenous: exogenous.columns)
        let calm = observations.rows(0..<min(calmPeriods ?? observations.rows, observations.rows))
        prior = MinnesotaPrior(
            layout: layout, scales: try Self.scales(calm, lags: lags),
            firstLevels: (0..<observations.columns).map { column in
                observations.column(column).prefix(lags).reduce(0, +) / Double(lags)
            })
        design = layout.design(observations, exogenous: exogenous)
        responses = observations.rows(lags..<observations.rows)
        lastObservations = observations.rows(observations.rows - lags..<observations.rows)
    }

    /// ψ: error variance (divisor T − 2p − 1) of an autoregression of each series with p lags and a constant.
    private static func scales(_ observations: Matrix, lags: Int) throws(Failure) -> [Double] {
        var scales: [Double] = []
        for series in 0..<observations.columns {
            let own = observations.columns([series])
            do {
                let variance = try VectorAutoregression(own, lags: lags).errorCovariance[0, 0]
                let size = own.values.reduce(0) { max($0, abs($1)) }
                guard variance > size * size * 1e-24 else { throw Failure.noErrors(series: series) }
                scales.append(variance)
            } catch VectorAutoregression.Failure.tooShort(let needed, let found) {
                throw .tooShort(needed: needed, found: found)
            } catch {
                throw .noErrors(series: series)
            }
        }
        return scales
    }

    /// What is known of coefficients and errors given the prior's tightness.
    ///
    /// - Parameters:
    ///   - tightness: of the prior.
    ///   - deviations: T − p factors of the periods' error deviations, all 1 when `nil`.
    /// - Returns: the regression; its marginal likelihood is that of the series, the dummy rows being known.
    /// - Throws: ``Failure/deviationNotPositive(row:)``.
    public func regression(
        _ tightness: MinnesotaPrior.Tightness, deviations: [Double]? = nil
    ) throws(Failure) -> MultiResponseRegression {
        let dummies = prior.dummies(tightness)
        do {
            let known = try MultiResponseRegression(
                design: dummies.design, responses: dummies.responses, prior: prior.lagPrior(tightness))
            return try MultiResponseRegression(
                design: design, responses: responses, prior: known.posterior, deviations: deviations)
        } catch {
            guard case .deviationNotPositive(let row) = error else {
                preconditionFailure("finite series and a proper prior always have an answer: \(error)")
            }
            throw .deviationNotPositive(row: row)
        }
    }
}
