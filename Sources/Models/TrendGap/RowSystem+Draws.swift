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
        /// The common scale of the equation's shocks, s.
        var scale = 1.0
    }

    /// A draw of the system.
    struct Draw {
        /// Paths of each series, borrowed parts included, without the coefficients' contribution.
        var paths: [GapPaths]
        /// Values of the coefficients.
        var coefficients: [Double]
        /// What coefficients and fixed offset add to the gap of the first series, from four quarters early.
        var contribution: [Double]
    }

    /// Relinearizations that find the center of a system: once a series, so enough even for a fall of nine tenths.
    static let centerSteps = 8
    /// Moves of each draw, the linear one included (fixed, so that equal inputs give equal bits).
    static let steps = 3

    /// Draws from the posterior.
    ///
    /// A prior draw is moved to the posterior by the gain of the linearized rows, which brings it near the center;
    /// then the nonlinear part of the rows is taken at the moved draw and the move repeated. (Taken at the prior draw
    /// itself, far from the center, it would throw the draw to the other side and not settle.)
    ///
    /// - Parameters:
    ///   - normals: ``shockCount`` x n, a column a draw.
    ///   - noise: rows x n, standard normal.
    ///   - contexts: one a draw.
    func draws(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> [Draw] {
        var (draws, strays) = moved(normals: normals, noise: noise, contexts: contexts)
        for column in strays {
            guard let own = try? adapted(to: contexts[column]) else { continue }
            draws[column] =
                own.moved(
                    normals: normals.columns([column]), noise: noise.columns([column]),
                    contexts: [contexts[column]]
                ).draws[0]
        }
        return draws
    }

    /// The draws after the moves, and the columns of those that do not settle on the published numbers.
    ///
    /// Coefficients are linearized at the drivers' most likely gaps; a draw whose gaps are many times larger, as a
    /// driver without figures can have them, is thrown farther off by every move.
    private func moved(normals: Matrix, noise: Matrix, contexts: [DrawContext]) -> (
        draws: [Draw], strays: [Int]
    ) {
        var draws = priorDraws(normals: normals, contexts: contexts)
        var strays: [Int] = []
        guard !rows.isEmpty else { return (draws, strays) }
        var scratch = Array(repeating: 0.0, count: processes.count * stride)
        var linear = Matrix(rows: rows.count, columns: contexts.count, repeating: 0)
        for step in 0..<Self.steps {
            var residuals = residuals(
                of: draws, noise: noise, contexts: contexts, linear: linear, isLinearized: step == 0)
            strays = strayed(residuals, linear, isLast: step == Self.steps - 1)
            for column in strays {
                for row in rows.indices { residuals[row, column] = 0 }
            }
            let multipliers = regression.multipliers(residuals)
            let shocks = regression.moved(normals, by: multipliers)
            for column in contexts.indices {
                refill(&draws[column], shocks.values, column * shockCount, contexts[column], &scratch)
                for (number, row) in rows.enumerated() {
                    linear[number, column] =
                        residuals[number, column] - row.variance * multipliers[number, column]
                }
            }
        }
        return (draws, strays)
    }

    /// Distance of a moved draw from a published number, noise included, beyond which it has strayed, log points: a
    /// factor of e (points for a rate).
    private static let farthest = 100.0

    /// Columns of draws that overflow, or after all moves but the last lie far from a published number.
    private func strayed(_ residuals: Matrix, _ linear: Matrix, isLast: Bool) -> [Int] {
        let bound = isLast ? Self.farthest : .greatestFiniteMagnitude
        return (0..<residuals.columns).filter { column in
            !rows.indices.allSatisfy { abs(residuals[$0, column] - linear[$0, column]) <= bound }
        }
    }

    /// The system with coefficients linearized at the gaps of one draw.
    private func adapted(to context: DrawContext) throws(RowRegression.Failure) -> RowSystem {
        try RowSystem(
            processes: processes, mixing: mixing, rows: rows,
            coefficients: zip(coefficients, context.regressors).map {
                Coefficient(mean: $0.mean, deviation: $0.deviation, regressor: $1)
            }, isRate: isRate, center: center)
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
    ///   - normals: ``shockCount`` x n, a column a draw.
    ///   - contexts: one a draw.
    func priorDraws(normals: Matrix, contexts: [DrawContext]) -> [Draw] {
        var scratch = Array(repeating: 0.0, count: processes.count * stride)
        let count = processes[0].count
        return contexts.indices.map { column in
            var draw = Draw(
                paths: processes.map { _ in GapPaths(count: count) },
                coefficients: Array(repeating: 0, count: coefficients.count),
                contribution: Array(repeating: 0, count: count + 4))
            refill(&draw, normals.values, column * shockCount, contexts[column], &scratch)
            return draw
        }
    }

    /// The draw without random numbers: the posterior mode given mean borrowed paths.
    func mode(_ context: DrawContext) -> Draw {
        let zero = Matrix(rows: shockCount, columns: 1, repeating: 0)
        let silence = Matrix(rows: rows.count, columns: 1, repeating: 0)
        return draws(normals: zero, noise: silence, contexts: [context])[0]
    }

    /// The quarter values of a draw, by series and quarter.
    func values(_ draw: Draw) -> [[Double]] {
        processes.indices.map { series in
            (0..<processes[0].count).map { quarter in
                value(draw, PublishedRow.Term(series: series, quarter: quarter, weight: 1))
            }
        }
    }

    /// Makes a draw anew from its shocks, in its own memory.
    private func refill(
        _ draw: inout Draw, _ shocks: [Double], _ start: Int, _ context: DrawContext,
        _ scratch: inout [Double]
    ) {
        let isMixed = mixing.series > 1
        if isMixed { mixing.mix(shocks, from: start, layout: processes[0].layout, into: &scratch) }
        for series in processes.indices {
            draw.paths[series].reset(to: context.borrowed[series])
            if isMixed {
                processes[series].add(
                    to: &draw.paths[series], scratch, from: series * stride, scale: context.scale)
            } else {
                processes[series].add(to: &draw.paths[series], shocks, from: start, scale: context.scale)
            }
        }
        let first = start + processes.count * stride
        for (position, coefficient) in coefficients.enumerated() {
            draw.coefficients[position] =
                coefficient.mean + context.scale * coefficient.deviation * shocks[first + position]
        }
        for step in draw.contribution.indices { draw.contribution[step] = context.gapOffset?[step] ?? 0 }
        for (value, path) in zip(draw.coefficients, context.regressors) {
            for step in draw.contribution.indices { draw.contribution[step] += value * path[step] }
        }
    }

    private func value(_ draw: Draw, _ term: PublishedRow.Term) -> Double {
        let quarter = term.quarter
        let own =
            isRate ? draw.paths[term.series].rate(quarter) : draw.paths[term.series].growth(quarter)
        guard term.series == 0 else { return own }
        return own + draw.contribution[quarter + 4] - (isRate ? 0 : draw.contribution[quarter])
    }
}
