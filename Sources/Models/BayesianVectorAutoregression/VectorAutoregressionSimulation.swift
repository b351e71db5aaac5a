import LinearAlgebra
import Probability
import Regression
import Studies
import TimeSeries

/// Draws of a vector autoregression's coefficients, errors and paths, given the figures of the year.
struct VectorAutoregressionSimulation: Sendable {
    /// One draw.
    struct Draw: Sendable {
        /// y of the quarters projected, quarters x m.
        let path: Matrix
        /// Σ, m x m.
        let errorCovariance: Matrix
        /// Shares of the four quarters in the base of the first year, by series.
        let shares: [[Double]]
    }

    private let sample: VectorAutoregressionSample
    private let estimate: VectorAutoregressionEstimate
    private let seed: UInt64
    private let quarters: Int
    private let history: Matrix
    private let before: Matrix

    /// A simulation.
    init(_ sample: VectorAutoregressionSample, _ estimate: VectorAutoregressionEstimate, seed: UInt64) {
        self.sample = sample
        self.estimate = estimate
        self.seed = seed
        quarters = sample.start.distance(to: sample.study.lastQuarter) + 1
        let history = sample.observations.rows(0..<sample.historyRows)
        self.history = history
        before = Matrix(
            rows: 4, columns: history.columns,
            columnMajor: sample.series.enumerated().flatMap { position, series in
                (0..<4).map { series.isRate ? 0 : history[history.rows - 4 + $0, position] }
            })
    }

    /// The draws of one particle, of draws numbered from 0 whose number leaves the particle as remainder.
    ///
    /// - Parameters:
    ///   - particle: position of the hyperparameters' setting.
    ///   - count: number of draws of all particles together.
    func draws(of particle: Int, count: Int) throws -> [Draw] {
        try states(of: particle, count: count).map { state in
            let order = history.columns
            let errors = Matrix(
                rows: (0..<quarters).map { quarter in
                    state.roots[quarter].times(Array(state.errors[quarter * order..<(quarter + 1) * order]))
                })
            return Draw(
                path: state.dynamics.path(after: history, errors: errors, exogenous: none),
                errorCovariance: state.errorCovariance, shares: state.shares)
        }
    }

    /// How y of each of those draws moves with what the figures leave open: quarters · m x shocks.
    func openFactors(of particle: Int, count: Int) throws -> [Matrix] {
        try states(of: particle, count: count).map { state in
            try PublishedYear(rows: rows(state.shares), before: before).openFactor(
                at: Array(state.errors.prefix(4 * history.columns)), center: center(state.dynamics),
                responses: state.dynamics.responses(steps: quarters), roots: state.roots)
        }
    }

    /// What a draw is made of.
    private struct State {
        let dynamics: AutoregressiveDynamics
        let errorCovariance: Matrix
        /// Root of the errors' covariance in each quarter.
        let roots: [Matrix]
        /// Standard normal errors that the figures allow, quarter by quarter.
        let errors: [Double]
        let shares: [[Double]]
    }

    private func states(of particle: Int, count: Int) throws -> [State] {
        let setting = estimate.settings[particle]
        let known = estimate.search.regression(setting).posterior
        let firstPeriod = sample.historyRows - estimate.model.layout.lags
        let factors = estimate.search.deviations(setting, periods: firstPeriod..<firstPeriod + quarters)
        return try stride(from: particle, to: count, by: estimate.settings.count).map { draw in
            try state(draw, known, factors)
        }
    }

    private func state(
        _ number: Int, _ known: MatrixNormalInverseWishart, _ factors: [Double]
    ) throws -> State {
        let drawn = known.draw(from: stream("coefficients"), draw: number)
        let dynamics = AutoregressiveDynamics(
            layout: estimate.model.layout, coefficients: drawn.coefficients)
        let shares = self.shares(number)
        let year = PublishedYear(rows: rows(shares), before: before)
        var errors = stream("errors").normals(draw: number, count: quarters * history.columns)
        let roots = factors.map { drawn.errorRoot.scaled(by: $0) }
        let met = try year.errors(
            from: Array(errors.prefix(4 * history.columns)),
            noise: stream("rounding").normals(draw: number, count: year.rows.count),
            center: center(dynamics), responses: dynamics.responses(steps: 4), roots: roots)
        errors.replaceSubrange(0..<met.count, with: met)
        return State(
            dynamics: dynamics, errorCovariance: drawn.errorCovariance, roots: roots, errors: errors,
            shares: shares)
    }

    /// y without errors, quarters x m.
    private func center(_ dynamics: AutoregressiveDynamics) -> Matrix {
        let still = Matrix(rows: quarters, columns: history.columns, repeating: 0)
        return dynamics.path(after: history, errors: still, exogenous: none)
    }

    private var none: Matrix { Matrix(rows: quarters, columns: 0, repeating: 0) }

    private func shares(_ draw: Int) -> [[Double]] {
        sample.series.map { series in
            let normals = stream("shares of \(series.indicator.id)").normals(draw: draw, count: 4)
            return series.shares.base(of: sample.start.year, tilt: series.shares.tilt(normals))
        }
    }

    /// The figures of the year, with drawn shares.
    private func rows(_ shares: [[Double]]) -> [PublishedRow] {
        let builder = RowBuilder(
            timeline: Timeline(first: sample.start, last: sample.start.advanced(by: 3)))
        return sample.series.enumerated().flatMap { position, series in
            let figures = series.rows.filter { $0.last.year == sample.start.year }.map { row in
                row.form == .rateChange
                    ? row.standing(on: series.value(row.last.advanced(by: -4))) : row
            }
            return builder.rows(figures, position: position) { _ in shares[position] }
        }
    }

    private func stream(_ use: String) -> RandomStream {
        RandomPurpose.stream("\(use) of the autoregression", region: sample.study.region.id, seed: seed)
    }
}

extension HistoryRow {
    /// The change of a rate as its value, the value of the year before being known.
    func standing(on before: Double) -> HistoryRow {
        HistoryRow(
            form: .rate, last: last, fraction: fraction, value: before + value, variance: variance,
            place: place)
    }
}
