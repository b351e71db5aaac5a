import Probability
import Regression

/// Finds the quarters in which a shock set in, standing at each half-year with what was known of quarters by then.
///
/// A quarter of the newest half-year is an onset if its rows are more than forty times likelier with a shock than
/// without; decided once, where the quarter is new, and kept. The first twelve rows are looked at together: a shock
/// at the beginning of the figures, left unseen, would pass for ordinary movement in all years after it.
///
/// Source: MODEL §1 (on national series of 2012-2019 the log Bayes factor is at most 0.7, in 2020Q1 53 to 164).
struct OnsetSearch {
    /// Its rows with central weights, in order of the last quarter.
    let rows: [PublishedRow]
    /// Last quarter of each row.
    let ends: [Int]
    /// Quarter values at which rows are linearized.
    let center: [[Double]]
    /// Process of the series with given parameters and onsets.
    let process: (GapParameters, [Onset]) -> GapProcess
    /// Points of the prior.
    let points: [GapParameters]
    /// Degrees of freedom of the equation's scale, for a response.
    let degreesOfFreedom: Double?
    /// Positions of onsets that are known already.
    let given: [Int]

    /// Log Bayes factor above which a quarter is an onset.
    static let threshold = logarithm(40)
    /// Rows that a series needs to be searched.
    static let fewestRows = 12
    /// Quarters after an onset that are its base effects.
    static let baseEffects = 4...5

    /// The onsets, in order of time.
    func onsets(isRate: Bool) throws -> [(position: Int, logBayesFactor: Double)] {
        var found: [(position: Int, logBayesFactor: Double)] = []
        var surprises = try surprises(given: given, isRate: isRate)
        let halves = Array(Set(ends.map { $0 / 2 })).sorted()
        for half in halves {
            let seen = ends.count { $0 / 2 <= half }
            let count = max(seen, Self.fewestRows)
            guard count <= rows.count else { return [] }
            // Of the first rows each says too little of itself to spare the comparison.
            guard seen < count || surprises.contains(where: { largest($0, half) > Self.threshold })
            else { continue }
            let known = given + found.map(\.position)
            let candidates = [2 * half, 2 * half + 1].filter { candidate in
                !known.contains {
                    Self.baseEffects.contains(candidate - $0) || (0...1).contains(candidate - $0)
                }
            }
            let without = try logLikelihood(known, count: count, isRate: isRate)
            var best: (position: Int, logBayesFactor: Double)?
            for candidate in candidates {
                let with = try logLikelihood(known + [candidate], count: count, isRate: isRate)
                if with - without > max(Self.threshold, best?.logBayesFactor ?? 0) {
                    best = (candidate, with - without)
                }
            }
            if let best {
                found.append(best)
                surprises = try self.surprises(given: known + [best.position], isRate: isRate)
            }
        }
        return found
    }

    /// Standardized surprises of each row given the rows before it, one run a point of the prior.
    private func surprises(given onsets: [Int], isRate: Bool) throws -> [[Double]] {
        try points.map { point in
            let system = try system(point, onsets, rows: rows, isRate: isRate)
            return system.regression.whitened(system.residuals { _, _ in 0 })
        }
    }

    /// The largest log likelihood ratio that any explanation of a half-year's rows could reach: half their squared
    /// surprise. It spares the full comparison in ordinary half-years.
    private func largest(_ surprises: [Double], _ half: Int) -> Double {
        zip(ends, surprises).reduce(0) { $0 + ($1.0 / 2 == half ? $1.1 * $1.1 : 0) } / 2
    }

    private func logLikelihood(_ onsets: [Int], count: Int, isRate: Bool) throws -> Double {
        let values = try points.map { point in
            let system = try system(point, onsets, rows: Array(rows.prefix(count)), isRate: isRate)
            let residuals = system.residuals { _, _ in 0 }
            guard let degreesOfFreedom else { return system.regression.logLikelihood(residuals) }
            return ScaledRowRegression(system.regression, degreesOfFreedom: degreesOfFreedom)
                .logLikelihood(residuals)
        }
        return LogWeights.logSumExp(values) - logarithm(Double(values.count))
    }

    private func system(
        _ point: GapParameters, _ onsets: [Int], rows: [PublishedRow], isRate: Bool
    ) throws -> RowSystem {
        let process = process(point, onsets.map { Onset(position: $0, isHit: true) })
        return try RowSystem(JointProcess(process, isRate: isRate), rows: rows, center: center)
    }
}
