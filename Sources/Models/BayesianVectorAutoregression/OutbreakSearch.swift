import LinearAlgebra
import Probability
import Regression

/// Finds the quarters in which an outbreak sets in: errors that spread more than any before.
///
/// A quarter is one where its figures, predicted from the quarters before, are more than forty times as likely with a
/// spread of s ~ Pareto(1, 1) as with that of calm quarters (MODEL §1 has the same bound). Decided at the origin where
/// the quarter is new, and kept; the five quarters after an onset are part of it, or its echo in the lags.
struct OutbreakSearch: Sendable {
    /// Logarithm of the Bayes factor above which a quarter is an onset.
    static let bound = logarithm(40)
    /// Quarters after an onset that cannot be one.
    static let echo = 5
    /// Rows before the first that is tried: what scales need to be measured.
    static let firstRow = 14
    /// Spread given to the two first quarters of an onset while later ones are tried.
    private static let assumedScale = 30.0
    private static let tightness = MinnesotaPrior.Tightness(
        lags: 0.2, sumOfCoefficients: 1, initialObservation: 1)

    /// An onset.
    struct Onset: Hashable, Sendable {
        /// Row of the model's responses.
        let row: Int
        /// Logarithm of the Bayes factor; nothing for a declared onset.
        let logBayesFactor: Double?
    }

    /// y, T x m.
    let observations: Matrix
    /// p.
    let lags: Int
    /// Rows of responses that the study declares, ascending.
    let declared: [Int]

    /// The onsets, ascending.
    func onsets() -> [Onset] {
        var onsets: [Onset] = []
        for row in 0..<max(0, observations.rows - lags) {
            if let last = onsets.last, row - last.row <= Self.echo { continue }
            if declared.contains(row) {
                onsets.append(Onset(row: row, logBayesFactor: nil))
            } else if row >= Self.firstRow, let factor = logBayesFactor(row, onsets), factor > Self.bound {
                onsets.append(Onset(row: row, logBayesFactor: factor))
            }
        }
        return onsets
    }

    /// ln p(row | an onset) − ln p(row | none), given the rows before; nothing where they cannot be estimated.
    private func logBayesFactor(_ row: Int, _ onsets: [Onset]) -> Double? {
        let calm = lags + (onsets.first?.row ?? row)
        guard
            let model = try? BayesianVectorAutoregression(
                observations.rows(0..<lags + row + 1), lags: lags, calmPeriods: calm)
        else { return nil }
        let deviations = (0..<row).map { earlier in
            onsets.contains { $0.row == earlier || $0.row + 1 == earlier } ? Self.assumedScale : 1
        }
        let dummies = model.prior.dummies(Self.tightness)
        guard
            let prior = try? MultiResponseRegression(
                design: dummies.design, responses: dummies.responses,
                prior: model.prior.lagPrior(Self.tightness)),
            let known = try? MultiResponseRegression(
                design: model.design.rows(0..<row), responses: model.responses.rows(0..<row),
                prior: prior.posterior, deviations: deviations)
        else { return nil }
        func logDensity(_ scale: Double) -> Double {
            let step = try? MultiResponseRegression(
                design: model.design.rows(row..<row + 1), responses: model.responses.rows(row..<row + 1),
                prior: known.posterior, deviations: [scale])
            return step?.logMarginalLikelihood ?? -.infinity
        }
        // s = 1 / (1 − u) with u uniform is Pareto(1, 1).
        let scales = (0..<Self.points).map { 1 / (1 - (Double($0) + 0.5) / Double(Self.points)) }
        let spread = LogWeights.logSumExp(scales.map(logDensity)) - logarithm(Double(Self.points))
        return spread - logDensity(1)
    }

    /// Points of the prior of s.
    private static let points = 24
}
