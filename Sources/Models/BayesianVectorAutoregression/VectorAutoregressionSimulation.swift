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
        let setting = estimate.settings[particle]
        let known = estimate.search.regression(setting).posterior
        let lags = estimate.model.layout.lags
        let firstPeriod = sample.historyRows - lags
        let factors = estimate.search.deviations(setting, periods: firstPeriod..<firstPeriod + quarters)
        return try stride(from: particle, to: count, by: estimate.settings.count).map { draw in
            try self.draw(draw, known, factors)
        }
    }

    private func draw(
        _ number: Int, _ known: MatrixNormalInverseWishart, _ factors: [Double]
    ) throws -> Draw {
        let drawn = known.draw(from: stream("coefficients"), draw: number)
        let dynamics = AutoregressiveDynamics(
            layout: estimate.model.layout, coefficients: drawn.coefficients)
        let order = history.columns
        let shares = self.shares(number)
        let year = PublishedYear(rows: rows(shares), before: before)
        var standard = stream("errors").normals(draw: number, count: quarters * order)
        let roots = factors.map { drawn.errorRoot.scaled(by: $0) }
        let none = Matrix(rows: quarters, columns: 0, repeating: 0)
        let still = Matrix(rows: quarters, columns: order, repeating: 0)
        let met = try year.errors(
            from: Array(standard.prefix(4 * order)),
            noise: stream("rounding").normals(draw: number, count: year.rows.count),
            center: dynamics.path(after: history, errors: still, exogenous: none),
            responses: dynamics.responses(steps: 4), roots: roots)
        standard.replaceSubrange(0..<4 * order, with: met)
        let errors = Matrix(
            rows: (0..<quarters).map { quarter in
                roots[quarter].times(Array(standard[quarter * order..<(quarter + 1) * order]))
            })
        return Draw(
            path: dynamics.path(after: history, errors: errors, exogenous: none),
            errorCovariance: drawn.errorCovariance, shares: shares)
    }

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
