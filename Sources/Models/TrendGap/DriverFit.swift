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
        /// What each driver, and activity where it stands beside them, takes over from its parent.
        let borrowing: [ProcessFamily.Borrowing?]
        /// Correlations.
        let correlations: Mixing.Correlations
        /// Quarter shares of the base of the year projected, by driver.
        let shares: [[Double]]
        /// Share of the part in the total, for the rest of a total.
        let partShares: [Double?]
        /// Posterior of the shocks; of activity's own part too where it stands beside the drivers.
        let system: RowSystem
        /// The most likely path of each driver.
        let modePaths: [GapPaths]
    }

    /// The particles.
    let particles: [Particle]
    /// Onsets, by driver.
    let onsets: [[FoundOnset]]
    /// Effective number of the candidates or particles by the rows, the lower one where both were weighed.
    let effectiveParticles: Double

    /// Joint settings of a region without parent, of which as many as there are particles are drawn by weight: series
    /// weighed one by one leave too few when their shocks are seen together.
    static let rootCandidates = 4 * RegionEstimate.particleCount

    /// Onsets that at least half of the drivers share: what hits them hits the responses' own parts too.
    var commonOnsets: [FoundOnset] { FoundOnset.common(to: onsets) }

    /// Candidate volatilities of a particle, of which the rows choose one.
    static let candidates = 8

    /// Estimates the drivers.
    static func fit(_ problem: RegionProblem, parent: RegionEstimate?, seed: UInt64, workers: Int)
        async throws
        -> DriverFit
    {
        let work = try DriverWork(problem, parent: parent, seed: seed)
        guard parent == nil else {
            let particles = try await parallelParts(RegionEstimate.particleCount, workers: workers) {
                try work.particle($0)
            }
            let logWeights = particles.map(\.logWeight)
            return DriverFit(
                particles: particles, onsets: work.onsets,
                effectiveParticles: LogWeights.effectiveNumber(LogWeights.normalized(logWeights)))
        }
        let candidates = try await parallelParts(rootCandidates, workers: workers) {
            try work.particle($0).logWeight
        }
        let power = LogWeights.largestPower(
            candidates, keeping: TrendGapModel.keptShare * Double(candidates.count))
        let weights = LogWeights.normalized(candidates.map { $0 * power })
        let chosen = SystematicSampling.indices(
            count: RegionEstimate.particleCount, weights: weights, offset: work.stream.uniform(0, 4000))
        let particles = try await parallelParts(chosen.count, workers: workers) { number in
            var particle = try work.particle(chosen[number])
            particle.logWeight = 0
            return particle
        }
        return DriverFit(
            particles: particles, onsets: work.onsets,
            effectiveParticles: LogWeights.effectiveNumber(LogWeights.normalized(candidates)))
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
        family = ProcessFamily(problem)
        builder = RowBuilder(timeline: problem.timeline)
        stream = RandomPurpose.stream("driver particles", region: problem.study.region.id, seed: seed)
        let single = SingleSeries(
            problem: problem, parent: parent, family: family, builder: builder, seed: seed)
        onsets = try single.onsets(ofDrivers: problem.drivers)
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
            own.append((weights, weights.resampled(DriverFit.rootCandidates, stream)))
        }
        self.own = own
        center = try Self.center(problem, parent, family, builder, slots)
    }

    /// Rows of all drivers under given weights.
    static func rows(
        _ problem: RegionProblem, _ builder: RowBuilder, shares: @escaping (Int, Int) -> [Double],
        partShares: [Double?]
    ) -> [PublishedRow] {
        problem.drivers.enumerated().flatMap { position, series -> [PublishedRow] in
            guard let part = series.part, let share = partShares[position] else {
                return builder.rows(series.rows, position: position) { shares(position, $0) }
            }
            return builder.totalRows(
                series.boundRows, part: (part, share, { shares(part, $0) }),
                rest: (position, { shares(position, $0) }))
        }
    }

    /// Quarter values at which rows are linearized, by ``RowSystem/centerSteps`` steps at the prior's median.
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
            parent.flatMap {
                $0.meanBorrowed(series.parent, particle: nil, borrowing, timeline: problem.timeline)
            }
        }
        var center = problem.drivers.map { $0.firstGuess(problem.timeline) }
        for _ in 0..<RowSystem.centerSteps {
            let system = try RowSystem(
                JointProcess(processes, mixing: Mixing(series: processes.count, .typical)), rows: rows,
                center: center)
            let context = RowSystem.DrawContext(borrowed: borrowed, regressors: [], gapOffset: nil)
            center = system.values(system.mode(context))
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
        let choices = try (0..<count).map { series in
            try choice(series, number, shares: { shares(series, $0) })
        }
        let borrowing = choices.map(\.borrowing)
        let processes = choices.enumerated().map { position, choice in
            family.process(
                problem.drivers[position], choice.parameters, onsets: slots.onsets(of: position),
                hasParent: choice.borrowing != nil)
        }
        let system = try RowSystem(
            JointProcess(processes, mixing: Mixing(series: count, correlations)), rows: rows, center: center)
        let borrowed = borrowedMean(number, borrowing)
        let joint = system.regression.logLikelihood(
            system.residuals { series, quarter in borrowed[series]?.growth(quarter) ?? 0 })
        let correction = choices.reduce(joint) { $0 + $1.correction }
        return DriverFit.Particle(
            logWeight: correction + (parent?.particles[number].logWeight ?? 0),
            parameters: choices.map(\.parameters), borrowing: borrowing, correlations: correlations,
            shares: (0..<count).map { shares($0, problem.year) }, partShares: partShares, system: system,
            modePaths: system.mode(
                RowSystem.DrawContext(borrowed: borrowed, regressors: [], gapOffset: nil)
            ).paths)
    }

    /// The parameters of one driver in a particle.
    private struct Choice {
        let parameters: GapParameters
        let borrowing: ProcessFamily.Borrowing?
        /// What the joint log likelihood must be corrected by, because the driver's own rows have chosen already:
        /// minus their log likelihood here, plus that of all candidates together.
        let correction: Double
    }

    private func choice(_ position: Int, _ number: Int, shares: @escaping (Int) -> [Double]) throws -> Choice
    {
        let series = problem.drivers[position]
        if let own = own[position] {
            let point = own.chosen[number]
            return Choice(
                parameters: family.unborrowed(own.weights.points[point], series), borrowing: nil,
                correction: -own.weights.logLikelihoods[point])
        }
        guard let parent, let parentSeries = series.parent else {
            preconditionFailure("a driver has a parent or weights of its own")
        }
        let inherited = parent.particles[number].parameters[parentSeries]
        let volatilities = ProcessFamily.volatilities(
            DriverFit.candidates, offset: stream.uniform(number, 2000 + position))
        guard series.part == nil, !series.rows.isEmpty else {
            let volatility = volatilities[
                Int(stream.uniform(number, 3000 + position) * Double(volatilities.count))]
            return Choice(
                parameters: ProcessFamily.scaled(inherited, volatility: volatility),
                borrowing: ProcessFamily.Borrowing(volatility: volatility), correction: 0)
        }
        let rows = builder.rows(series.rows, position: 0, shares: shares)
        let logLikelihoods = try volatilities.map { volatility in
            let process = family.process(
                series, ProcessFamily.scaled(inherited, volatility: volatility),
                onsets: slots.onsets(of: position), hasParent: true)
            let system = try RowSystem(JointProcess(process), rows: rows, center: [center[position]])
            let borrowed = parent.meanBorrowed(
                parentSeries, particle: number, ProcessFamily.Borrowing(volatility: volatility),
                timeline: problem.timeline)
            return system.regression.logLikelihood(
                system.residuals { _, quarter in borrowed?.growth(quarter) ?? 0 })
        }
        let chosen = SystematicSampling.index(
            draw: 0, weights: SystematicSampling.cumulative(LogWeights.normalized(logLikelihoods)),
            offset: stream.uniform(number, 1003 + position))
        return Choice(
            parameters: ProcessFamily.scaled(inherited, volatility: volatilities[chosen]),
            borrowing: ProcessFamily.Borrowing(volatility: volatilities[chosen]),
            correction: LogWeights.logSumExp(logLikelihoods) - logarithm(Double(volatilities.count))
                - logLikelihoods[chosen])
    }

    /// The mean of what the drivers take over. The weights of volatilities and particles are taken there: a parent's
    /// growth is nearly certain where the region has rows, and an average over its draws is far noisier than the
    /// difference it makes.
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
            trend: pick(trend, [0, 0.3, 0.5]), gap: pick(gap, [0, 0.3, 0.6]),
            shock: pick(shock, [0.5, 0.8, 0.9]))
    }
}
