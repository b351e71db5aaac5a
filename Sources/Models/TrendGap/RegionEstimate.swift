import Studies
import TimeSeries

/// What is known of a region after its rows, and its parents', were taken into account: the starting point of its
/// children and of its own projection.
struct RegionEstimate: Sendable {
    /// The quarters.
    let timeline: Timeline
    /// Ids of the series: drivers, then responses.
    let indicators: [String]
    /// Quarter shares, one a series.
    let shares: [QuarterShares]
    /// The first quarters of shocks, by series.
    let onsets: [[FoundOnset]]
    /// Parameter particles.
    let particles: [Particle]
    /// Joint draws that children take over: draw j belongs to particle j mod ``particleCount``.
    let pool: DrawPool
    /// The same draws before any row was taken into account.
    let priorPool: DrawPool

    /// Whether a series is a response with coefficients that children share.
    let followers: [Bool]
    /// Whether a series stands for the whole region: a driver or activity.
    let isCommon: [Bool]

    /// Number of parameter particles.
    static let particleCount = 128
    /// Draws of each particle that children take over.
    static let drawsPerParticle = 8
    /// Draws of the pool.
    static let poolSize = particleCount * drawsPerParticle
    /// Draws of the pool that precede any row; they serve variances alone.
    static let priorPoolSize = particleCount * 2

    /// One joint setting of all parameters.
    struct Particle: Sendable {
        /// Logarithm of its weight, up to a constant.
        let logWeight: Double
        /// Parameters by series, in the scale of the region.
        let parameters: [GapParameters]
    }
}

extension RegionEstimate {
    /// What a child's series take over in one draw of the pool.
    ///
    /// - Parameters:
    ///   - parents: position of each child series' parent here.
    ///   - borrowing: factors, one a child series.
    ///   - draw: draw of the pool.
    ///   - timeline: the child's quarters, which do not start before these.
    ///   - fromPrior: whether the draws before any row are meant.
    func borrowed(
        _ parents: [Int?], _ borrowing: [ProcessFamily.Borrowing?], draw: Int, _ timeline: Timeline,
        fromPrior: Bool = false
    ) -> [GapPaths?] {
        let pool = fromPrior ? priorPool : pool
        let offset = self.timeline.first.distance(to: timeline.first)
        return zip(parents, borrowing).map { parent, borrowing in
            guard let parent, let borrowing else { return nil }
            var paths = GapPaths(count: timeline.count)
            pool.lend(parent, draw: draw, to: &paths, offset: offset, borrowing)
            return paths
        }
    }

    /// The mean of m of a driver over some draws, if the driver is a column of the matrix here.
    func meanPassThrough(_ series: Int?, draws: [Int]) -> Double? {
        guard let series, !pool.passThroughs[series].isEmpty else { return nil }
        return draws.reduce(0) { $0 + pool.passThroughs[series][$1] } / Double(draws.count)
    }

    /// The mean of what a child's series takes over, in one particle or in all.
    func meanBorrowed(
        _ parent: Int?, particle: Int?, _ borrowing: ProcessFamily.Borrowing, timeline: Timeline
    ) -> GapPaths? {
        guard let parent else { return nil }
        let draws = particle.map { pool.draws(of: $0) } ?? Array(0..<pool.draws)
        let offset = self.timeline.first.distance(to: timeline.first)
        var sum = GapPaths(count: timeline.count)
        for draw in draws {
            pool.lend(parent, draw: draw, to: &sum, offset: offset, borrowing)
        }
        for index in sum.values.indices { sum.values[index] /= Double(draws.count) }
        return sum
    }
}

/// A quarter found, declared or inherited as the first of a shock.
struct FoundOnset: Hashable, Sendable {
    /// The quarter.
    let quarter: Quarter
    /// Logarithm of the Bayes factor, when found in the series' own figures.
    let logBayesFactor: Double?
    /// Whether the study declares it.
    let isDeclared: Bool

    /// The onsets that at least half of some series share, as one more series takes them over.
    ///
    /// - Parameter onsets: onsets by series.
    static func common(to onsets: [[FoundOnset]]) -> [FoundOnset] {
        let all = onsets.joined().reduce(into: [FoundOnset]()) { list, onset in
            if !list.contains(where: { $0.quarter == onset.quarter }) { list.append(onset) }
        }
        return all.filter { onset in
            2 * onsets.count { $0.contains { $0.quarter == onset.quarter } } >= onsets.count
        }.map { FoundOnset(quarter: $0.quarter, logBayesFactor: nil, isDeclared: $0.isDeclared) }
    }
}

/// Draws of all series of a region, in one block of memory.
struct DrawPool: Sendable {
    /// Number of draws.
    let draws: Int
    /// Number of quarters of a path.
    let quarters: Int
    /// Number of series.
    let series: Int
    /// Numbers that hold the paths, series by series, draw by draw; of a response its own part without what the
    /// matrix adds.
    var paths: [Double]
    /// Where the paths begin in the numbers: a pool read from a cache stays where it lies.
    let first: Int
    /// m of the activity equation by series; empty for series that are no column of the matrix.
    var passThroughs: [[Double]]
    /// e by series; empty for series that are no response.
    var elasticities: [[Double]]

    /// The draws of a particle.
    func draws(of particle: Int) -> [Int] {
        Array(stride(from: particle, to: draws, by: RegionEstimate.particleCount))
    }

    /// Where the path of a series in a draw begins.
    func position(_ series: Int, draw: Int) -> Int {
        first + (series * draws + draw) * GapPaths.size(quarters)
    }

    /// Adds what a child takes over of a series in a draw.
    func lend(
        _ series: Int, draw: Int, to paths: inout GapPaths, offset: Int, _ borrowing: ProcessFamily.Borrowing
    ) {
        paths.borrow(
            from: self.paths, at: position(series, draw: draw), length: quarters, offset: offset,
            ordinary: borrowing.ordinary, shock: borrowing.shock)
    }
}
