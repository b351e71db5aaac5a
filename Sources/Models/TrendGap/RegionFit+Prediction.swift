import Probability
import Studies
import TimeSeries

extension RegionFit {
    /// Draws that serve variances without own rows.
    static let variancePriorDraws = RegionEstimate.priorPoolSize
    static let varianceParentDraws = RegionEstimate.particleCount * 4

    /// The joint prediction of the region.
    func prediction(draws count: Int, workers: Int) async throws -> JointPrediction {
        let assignments = assignments(count)
        let parts = try await parallelParts(RegionEstimate.particleCount, workers: workers) { particle in
            self.draws(particle: particle, assignments[particle], knowing: .all, use: "draws")
        }
        let collector = DrawCollector(self, count: count)
        let prediction = collector.prediction(assignments: assignments, parts: parts)
        let variances = try await variances(workers: workers, all: prediction)
        return JointPrediction(
            year: prediction.year, quarters: prediction.quarters, draws: count, drivers: prediction.drivers,
            responses: prediction.responses, record: record(variances: variances))
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
    private func variances(workers: Int, all: JointPrediction) async throws -> [JointPrediction.Variances] {
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
            stride(from: particle, to: count, by: particles).map { Request(draw: $0, ancestor: $0 % poolSize) }
        }
        let parts = try await parallelParts(particles, workers: workers) { particle in
            self.draws(particle: particle, assignments[particle], knowing: knowledge, use: knowledge.rawValue)
        }
        let prediction = DrawCollector(self, count: count).prediction(assignments: assignments, parts: parts)
        return series.indices.map { prediction.yearOutcome(of: $0) }
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

extension JointPrediction {
    /// The first year's outcome of a series, drivers first: growth in log points weighted by quarter shares, or the
    /// year-end value of a rate. A linear form, so that priors with wild tails have a variance too.
    func yearOutcome(of position: Int) -> [Double] {
        let path = position < drivers.count ? drivers[position].path : responses[position - drivers.count].path
        switch path.indicator.kind {
        case .rate, .stock: return path.values[3]
        case .flow, .mean, .progress:
            return (0..<draws).map { draw in
                let own = (0..<4).reduce(0) { $0 + path.shares[$1][draw] * path.values[$1][draw] }
                guard position < drivers.count, let total = drivers[position].total else { return own }
                let part = drivers[total.part].path
                let partGrowth = (0..<4).reduce(0) { $0 + part.shares[$1][draw] * part.values[$1][draw] }
                let share = total.partShare[draw]
                return share * partGrowth + (1 - share) * own
            }
        }
    }
}
