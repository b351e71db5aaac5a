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

    /// Number of parameter particles.
    static let particleCount = 64
    /// Draws of each particle that children take over.
    static let drawsPerParticle = 16
    /// Draws of the pool.
    static let poolSize = particleCount * drawsPerParticle
    /// Draws of the pool that precede any row; they serve variances alone.
    static let priorPoolSize = particleCount * 4

    /// One joint setting of all parameters.
    struct Particle: Sendable {
        /// Logarithm of its weight, up to a constant.
        var logWeight: Double
        /// Parameters by series, in the scale of the region.
        var parameters: [GapParameters]
        /// Correlations among drivers.
        var correlations: Mixing.Correlations
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
}

/// Draws of all series of a region, in one block of memory.
struct DrawPool: Sendable {
    /// Number of draws.
    let draws: Int
    /// Number of quarters of a path.
    let quarters: Int
    /// Paths, series by series, draw by draw; of a response its own part without what the matrix adds.
    var paths: [[Double]]
    /// Coefficients, one a draw and driver: m of the activity equation.
    var passThroughs: [[Double]]
    /// Elasticities, one a draw and response; of activity unused.
    var elasticities: [[Double]]

    /// The path of a series in a draw.
    func path(_ series: Int, draw: Int) -> GapPaths {
        let size = GapPaths.size(quarters)
        return GapPaths(count: quarters, values: paths[series][(draw * size)..<((draw + 1) * size)])
    }
}
