import Probability
import Studies
import TimeSeries

extension RegionFit {
    /// Draws that serve variances without own rows.
    static let variancePriorDraws = RegionEstimate.priorPoolSize
    static let varianceParentDraws = RegionEstimate.particleCount * 2
    /// What the random numbers of the prediction's draws are for.
    static let drawsUse = "draws"

    /// The joint prediction of the region.
    func prediction(draws count: Int, workers: Int) async throws -> JointPrediction {
        let assignments = assignments(count)
        let parts = try await parallelParts(RegionEstimate.particleCount, workers: workers) { particle in
            self.numbers(particle, assignments[particle], .all, use: Self.drawsUse)
        }
        let collector = DrawCollector(self, count: count, assignments: assignments, parts: parts)
        let (drivers, responses) = try await collector.collected(workers: workers)
        let first = Quarter(year: problem.year, number: 1)
        return JointPrediction(
            year: problem.year,
            quarters: (0...first.distance(to: problem.study.lastQuarter)).map { first.advanced(by: $0) },
            draws: count, drivers: drivers, responses: responses,
            record: record(variances: try await variances(workers: workers, all: collector)),
            movements: { try await movements(assignments, draws: count, workers: $0) })
    }

    /// The numbers of a particle's draws that a prediction needs.
    private func numbers(
        _ particle: Int, _ requests: [Request], _ knowledge: Knowledge, use: String
    ) -> [[Double]] {
        let layout = DrawLayout(self, window: DrawCollector.window(problem))
        return draws(particle: particle, requests, knowing: knowledge, use: use) { layout.numbers(of: $0) }
    }

    /// Which draws each particle makes, and from which draw of the parent's pool each goes on.
    ///
    /// A draw's particle depends on its number alone, so that the first 2,000 of 5,000 draws are the 2,000.
    private func assignments(_ count: Int) -> [[Request]] {
        let stream = RandomPurpose.stream("particles of draws", region: problem.study.region.id, seed: seed)
        let cumulative = SystematicSampling.cumulative(weights)
        let offset = stream.uniform(0, 0)
        var lists: [[Request]] = Array(repeating: [], count: RegionEstimate.particleCount)
        for draw in 0..<count {
            let particle = SystematicSampling.index(draw: draw, weights: cumulative, offset: offset)
            let order = lists[particle].count % RegionEstimate.drawsPerParticle
            lists[particle].append(
                Request(draw: draw, ancestor: particle + order * RegionEstimate.particleCount))
        }
        return lists
    }

    /// Variances of the year's outcome under less and less knowledge.
    private func variances(workers: Int, all: DrawCollector) async throws -> [JointPrediction.Variances] {
        let priors = try await outcomes(Self.variancePriorDraws, .priors, workers: workers)
        let parents = try await outcomes(Self.varianceParentDraws, .parents, workers: workers)
        return series.indices.map { position in
            JointPrediction.Variances(
                indicator: series[position].indicator.id, priors: Quantiles.variance(priors[position]),
                parents: Quantiles.variance(parents[position]),
                all: Quantiles.variance(all.yearOutcome(of: position)))
        }
    }

    /// Year outcomes of every series without the region's own rows: series x draws.
    private func outcomes(_ count: Int, _ knowledge: Knowledge, workers: Int) async throws -> [[Double]] {
        let particles = RegionEstimate.particleCount
        let poolSize = knowledge == .priors ? RegionEstimate.priorPoolSize : RegionEstimate.poolSize
        let assignments = (0..<particles).map { particle in
            stride(from: particle, to: count, by: particles).map {
                Request(draw: $0, ancestor: $0 % poolSize)
            }
        }
        let parts = try await parallelParts(particles, workers: workers) { particle in
            self.numbers(particle, assignments[particle], knowledge, use: knowledge.rawValue)
        }
        let collector = DrawCollector(self, count: count, assignments: assignments, parts: parts)
        return series.indices.map { collector.yearOutcome(of: $0) }
    }

    private func record(variances: [JointPrediction.Variances]) -> JointPrediction.Record {
        let onsets = drivers.onsets + responses.map(\.onsets)
        return JointPrediction.Record(
            variances: variances,
            onsets: zip(series, onsets).flatMap { series, onsets in
                onsets.map {
                    (
                        series.indicator.id,
                        JointPrediction.ShockOnset(
                            quarter: $0.quarter, logBayesFactor: $0.logBayesFactor, isDeclared: $0.isDeclared)
                    )
                }
            },
            effectiveParticles: effectiveParticles,
            priorEntryVariances: responses.map { $0.coefficients.priorEntryVariances(problem.drivers.count) })
    }
}

extension MatrixCoefficients {
    /// Prior variance of each entry B_k by driver: of e ω m and of the region's own deviation.
    func priorEntryVariances(_ count: Int) -> [Double] {
        var variances = Array(repeating: 0.0, count: count)
        guard follows else { return variances }
        for (column, driver) in drivers.enumerated() {
            let share = activityShares[column]
            let m = passThroughs[column]
            let product =
                (elasticity.mean * elasticity.mean + elasticity.deviation * elasticity.deviation)
                * (m.mean * m.mean + m.deviation * m.deviation)
                - elasticity.mean * elasticity.mean * m.mean * m.mean
            let own = Self.relativeDeviation * elasticity.mean * share * m.mean
            variances[driver] = share * share * product + own * own
        }
        return variances
    }
}
