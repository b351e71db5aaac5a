import LinearAlgebra
import Regression

extension RowSystem {
    /// What one draw brings along besides its random numbers.
    struct DrawContext {
        /// Paths taken over from the parent, one a series.
        var borrowed: [GapPaths?]
        /// The paths that the coefficients multiply in this draw, from four quarters before the first.
        var regressors: [[Double]]
        /// What is added to the gap of the first series whatever the coefficients, from four quarters early.
        var gapOffset: [Double]?
        /// What a follower's entries hold whatever the coefficients, by driver; needed with a follower only.
        var fixedEntries: [Double] = []
        /// The common scale of the equation's shocks, s.
        var scale = 1.0
    }

    /// A draw of the system.
    struct Draw {
        /// Paths of each series, borrowed parts included, without the coefficients' contribution.
        var paths: [GapPaths]
        /// Values of the coefficients.
        var coefficients: [Double]
        /// What coefficients and fixed offset add to the gap of the series they enter, from four quarters early.
        var contribution: [Double]
    }

    /// The order in which shocks get their random numbers: those of years after the first one projected last, so that a
    /// longer horizon changes no draw of the first year.
    ///
    /// - Parameter later: quarters after the first year projected.
    /// - Returns: positions of all shocks; nothing when they are dealt as they stand.
    func dealingOrder(later: Int) -> [Int]? {
        guard later > 0 else { return nil }
        let layout = joint.processes[0].layout
        let late = Set((layout.gap - later..<layout.gap)).union(layout.shock - later..<layout.shock)
        let isLate = (0..<joint.shockCount).map {
            $0 < joint.seriesShocks && late.contains($0 % joint.stride)
        }
        return isLate.indices.filter { !isLate[$0] } + isLate.indices.filter { isLate[$0] }
    }

    /// Relinearizations that find the center of a system: once a series, so enough even for a fall of nine tenths.
    static let centerSteps = 8
    /// Moves of each draw, the linear one included (fixed, so that equal inputs give equal bits).
    static let steps = 3

    /// Draws from the posterior.
    ///
    /// A prior draw is moved to the posterior by the gain of the linearized rows, which brings it near the center;
    /// then the nonlinear part of the rows is taken at the moved draw and the move repeated. (Taken at the prior draw
    /// itself, far from the center, it would throw the draw to the other side and not settle.) A draw that does not
    /// settle, its gaps being unlike the most likely ones at which all draws are linearized, is moved anew with rows
    /// linearized where it stands.
    ///
    /// - Parameters:
    ///   - normals: ``JointProcess/shockCount`` x n, a column a draw.
    ///   - noise: rows x n, standard normal.
    ///   - contexts: one a draw.
    func draws(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> [Draw] {
        var (draws, misses) = moved(normals: normals, noise: noise, contexts: contexts)
        for column in misses.indices where misses[column] > Self.largestMiss {
            settle(
                &draws[column], miss: misses[column], normals: normals.columns([column]),
                noise: noise.columns([column]), contexts[column])
        }
        return draws
    }

    /// Linearizations anew, at most, of a draw that does not settle.
    private static let trials = 4

    /// Moves one draw anew with rows linearized where it stands, as long as that brings it nearer.
    private func settle(
        _ draw: inout Draw, miss: Double, normals: Matrix, noise: Matrix, _ context: DrawContext
    ) {
        var miss = miss
        for _ in 0..<Self.trials where miss > Self.largestMiss {
            let center = miss.isFinite ? values(draw) : center
            guard let own = try? adapted(to: context, at: draw, center: center) else { return }
            let again = own.moved(normals: normals, noise: noise, contexts: [context])
            guard again.misses[0] < miss else { return }
            draw = again.draws[0]
            miss = again.misses[0]
        }
    }

    /// The draws after the moves, and how far each is from settled.
    ///
    /// - Returns: the draws; by draw, the largest distance from a published number, its noise included, that one more
    ///   move would have to make up for, in log points (points for a rate); infinite for a draw that overflows, which is
    ///   left as it was before the rows.
    private func moved(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> (
        draws: [Draw], misses: [Double]
    ) {
        var draws = priorDraws(normals: normals, contexts: contexts)
        var misses = Array(repeating: 0.0, count: contexts.count)
        guard !rows.isEmpty else { return (draws, misses) }
        var scratch = Array(repeating: 0.0, count: joint.seriesShocks)
        var linear = Matrix(rows: rows.count, columns: contexts.count, repeating: 0)
        for step in 0..<Self.steps {
            var residuals = residuals(
                of: draws, noise: noise, contexts: contexts, linear: linear, isLinearized: step == 0)
            for column in contexts.indices where !rows.indices.allSatisfy({ residuals[$0, column].isFinite })
            {
                misses[column] = .infinity
                for row in rows.indices { residuals[row, column] = 0 }
            }
            let multipliers = regression.multipliers(residuals)
            let shocks = regression.moved(normals, by: multipliers)
            for column in contexts.indices {
                refill(&draws[column], shocks.values, column * joint.shockCount, contexts[column], &scratch)
                for (number, row) in rows.enumerated() {
                    linear[number, column] =
                        residuals[number, column] - row.variance * multipliers[number, column]
                }
            }
            guard step == Self.steps - 1 else { continue }
            let next = self.residuals(
                of: draws, noise: noise, contexts: contexts, linear: linear, isLinearized: false)
            for (column, context) in contexts.enumerated() where misses[column].isFinite {
                let miss = rows.indices.reduce(0.0) {
                    max($0, abs(next[$1, column] - residuals[$1, column]))
                }
                misses[column] = miss.isFinite ? miss * context.scale : .infinity
            }
            for column in contexts.indices where !misses[column].isFinite {
                refill(&draws[column], normals.values, column * joint.shockCount, contexts[column], &scratch)
            }
        }
        return (draws, misses)
    }

    /// Distance from a published number that a settled draw may keep, log points (points for a rate): half the last digit
    /// of a figure with one decimal.
    private static let largestMiss = 0.05

    /// The system with rows linearized at some quarter values and coefficients at one draw's gaps.
    private func adapted(
        to context: DrawContext, at draw: Draw, center: [[Double]]
    ) throws(RowRegression.Failure) -> RowSystem {
        let regressors = joint.follower?.regressors(draw.paths.map(\.wholeGaps)) ?? context.regressors
        let adapted = JointProcess(
            joint.processes, mixing: joint.mixing,
            coefficients: zip(joint.coefficients, regressors).map {
                JointProcess.Coefficient(mean: $0.mean, deviation: $0.deviation, regressor: $1)
            },
            follower: joint.follower?.linearized(at: draw.coefficients, fixed: context.fixedEntries),
            isRate: joint.isRate)
        return try RowSystem(adapted, rows: rows, center: center)
    }

    /// Published numbers, drawn noise included, less what draws give, plus the linear part of the move so far.
    private func residuals(
        of draws: [Draw], noise: Matrix, contexts: [DrawContext], linear: Matrix, isLinearized: Bool
    ) -> Matrix {
        var residuals = linear
        for (column, context) in contexts.enumerated() {
            for (number, row) in rows.enumerated() {
                let predicted =
                    isLinearized
                    ? linearPrediction(number) { value(draws[column], $0) }
                    : row.prediction { value(draws[column], $0) }
                let error = noise[number, column] * row.variance.squareRoot()
                residuals[number, column] += (row.value - predicted) / context.scale + error
            }
        }
        return residuals
    }

    /// Draws before the rows are taken into account.
    ///
    /// - Parameters:
    ///   - normals: ``JointProcess/shockCount`` x n, a column a draw.
    ///   - contexts: one a draw.
    func priorDraws(normals: Matrix, contexts: [DrawContext]) -> [Draw] {
        var scratch = Array(repeating: 0.0, count: joint.seriesShocks)
        let count = joint.count
        return contexts.indices.map { column in
            var draw = Draw(
                paths: joint.processes.map { _ in GapPaths(count: count) },
                coefficients: Array(repeating: 0, count: joint.coefficients.count),
                contribution: Array(repeating: 0, count: count + 4))
            refill(&draw, normals.values, column * joint.shockCount, contexts[column], &scratch)
            return draw
        }
    }

    /// The draw without random numbers: the posterior mode given mean borrowed paths.
    func mode(_ context: DrawContext) -> Draw {
        let zero = Matrix(rows: joint.shockCount, columns: 1, repeating: 0)
        let silence = Matrix(rows: rows.count, columns: 1, repeating: 0)
        return draws(normals: zero, noise: silence, contexts: [context])[0]
    }

    /// The quarter values of a draw, by series and quarter.
    func values(_ draw: Draw) -> [[Double]] {
        joint.processes.indices.map { series in
            (0..<joint.count).map { quarter in
                value(draw, PublishedRow.Term(series: series, quarter: quarter, weight: 1))
            }
        }
    }

    /// Makes a draw anew from its shocks, in its own memory.
    private func refill(
        _ draw: inout Draw, _ shocks: [Double], _ start: Int, _ context: DrawContext,
        _ scratch: inout [Double]
    ) {
        let isMixed = joint.mixing.series > 1
        if isMixed {
            joint.mixing.mix(shocks, from: start, layout: joint.processes[0].layout, into: &scratch)
        }
        for (series, process) in joint.processes.enumerated() {
            draw.paths[series].reset(to: context.borrowed[series])
            if isMixed {
                process.add(
                    to: &draw.paths[series], scratch, from: series * joint.stride, scale: context.scale)
            } else {
                process.add(to: &draw.paths[series], shocks, from: start, scale: context.scale)
            }
        }
        let first = start + joint.seriesShocks
        for (position, coefficient) in joint.coefficients.enumerated() {
            draw.coefficients[position] =
                coefficient.mean + context.scale * coefficient.deviation * shocks[first + position]
        }
        contribute(&draw, context)
    }

    /// Sets what coefficients and fixed parts add to the gap of the series that they enter.
    private func contribute(_ draw: inout Draw, _ context: DrawContext) {
        for step in draw.contribution.indices { draw.contribution[step] = context.gapOffset?[step] ?? 0 }
        guard let follower = joint.follower else {
            for (value, path) in zip(draw.coefficients, context.regressors) {
                for step in draw.contribution.indices { draw.contribution[step] += value * path[step] }
            }
            return
        }
        let entries = follower.entries(draw.coefficients, fixed: context.fixedEntries)
        for (driver, entry) in zip(follower.drivers, entries) {
            let path = draw.paths[driver]
            for step in draw.contribution.indices {
                draw.contribution[step] += entry * path.wholeGap(step - GapPaths.lead)
            }
        }
    }

    private func value(_ draw: Draw, _ term: PublishedRow.Term) -> Double {
        let quarter = term.quarter
        let path = draw.paths[term.series]
        let own = joint.isRate ? path.rate(quarter) : path.growth(quarter)
        guard term.series == joint.coefficientSeries else { return own }
        return own + draw.contribution[quarter + GapPaths.lead]
            - (joint.isRate ? 0 : draw.contribution[quarter])
    }
}
