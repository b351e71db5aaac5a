/// How what a series takes over from its parent spreads within a particle: deviations of the parent's draws from the mean
/// of their particle, scaled so that their sum of squares is a variance. Differences between particles are differences of
/// parameters, which do not move.
struct BorrowedSpread: Sendable {
    /// Paths of deviations, one a shock.
    private let paths: [GapPaths]

    /// Draws of the parent's pool that are used: eight of each particle, so that a correlation has a sampling error of
    /// one in twenty.
    static let draws = 8 * RegionEstimate.particleCount

    /// The spread of one parent series.
    ///
    /// - Parameters:
    ///   - estimate: the parent.
    ///   - series: position of the series in it.
    ///   - borrowing: factors by which it is taken over.
    ///   - timeline: the child's quarters.
    init(
        _ estimate: RegionEstimate, series: Int, _ borrowing: ProcessFamily.Borrowing, timeline: Timeline
    ) {
        let particles = RegionEstimate.particleCount
        let scale = Double(Self.draws - particles).squareRoot()
        var drawn = (0..<Self.draws).map { draw in
            estimate.borrowed([series], [borrowing], draw: draw, timeline)[0]
                ?? GapPaths(count: timeline.count)
        }
        for particle in 0..<particles {
            let kin = stride(from: particle, to: Self.draws, by: particles)
            for index in drawn[particle].values.indices {
                let mean = kin.reduce(0) { $0 + drawn[$1].values[index] } / Double(Self.draws / particles)
                for draw in kin { drawn[draw].values[index] = (drawn[draw].values[index] - mean) / scale }
            }
        }
        paths = drawn
    }

    /// Number of shocks.
    var count: Int { paths.count }

    /// A weighted sum over the path, by shock.
    ///
    /// - Parameters:
    ///   - trendWeights: weight on the trend, by quarter.
    ///   - gapWeights: weight on the whole gap, from four quarters before the first.
    func sum(trendWeights: [Double], gapWeights: [Double]) -> [Double] {
        let trend = trendWeights.indices.filter { trendWeights[$0] != 0 }
        let gap = gapWeights.indices.filter { gapWeights[$0] != 0 }
        return paths.map { path in
            let level = trend.reduce(0) { $0 + trendWeights[$1] * path.trend($1) }
            return gap.reduce(level) { $0 + gapWeights[$1] * path.wholeGap($1 - GapPaths.lead) }
        }
    }
}
