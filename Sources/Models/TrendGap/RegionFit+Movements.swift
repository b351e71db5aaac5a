import LinearAlgebra
import Probability
import Studies
import TimeSeries

extension RegionFit {
    /// What is open in the prediction's draws.
    ///
    /// - Parameters:
    ///   - assignments: which draws each particle made.
    ///   - count: number of draws.
    func movements(_ assignments: [[Request]], draws count: Int, workers: Int) async throws -> OpenMovements {
        let settings = try await parallelParts(RegionEstimate.particleCount, workers: workers) { particle in
            try MovementBuilder(fit: self, particle: particle).setting()
        }
        var particles = Array(repeating: 0, count: count)
        for (particle, requests) in assignments.enumerated() {
            for request in requests { particles[request.draw] = particle }
        }
        let scales = responses.enumerated().map { position, response -> [Double] in
            let stream = scaleStream(of: problem.responses[position].indicator, use: Self.drawsUse)
            return (0..<count).map { draw in
                let fit = response.particles[particles[draw]]
                return fit.scales[fit.scalePoint(stream.uniform(draw, 0))]
            }
        }
        return OpenMovements(particles: particles, scales: scales, settings: settings)
    }
}

/// Finds the slopes of one particle.
private struct MovementBuilder {
    let fit: RegionFit
    let particle: Int
    private var problem: RegionProblem { fit.problem }
    private var window: Range<Int> { DrawCollector.window(problem) }

    func setting() throws -> OpenMovements.Setting {
        let drivers = fit.drivers.particles[particle]
        var forms = problem.drivers.indices.flatMap { series in
            window.map { drivers.system.value(of: series, $0) }
        }
        var own: [[[Double]]] = []
        var columns: [[Int]] = []
        for position in problem.responses.indices {
            let (parts, passing) = try response(position)
            own.append(parts)
            let used =
                fit.responses[position].coefficients.follows
                ? fit.responses[position].coefficients.drivers : []
            columns.append(used)
            for driver in used {
                for weights in passing {
                    var form = JointProcess.Form(series: driver, quarters: problem.timeline.count)
                    form.gapWeights = weights
                    forms.append(form)
                }
            }
        }
        let moved = drivers.system.movement(
            of: forms, try drivers.system.rowsWithoutCoefficients(),
            borrowed: borrowed(fit.driverParents, drivers.borrowing)
        ).slopes
        return arranged(MovementCompression.compressed(moved), columns: columns, own: own)
    }

    /// Rows in the order in which their forms were made.
    private func arranged(
        _ rows: [[Double]], columns: [[Int]], own: [[[Double]]]
    ) -> OpenMovements.Setting {
        let length = window.count
        func block(_ number: Int) -> [[Double]] { Array(rows[(number * length)..<((number + 1) * length)]) }
        let count = problem.drivers.count
        let still = Array(repeating: Array(repeating: 0.0, count: rows.first?.count ?? 0), count: length)
        var next = count
        let passed = columns.map { used in
            var blocks = Array(repeating: still, count: count)
            for driver in used {
                blocks[driver] = block(next)
                next += 1
            }
            return blocks
        }
        return OpenMovements.Setting(drivers: (0..<count).map(block), passed: passed, own: own)
    }

    /// Own slopes of a response by quarter, and the weights on a driver's gap that a matrix entry passes on: what it adds
    /// to the quarter less what own figures take back through the own part.
    private func response(_ position: Int) throws -> (own: [[Double]], passing: [[Double]]) {
        let series = problem.responses[position]
        let equation = fit.responses[position].particles[particle]
        let system = equation.system
        guard series.indicator.isExtrapolated else {
            let passing = window.map { _ in
                Array(repeating: 0.0, count: problem.timeline.count + GapPaths.lead)
            }
            return (window.map { _ in [] }, passing)
        }
        let forms = window.map { system.value(of: 0, $0) }
        let (own, multipliers) = system.movement(
            of: forms, try system.rowsWithoutCoefficients(),
            borrowed: borrowed([series.parent], [equation.borrowing]))
        let passing = window.enumerated().map { order, quarter -> [Double] in
            var form = JointProcess.Form(series: 0, quarters: problem.timeline.count)
            form.addGap(1, quarter: quarter, isRate: system.joint.isRate)
            for (number, row) in system.rows.enumerated() {
                for (term, slope) in zip(row.terms, system.slopes[number]) {
                    form.addGap(
                        -multipliers[number, order] * slope, quarter: term.quarter,
                        isRate: system.joint.isRate)
                }
            }
            return form.gapWeights
        }
        return (MovementCompression.compressed(own), passing)
    }

    private func borrowed(
        _ parents: [Int?], _ borrowing: [ProcessFamily.Borrowing?]
    ) -> [BorrowedSpread?] {
        zip(parents, borrowing).map { series, borrowing in
            guard let parent = fit.parent, let series, let borrowing else { return nil }
            return BorrowedSpread(parent, series: series, borrowing, timeline: problem.timeline)
        }
    }
}

/// Fewer shocks with the same covariance.
private enum MovementCompression {
    /// Share of the largest slope below which a direction is rounding.
    static let tolerance = 1e-10

    /// Rows on as many shocks as they have independent directions.
    ///
    /// From Mᵀ P = Q R, M Mᵀ = (P Rᵀ)(P Rᵀ)ᵀ: the rows of P Rᵀ move together as those of M do.
    ///
    /// - Parameter rows: slopes, all of one length.
    static func compressed(_ rows: [[Double]]) -> [[Double]] {
        guard let shocks = rows.first?.count, shocks > 0,
            let factor = try? PivotedQRFactorization(
                Matrix(rows: shocks, columns: rows.count, columnMajor: rows.flatMap { $0 }))
        else { return rows }
        let rank = factor.rank(tolerance: tolerance)
        var compressed = rows.map { _ in [Double]() }
        for (place, row) in factor.permutation.enumerated() {
            compressed[row] = (0..<rank).map { factor.r[$0, place] }
        }
        return compressed
    }
}
