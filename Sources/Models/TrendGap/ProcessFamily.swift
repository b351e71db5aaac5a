import Probability
import Studies

/// Makes the processes of a region's series from parameters: what is the series' own and what is borrowed.
///
/// A region's movement is its parent's times 0.8 and a part of its own that makes up the rest of the variance, so
/// that correlations are 0.8 between a region and its parent and 0.64 over two steps.
///
/// Source: MODEL §4 (C_reg), §6.
struct ProcessFamily: Sendable {
    /// The quarters.
    let timeline: Timeline
    /// The year projected first.
    let year: Int
    /// Long-run growth, percent a year.
    let longRunGrowth: (mean: Double, deviation: Double)
    /// Recovery speed taken as known, when it is not to be estimated.
    let recoverySpeed: Double?

    init(_ problem: RegionProblem) {
        timeline = problem.timeline
        year = problem.year
        longRunGrowth = problem.study.longRunGrowth
        recoverySpeed = problem.recoverySpeed
    }

    /// Correlation of a region's movements with its parent's.
    static let correlation = 0.8
    /// What is left to the region itself.
    static let ownShare = 0.6
    /// Standard deviation of a nation's first trend growth around its long-run rate, log points.
    static let rootDeviation = 10.0
    /// Mean and standard deviation of a rate's first value, percent, where no parent tells (expert judgement).
    static let rate = (mean: 4.0, deviation: 2.0)
    /// Shock of a response's own part relative to a driver's; its turbulence is the drivers', passed on by the matrix
    /// (expert judgement: docs/method.md gives the figures with and without).
    static let responseShock = 0.5
    /// Prior of ln v, the volatility of a region relative to its parent: ln 2 and 0.4 (MODEL §6).
    static let volatility = (median: 2.0, deviation: 0.4)

    /// Factors by which a region takes over its parent's movements.
    struct Borrowing: Hashable, Sendable {
        /// On trend innovations and ordinary gap.
        let ordinary: Double
        /// On shock and permanent gap.
        let shock: Double

        init(volatility: Double) {
            ordinary = ProcessFamily.correlation * volatility
            shock = ProcessFamily.correlation * volatility.squareRoot()
        }
    }

    /// A region's parameters from its parent's.
    static func scaled(_ parent: GapParameters, volatility: Double) -> GapParameters {
        var parameters = parent
        parameters.trendDeviation *= volatility
        parameters.gapDeviation *= volatility
        parameters.shockScale *= volatility.squareRoot()
        return parameters
    }

    /// Parameters with all deviations multiplied.
    static func scaled(_ parameters: GapParameters, by scale: Double) -> GapParameters {
        var scaled = parameters
        scaled.trendDeviation *= scale
        scaled.gapDeviation *= scale
        scaled.shockScale *= scale
        return scaled
    }

    /// A relative volatility at a standard normal number.
    static func volatility(_ normal: Double) -> Double {
        volatility.median * exponential(volatility.deviation * normal)
    }

    /// Parameters of the prior in the scale of a series that has no parent.
    func unborrowed(_ parameters: GapParameters, _ series: RegionProblem.Series) -> GapParameters {
        var parameters = parameters
        if let recoverySpeed { parameters.recoverySpeed = recoverySpeed }
        if series.isResponse {
            parameters.shockScale *= Self.responseShock
            parameters.turbulence = 1
        }
        guard series.isRate else { return parameters }
        var scaled = Self.scaled(parameters, by: series.scale)
        scaled.trendReversion = 0
        return scaled
    }

    /// Relative volatilities spread evenly over their prior, so that no particle lacks the tails.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - offset: where in each of `count` equally likely parts, 0 to 1.
    static func volatilities(_ count: Int, offset: Double) -> [Double] {
        (0..<count).map { volatility(NormalDistribution.quantile((Double($0) + offset) / Double(count))) }
    }

    /// The process of a series.
    ///
    /// - Parameters:
    ///   - parameters: in the scale of the region.
    ///   - hasParent: whether a part is borrowed.
    ///   - isWhole: whether a response's own part moves from the first quarter on, as the drivers beside it do.
    func process(
        _ series: RegionProblem.Series, _ parameters: GapParameters, onsets: [Onset], hasParent: Bool,
        isWhole: Bool = false
    ) -> GapProcess {
        let spread = series.indicator.trendSpread * series.scale
        let count = timeline.count
        let beginning = series.isResponse && !isWhole ? series.beginning(timeline, year: year) : 0
        guard !hasParent else {
            return GapProcess(
                parameters: parameters, count: count, onsets: onsets, mean: 0, initialDeviation: spread,
                longRunDeviation: series.isRate ? 0 : spread / 2, ordinaryScale: Self.ownShare,
                shockScale: Self.ownShare, beginning: beginning)
        }
        if series.isRate {
            return GapProcess(
                parameters: parameters, count: count, onsets: onsets, mean: Self.rate.mean,
                initialDeviation: Self.rate.deviation, longRunDeviation: 0, ordinaryScale: 1, shockScale: 1,
                beginning: beginning)
        }
        return GapProcess(
            parameters: parameters, count: count, onsets: onsets,
            mean: logPoints(1 + longRunGrowth.mean / 100), initialDeviation: Self.rootDeviation,
            longRunDeviation: longRunGrowth.deviation, ordinaryScale: 1, shockScale: 1, beginning: beginning)
    }
}
