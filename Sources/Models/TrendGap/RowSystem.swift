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
    let isRate: Bool
    /// Derivative of each row by its terms at the center.
    let slopes: [[Double]]
    /// Quarter values at which rows are linearized, by series and quarter.
    let center: [[Double]]
    /// What each linearized row gives where all quarter values are zero.
    private let intercepts: [Double]
    /// Published numbers less what the prior mean gives.
    private let priorResiduals: [Double]

    /// Numbers in the vector of shocks.
    var shockCount: Int { processes.count * stride + coefficients.count }
    /// Shocks of one series.
    var stride: Int { processes[0].layout.total }

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
        self.center = center
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
        intercepts = zip(rows, slopes).map { row, slopes in
            zip(row.terms, slopes).reduce(row.prediction { center[$0.series][$0.quarter] }) {
                $0 - $1.1 * center[$1.0.series][$1.0.quarter]
            }
        }
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
                for source in 0...series {
                    let share = mixing.share(of: source, in: series, shock: shock, layout: process.layout)
                    if share != 0 { matrix[number, source * stride + shock] += share * slope }
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

    /// The number that a row linearized at the center gives.
    ///
    /// - Parameters:
    ///   - number: position of the row.
    ///   - quarterValue: growth in log points (or the rate) at a term.
    func linearPrediction(_ number: Int, _ quarterValue: (PublishedRow.Term) -> Double) -> Double {
        zip(rows[number].terms, slopes[number]).reduce(intercepts[number]) { $0 + $1.1 * quarterValue($1.0) }
    }

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
        _ processes: [GapProcess], _ rows: [PublishedRow], _ slopes: [[Double]],
        _ coefficients: [Coefficient],
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
}
