import Probability
import Studies

extension RegionFit {
    /// The estimate that children start from.
    func estimate(workers: Int) async throws -> RegionEstimate {
        let pool = try await pool(RegionEstimate.poolSize, knowing: .all, workers: workers)
        let priorPool = try await self.pool(RegionEstimate.priorPoolSize, knowing: .priors, workers: workers)
        let particles = (0..<RegionEstimate.particleCount).map { number in
            RegionEstimate.Particle(
                logWeight: logWeights[number],
                parameters: drivers.particles[number].parameters
                    + responses.map { $0.particles[number].parameters })
        }
        return RegionEstimate(
            timeline: problem.timeline, indicators: series.map(\.indicator.id), shares: series.map(\.shares),
            onsets: drivers.onsets + responses.map(\.onsets), particles: particles, pool: pool,
            priorPool: priorPool,
            followers: problem.drivers.map { _ in false }
                + responses.map { $0.coefficients.follows && !$0.coefficients.isActivity },
            isCommon: problem.drivers.map { _ in true } + responses.map(\.coefficients.isActivity))
    }

    private func pool(_ count: Int, knowing knowledge: Knowledge, workers: Int) async throws -> DrawPool {
        let particles = RegionEstimate.particleCount
        let parts = try await parallelParts(particles, workers: workers) { particle in
            let requests = stride(from: particle, to: count, by: particles).map {
                Request(draw: $0, ancestor: $0)
            }
            return draws(particle: particle, requests, knowing: knowledge, use: "pool") { $0 }
        }
        let size = GapPaths.size(problem.timeline.count)
        var pool = DrawPool(
            draws: count, quarters: problem.timeline.count,
            series: series.count, paths: Array(repeating: 0, count: series.count * count * size), first: 0,
            passThroughs: series.map { _ in [] }, elasticities: series.map { _ in [] })
        let columns = responses.first { $0.coefficients.isActivity }?.coefficients.drivers ?? []
        for driver in columns { pool.passThroughs[driver] = Array(repeating: 0, count: count) }
        for position in responses.indices {
            pool.elasticities[problem.drivers.count + position] = Array(repeating: 0, count: count)
        }
        for (particle, part) in parts.enumerated() {
            for (order, draw) in part.enumerated() {
                let number = particle + order * particles
                for (series, path) in draw.paths.enumerated() {
                    let start = pool.position(series, draw: number)
                    pool.paths.replaceSubrange(start..<(start + size), with: path.values)
                }
                for (column, driver) in columns.enumerated() {
                    pool.passThroughs[driver][number] = draw.passThroughs[column]
                }
                for (position, elasticity) in draw.elasticities.enumerated() {
                    pool.elasticities[problem.drivers.count + position][number] = elasticity
                }
            }
        }
        return pool
    }
}
