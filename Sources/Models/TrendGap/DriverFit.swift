import LinearAlgebra
import Probability
import Regression
import Studies
import TimeSeries

/// The drivers of one region, estimated together: one system a parameter particle.
struct DriverFit: Sendable {
    /// One joint setting of all parameters with the posterior of the shocks under it.
    struct Particle: Sendable {
        /// Logarithm of the weight, up to a constant.
        var logWeight: Double
        /// Parameters by driver, in the scale of the region.
        let parameters: [GapParameters]
        /// What each driver takes over from its parent.
        let borrowing: [ProcessFamily.Borrowing?]
        /// Correlations.
        let correlations: Mixing.Correlations
        /// Quarter shares of the base of the year projected, by driver.
        let shares: [[Double]]
        /// Share of the part in the total, for the rest of a total.
        let partShares: [Double?]
        /// Posterior of the shocks.
        let system: RowSystem
        /// The most likely path of each driver.
        let modePaths: [GapPaths]
    }

    /// The particles.
    let particles: [Particle]
    /// Onsets, by driver.
    let onsets: [[FoundOnset]]

    /// Candidate volatilities of a particle, of which the rows choose one.
    static let candidates = 8

    /// Estimates the drivers.
    static func fit(_ problem: RegionProblem, parent: RegionEstimate?, seed: UInt64, workers: Int) async throws
        -> DriverFit
    {
        let work = try DriverWork(problem, parent: parent, seed: seed)
        let particles = try await parallelParts(RegionEstimate.particleCount, workers: workers) {
            try work.particle($0)
        }
        return DriverFit(particles: particles, onsets: work.onsets)
    }
}

/// What all particles of a region's drivers share.
private struct DriverWork: Sendable {
    let problem: RegionProblem
    let parent: RegionEstimate?
    let family: ProcessFamily
    let builder: RowBuilder
    let onsets: [[FoundOnset]]
    let center: [[Double]]
    /// Of drivers without a parent: their weighted parameters and the point of each particle.
    let own: [(weights: SeriesWeights, chosen: [Int])?]
    let stream: RandomStream
    let slots: OnsetSlots

    init(_ problem: RegionProblem, parent: RegionEstimate?, seed: UInt64) throws {
        self.problem = problem
        self.parent = parent
        family = ProcessFamily(count: problem.timeline.count, longRunGrowth: problem.study.longRunGrowth)
        builder = RowBuilder(timeline: problem.timeline)
        stream = RandomPurpose.stream("driver particles", region: problem.study.region.id, seed: seed)
        let single = SingleSeries(problem: problem, parent: parent, family: family, builder: builder, seed: seed)
        onsets = try problem.drivers.map { try single.onsets(of: $0) }
        slots = OnsetSlots(onsets, timeline: problem.timeline)
        var own: [(weights: SeriesWeights, chosen: [Int])?] = []
        for (position, series) in problem.drivers.enumerated() {
            guard series.parent == nil else {
                own.append(nil)
                continue
            }
            let weights = try single.weights(of: series, onsets: slots.onsets(of: position))
            let stream = RandomPurpose.stream(
                "points of \(series.indicator.id)", region: problem.study.region.id, seed: seed)
            own.append((weights, weights.resampled(RegionEstimate.particleCount, stream)))
        }
        self.own = own
        center = try Self.center(problem, parent, family, builder, slots)
    }

    /// Rows of all drivers under given weights.
    static func rows(
        _ problem: RegionProblem, _ builder: RowBuilder, shares: @escaping (Int, Int) -> [Double], partShares: [Double?]
    ) -> [PublishedRow] {
        problem.drivers.enumerated().flatMap { position, series -> [PublishedRow] in
            guard let part = series.part, let share = partShares[position] else {
                return builder.rows(series.rows, position: position) { shares(position, $0) }
            }
            return builder.totalRows(
                series.rows, part: (part, share, { shares(part, $0) }), rest: (position, { shares(position, $0) }))
        }
    }

    /// Quarter values at which rows are linearized, by three steps at the prior's median.
    private static func center(
        _ problem: RegionProblem, _ parent: RegionEstimate?, _ family: ProcessFamily, _ builder: RowBuilder,
        _ slots: OnsetSlots
    ) throws -> [[Double]] {
        let median = ParameterPrior.parameters(at: Array(repeating: 0.5, count: ParameterPrior.dimensions))
        let processes = problem.drivers.enumerated().map { position, series in
            family.process(
                series, family.unborrowed(median, series), onsets: slots.onsets(of: position),
                hasParent: series.parent != nil)
        }
        let rows = rows(
            problem, builder, shares: { problem.drivers[$0].shares.base(of: $1) },
            partShares: problem.drivers.map { $0.partShare?.median })
        let borrowing = ProcessFamily.Borrowing(volatility: ProcessFamily.volatility.median)
        let borrowed = problem.drivers.map { series in
            parent.flatMap { $0.meanBorrowed(series.parent, particle: nil, borrowing, timeline: problem.timeline) }
        }
        var center = problem.drivers.map { _ in Array(repeating: 5.0, count: problem.timeline.count) }
        for _ in 0..<RowSystem.steps {
            let system = try RowSystem(
                processes: processes, mixing: Mixing(series: processes.count, .typical), rows: rows, center: center)
            let context = RowSystem.DrawContext(borrowed: borrowed, regressors: [], gapOffset: nil)
            center = system.values(system.mode(context), context)
        }
        return center
    }

    /// One particle: parameters drawn, volatilities chosen by the region's rows, weight.
    func particle(_ number: Int) throws -> DriverFit.Particle {
        let count = problem.drivers.count
        let normals = stream.normals(draw: number, count: 6 * count)
        let correlations = Mixing.Correlations.drawn(
            stream.uniform(number, 1000), stream.uniform(number, 1001), stream.uniform(number, 1002))
        let tilts = (0..<count).map { series in
            problem.drivers[series].shares.tilt(Array(normals[(4 * series)..<(4 * series + 4)]))
        }
        let partShares = (0..<count).map { series in
            problem.drivers[series].partShare.map { PartShare.draw($0, normal: normals[4 * count + series]) }
        }
        let shares = { (series: Int, year: Int) in
            self.problem.drivers[series].shares.base(of: year, tilt: tilts[series])
        }
        let rows = Self.rows(problem, builder, shares: shares, partShares: partShares)
        let candidates = parent == nil ? 1 : DriverFit.candidates
        var systems: [Candidate] = []
        for candidate in 0..<candidates {
            systems.append(
                try self.candidate(candidate, number, rows: rows, mixing: Mixing(series: count, correlations)))
        }
        let logLikelihoods = systems.map(\.logLikelihood)
        let chosen = SystematicSampling.index(
            draw: 0, weights: SystematicSampling.cumulative(LogWeights.normalized(logLikelihoods)),
            offset: stream.uniform(number, 1003))
        var logWeight = LogWeights.logSumExp(logLikelihoods) - logarithm(Double(candidates))
        for (series, weighted) in own.enumerated() where parent == nil {
            if let weighted, problem.drivers[series].part == nil {
                logWeight -= weighted.weights.logLikelihoods[weighted.chosen[number]]
            }
        }
        let best = systems[chosen]
        return DriverFit.Particle(
            logWeight: logWeight + (parent?.particles[number].logWeight ?? 0), parameters: best.parameters,
            borrowing: best.borrowing, correlations: correlations,
            shares: (0..<count).map { shares($0, problem.year) }, partShares: partShares, system: best.system,
            modePaths: best.system.mode(
                RowSystem.DrawContext(
                    borrowed: borrowedMean(number, best.borrowing), regressors: [], gapOffset: nil)
            ).paths)
    }

    private struct Candidate {
        let system: RowSystem
        let parameters: [GapParameters]
        let borrowing: [ProcessFamily.Borrowing?]
        let logLikelihood: Double
    }

    private func candidate(
        _ candidate: Int, _ number: Int, rows: [PublishedRow], mixing: Mixing
    ) throws -> Candidate {
        var parameters: [GapParameters] = []
        var borrowing: [ProcessFamily.Borrowing?] = []
        let normals = stream.normals(
            draw: number, count: problem.drivers.count, startingAt: 2000 + candidate * problem.drivers.count)
        for (position, series) in problem.drivers.enumerated() {
            if let parent, let parentSeries = series.parent {
                let volatility = ProcessFamily.volatility(normals[position])
                parameters.append(
                    ProcessFamily.scaled(parent.particles[number].parameters[parentSeries], volatility: volatility))
                borrowing.append(ProcessFamily.Borrowing(volatility: volatility))
            } else if let own = own[position] {
                parameters.append(family.unborrowed(own.weights.points[own.chosen[number]], series))
                borrowing.append(nil)
            }
        }
        let processes = problem.drivers.enumerated().map { position, series in
            family.process(
                series, parameters[position], onsets: slots.onsets(of: position),
                hasParent: borrowing[position] != nil)
        }
        let system = try RowSystem(processes: processes, mixing: mixing, rows: rows, center: center)
        return Candidate(
            system: system, parameters: parameters, borrowing: borrowing,
            logLikelihood: logLikelihood(system, number, borrowing))
    }

    /// Log likelihood of the region's rows, averaged over the parent's draws of the particle.
    private func logLikelihood(
        _ system: RowSystem, _ number: Int, _ borrowing: [ProcessFamily.Borrowing?]
    ) -> Double {
        guard let parent else {
            return system.regression.logLikelihood(system.residuals { _, _ in 0 })
        }
        let draws = parent.pool.draws(of: number)
        let values = draws.map { draw in
            let paths = parent.borrowed(problem.drivers.map(\.parent), borrowing, draw: draw, problem.timeline)
            return system.regression.logLikelihood(
                system.residuals { series, quarter in paths[series]?.growth(quarter) ?? 0 })
        }
        return LogWeights.logSumExp(values) - logarithm(Double(values.count))
    }

    private func borrowedMean(_ number: Int, _ borrowing: [ProcessFamily.Borrowing?]) -> [GapPaths?] {
        problem.drivers.enumerated().map { position, series in
            guard let parent, let borrowing = borrowing[position] else { return nil }
            return parent.meanBorrowed(series.parent, particle: number, borrowing, timeline: problem.timeline)
        }
    }
}

extension Mixing.Correlations {
    /// The middle of the prior.
    static let typical = Mixing.Correlations(trend: 0.3, gap: 0.3, shock: 0.8)

    /// Correlations at three uniform numbers (MODEL §4).
    static func drawn(_ trend: Double, _ gap: Double, _ shock: Double) -> Mixing.Correlations {
        func pick(_ uniform: Double, _ values: [Double]) -> Double { values[min(Int(uniform * 3), 2)] }
        return Mixing.Correlations(
            trend: pick(trend, [0, 0.3, 0.5]), gap: pick(gap, [0, 0.3, 0.6]), shock: pick(shock, [0.5, 0.8, 0.9]))
    }
}
