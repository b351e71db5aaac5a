import LinearAlgebra
import Regression

/// Some series of one region, the published rows that bind them, and the posterior of their shocks.
///
/// The shocks of all series and the coefficients stand in one vector of independent standard normal numbers;
/// every published number is a row on it. Growth is a nonlinear function of quarters, so the rows are linearized at
/// a center; draws repeat the step until they meet the numbers themselves.
///
/// Source: MODEL §1, §4, §8; DESIGN §2 (everything known is a row).
struct RowSystem: Sendable {
    /// A coefficient on the gap of the first series.
    struct Coefficient: Sendable {
        /// Prior mean.
        let mean: Double
        /// Prior standard deviation.
        let deviation: Double
        /// The path that it multiplies, from four quarters before the first, as used for estimation.
        let regressor: [Double]
    }

    /// The processes, one a series; all of one length and one set of onset slots.
    let processes: [GapProcess]
    /// How shocks go together across the series.
    let mixing: Mixing
    /// The published rows.
    let rows: [PublishedRow]
    /// Coefficients on other series' gaps; they enter the first series.
    let coefficients: [Coefficient]
    /// Posterior of the shocks.
    let regression: RowRegression
    private let isRate: Bool
    /// Derivative of each row by its terms at the center.
    private let slopes: [[Double]]
    /// Published numbers less what the prior mean gives.
    private let priorResiduals: [Double]

    /// Numbers in the vector of shocks.
    var shockCount: Int { processes.count * stride + coefficients.count }
    private var stride: Int { processes[0].layout.total }

    /// Binds series by rows.
    ///
    /// - Parameters:
    ///   - center: quarter values at which rows are linearized, by series and quarter.
    /// - Throws: ``RowRegression/Failure`` when rows repeat each other without noise.
    init(
        processes: [GapProcess], mixing: Mixing, rows: [PublishedRow], coefficients: [Coefficient] = [],
        isRate: Bool = false, center: [[Double]]
    ) throws(RowRegression.Failure) {
        self.processes = processes
        self.mixing = mixing
        self.rows = rows
        self.coefficients = coefficients
        self.isRate = isRate
        let stride = processes[0].layout.total
        var matrix = Matrix(
            rows: rows.count, columns: processes.count * stride + coefficients.count, repeating: 0)
        let slopes = rows.map { row in row.derivatives { center[$0.series][$0.quarter] } }
        for (number, row) in rows.enumerated() {
            Self.fill(
                &matrix, number, row: row, slopes: slopes[number], processes, mixing, coefficients,
                isRate: isRate)
        }
        self.slopes = slopes
        priorResiduals = Self.priorResiduals(
            processes, rows, slopes, coefficients, isRate: isRate, center: center)
        regression = try RowRegression(rows: matrix, noise: rows.map(\.variance))
    }

    private static func fill(
        _ matrix: inout Matrix, _ number: Int, row: PublishedRow, slopes: [Double], _ processes: [GapProcess],
        _ mixing: Mixing, _ coefficients: [Coefficient], isRate: Bool
    ) {
        let stride = processes[0].layout.total
        let count = processes[0].count
        for (series, process) in processes.enumerated() {
            var trendWeights = Array(repeating: 0.0, count: count)
            var gapWeights = Array(repeating: 0.0, count: count + 4)
            var last = -1
            for (term, slope) in zip(row.terms, slopes) where term.series == series {
                trendWeights[term.quarter] += slope
                gapWeights[term.quarter + 4] += slope
                if !isRate { gapWeights[term.quarter] -= slope }
                last = max(last, term.quarter)
            }
            guard last >= 0 else { continue }
            process.gradient(trendWeights: trendWeights, gapWeights: gapWeights, last: last) { shock, slope in
                for (source, share) in mixing.sources(of: series, shock: shock, layout: process.layout) {
                    matrix[number, source * stride + shock] += share * slope
                }
            }
            guard series == 0 else { continue }
            for (position, coefficient) in coefficients.enumerated() {
                let slope = zip(gapWeights, coefficient.regressor).reduce(0) { $0 + $1.0 * $1.1 }
                matrix[number, processes.count * stride + position] = coefficient.deviation * slope
            }
        }
    }

    // MARK: What the rows say before any draw

    /// Published numbers less what the prior mean gives.
    ///
    /// - Parameter offset: what is added to the quarter values of the processes' prior means (borrowed paths), by
    ///   series and quarter.
    /// - Returns: one residual a row.
    func residuals(offset: (Int, Int) -> Double) -> [Double] {
        rows.indices.map { number in
            var residual = priorResiduals[number]
            for (term, slope) in zip(rows[number].terms, slopes[number]) {
                residual -= slope * offset(term.series, term.quarter)
            }
            return residual
        }
    }

    /// Residuals at the prior mean of processes and coefficients.
    private static func priorResiduals(
        _ processes: [GapProcess], _ rows: [PublishedRow], _ slopes: [[Double]], _ coefficients: [Coefficient],
        isRate: Bool, center: [[Double]]
    ) -> [Double] {
        let zero = Array(repeating: 0.0, count: processes[0].layout.total)
        let means = processes.map { $0.paths(zero) }
        return rows.enumerated().map { number, row in
            var residual = row.value - row.prediction { center[$0.series][$0.quarter] }
            for (term, slope) in zip(row.terms, slopes[number]) {
                let prior = means[term.series]
                var value = isRate ? prior.rate(term.quarter) : prior.growth(term.quarter)
                if term.series == 0 {
                    for coefficient in coefficients {
                        let before = isRate ? 0 : coefficient.regressor[term.quarter]
                        value += coefficient.mean * (coefficient.regressor[term.quarter + 4] - before)
                    }
                }
                residual -= slope * (value - center[term.series][term.quarter])
            }
            return residual
        }
    }

    // MARK: Draws

    /// What one draw brings along besides its random numbers.
    struct DrawContext {
        /// Paths taken over from the parent, one a series.
        var borrowed: [GapPaths?]
        /// The paths that the coefficients multiply in this draw; the first half of MODEL's matrix.
        var regressors: [[Double]]
        /// What is added to the gap of the first series whatever the coefficients, from four quarters early.
        var gapOffset: [Double]?
        /// The common scale of the equation's shocks, s.
        var scale = 1.0
    }

    /// A draw of the system.
    struct Draw {
        /// Paths of each series, borrowed parts included, without the coefficients' contribution.
        var paths: [GapPaths]
        /// Values of the coefficients.
        var coefficients: [Double]
    }

    /// Relinearizations of each draw (fixed, so that equal inputs give equal bits).
    static let steps = 3

    /// Draws before and after the rows are taken into account.
    ///
    /// A prior draw is moved to the posterior by the rows' gain; the nonlinear part of the rows is taken at the
    /// moved draw and the move repeated.
    ///
    /// - Parameters:
    ///   - normals: ``shockCount`` x n, a column a draw.
    ///   - noise: rows x n, standard normal.
    ///   - contexts: one a draw.
    /// - Returns: prior and posterior draws.
    func draws(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> (prior: [Draw], posterior: [Draw]) {
        let prior = priorDraws(normals: normals, contexts: contexts)
        var current = prior
        var linear = Matrix(rows: rows.count, columns: contexts.count, repeating: 0)
        for _ in 0..<Self.steps {
            let residuals = residuals(of: current, noise: noise, contexts: contexts, linear: linear)
            let multipliers = regression.multipliers(residuals)
            let shocks = regression.moved(normals, by: multipliers)
            current = priorDraws(normals: shocks, contexts: contexts)
            for column in contexts.indices {
                for (number, row) in rows.enumerated() {
                    linear[number, column] = residuals[number, column] - row.variance * multipliers[number, column]
                }
            }
        }
        return (prior, current)
    }

    /// Published numbers, drawn noise included, less what draws give, plus the linear part of the move so far.
    private func residuals(
        of draws: [Draw], noise: Matrix, contexts: [DrawContext], linear: Matrix
    ) -> Matrix {
        var residuals = linear
        for (column, context) in contexts.enumerated() {
            let contribution = contribution(draws[column], context)
            for (number, row) in rows.enumerated() {
                let predicted = row.prediction { value(draws[column], $0, contribution) }
                let error = noise[number, column] * row.variance.squareRoot()
                residuals[number, column] += (row.value - predicted) / context.scale + error
            }
        }
        return residuals
    }

    /// Draws before the rows are taken into account.
    func priorDraws(normals: Matrix, contexts: [DrawContext]) -> [Draw] {
        contexts.indices.map { draw(normals, $0, contexts[$0]) }
    }

    /// The draw without random numbers: the posterior mode given mean borrowed paths.
    func mode(_ context: DrawContext) -> Draw {
        let zero = Matrix(rows: shockCount, columns: 1, repeating: 0)
        let silence = Matrix(rows: rows.count, columns: 1, repeating: 0)
        return draws(normals: zero, noise: silence, contexts: [context]).posterior[0]
    }

    /// The quarter values of a draw, by series and quarter.
    func values(_ draw: Draw, _ context: DrawContext) -> [[Double]] {
        let contribution = contribution(draw, context)
        return processes.indices.map { series in
            (0..<processes[0].count).map { quarter in
                value(draw, PublishedRow.Term(series: series, quarter: quarter, weight: 1), contribution)
            }
        }
    }

    private func draw(_ shocks: Matrix, _ column: Int, _ context: DrawContext) -> Draw {
        let mixed = mixing.mixed(shocks, column: column, layout: processes[0].layout, scale: context.scale)
        var paths = processes.indices.map { processes[$0].paths(mixed, from: $0 * stride) }
        for series in paths.indices {
            if let borrowed = context.borrowed[series] {
                paths[series].borrow(from: borrowed, offset: 0, ordinary: 1, shock: 1)
            }
        }
        let start = processes.count * stride
        let values = coefficients.enumerated().map { position, coefficient in
            coefficient.mean + context.scale * coefficient.deviation * shocks[start + position, column]
        }
        return Draw(paths: paths, coefficients: values)
    }

    /// What the coefficients and the fixed offset add to the gap of the first series.
    func contribution(_ draw: Draw, _ context: DrawContext) -> [Double] {
        var sum = context.gapOffset ?? Array(repeating: 0, count: processes[0].count + 4)
        for (value, path) in zip(draw.coefficients, context.regressors) {
            for step in sum.indices { sum[step] += value * path[step] }
        }
        return sum
    }

    private func value(_ draw: Draw, _ term: PublishedRow.Term, _ contribution: [Double]) -> Double {
        let paths = draw.paths[term.series]
        var value = isRate ? paths.rate(term.quarter) : paths.growth(term.quarter)
        guard term.series == 0 else { return value }
        value += contribution[term.quarter + 4]
        if !isRate { value -= contribution[term.quarter] }
        return value
    }
}
