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
    /// Value of each row at the center, and what the linear form gives there.
    private let intercepts: [Double]

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
        var intercepts: [Double] = []
        for (number, row) in rows.enumerated() {
            let slopes = row.derivatives { center[$0.series][$0.quarter] }
            let linear = zip(row.terms, slopes).reduce(0) { $0 + $1.1 * center[$1.0.series][$1.0.quarter] }
            intercepts.append(row.prediction { center[$0.series][$0.quarter] } - linear)
            Self.fill(
                &matrix, number, row: row, slopes: slopes, processes, mixing, coefficients, isRate: isRate)
        }
        self.intercepts = intercepts
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
    func residuals(offset: (Int, Int) -> Double, center: [[Double]]) -> [Double] {
        let means = processes.map { $0.paths(Array(repeating: 0, count: stride)) }
        return rows.enumerated().map { number, row in
            let slopes = row.derivatives { center[$0.series][$0.quarter] }
            var expected = intercepts[number]
            for (term, slope) in zip(row.terms, slopes) {
                let prior = means[term.series]
                var value = isRate ? prior.rate(term.quarter) : prior.growth(term.quarter)
                value += offset(term.series, term.quarter)
                if term.series == 0 {
                    for coefficient in coefficients {
                        let now = coefficient.regressor[term.quarter + 4]
                        let before = isRate ? 0 : coefficient.regressor[term.quarter]
                        value += coefficient.mean * (now - before)
                    }
                }
                expected += slope * value
            }
            return row.value - expected
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

    /// Steps toward the published numbers that each draw takes (fixed, so that equal inputs give equal bits).
    static let steps = 3

    /// Draws before and after the rows are taken into account.
    ///
    /// - Parameters:
    ///   - normals: ``shockCount`` x n, a column a draw.
    ///   - noise: rows x n, standard normal.
    ///   - contexts: one a draw.
    /// - Returns: prior and posterior draws.
    func draws(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> (prior: [Draw], posterior: [Draw]) {
        let prior = contexts.indices.map { draw(normals, $0, contexts[$0]) }
        var shocks = normals
        var current = prior
        for _ in 0..<Self.steps {
            var residuals = Matrix(rows: rows.count, columns: contexts.count, repeating: 0)
            for (column, context) in contexts.enumerated() {
                let contribution = contribution(current[column], context)
                for (number, row) in rows.enumerated() {
                    let predicted = row.prediction { term in
                        value(current[column], term, contribution)
                    }
                    let error = noise[number, column] * row.variance.squareRoot()
                    residuals[number, column] = (row.value - predicted) / context.scale + error
                }
            }
            shocks = regression.update(shocks: shocks, residuals: residuals)
            current = contexts.indices.map { draw(shocks, $0, contexts[$0]) }
        }
        return (prior, current)
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
