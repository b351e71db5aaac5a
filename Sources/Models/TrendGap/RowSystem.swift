import LinearAlgebra
import Regression

/// Some series of one region, the published rows that bind them, and the posterior of their shocks.
///
/// Every published number is a row on the shocks and coefficients. Growth is a nonlinear function of quarters, so the rows are linearized at
/// a center; draws repeat the step until they meet the numbers themselves.
///
/// Source: MODEL §1, §4, §8; DESIGN §2 (everything known is a row).
struct RowSystem: Sendable {
    /// What the shocks make of the series, before any row.
    let joint: JointProcess
    /// The published rows.
    let rows: [PublishedRow]
    /// Posterior of the shocks.
    let regression: RowRegression
    /// Derivative of each row by its terms at the center.
    let slopes: [[Double]]
    /// Quarter values at which rows are linearized, by series and quarter.
    let center: [[Double]]
    /// What each linearized row gives where all quarter values are zero.
    private let intercepts: [Double]
    /// Published numbers less what the prior mean gives.
    private let priorResiduals: [Double]

    /// Binds series by rows.
    ///
    /// - Parameters:
    ///   - joint: the series.
    ///   - center: quarter values at which rows are linearized, by series and quarter.
    /// - Throws: ``RowRegression/Failure`` when rows repeat each other without noise.
    init(_ joint: JointProcess, rows: [PublishedRow], center: [[Double]]) throws(RowRegression.Failure) {
        self.joint = joint
        self.rows = rows
        self.center = center
        let slopes = rows.map { row in row.derivatives { center[$0.series][$0.quarter] } }
        self.slopes = slopes
        intercepts = zip(rows, slopes).map { row, slopes in
            zip(row.terms, slopes).reduce(row.prediction { center[$0.series][$0.quarter] }) {
                $0 - $1.1 * center[$1.0.series][$1.0.quarter]
            }
        }
        priorResiduals = Self.priorResiduals(joint, rows, slopes, center: center)
        regression = try RowRegression(
            rows: joint.linearized(rows, slopes: slopes), noise: rows.map(\.variance))
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
        _ joint: JointProcess, _ rows: [PublishedRow], _ slopes: [[Double]], center: [[Double]]
    ) -> [Double] {
        let means = joint.priorMeans()
        return zip(rows, slopes).map { row, slopes in
            var residual = row.value - row.prediction { center[$0.series][$0.quarter] }
            for (term, slope) in zip(row.terms, slopes) {
                residual -= slope * (means[term.series][term.quarter] - center[term.series][term.quarter])
            }
            return residual
        }
    }
}
