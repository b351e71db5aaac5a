import Probability

/// The parameters of one series, in log points x 100 (points for a rate after scaling).
///
/// Source: MODEL §1. All are integrated over; see ``ParameterPrior``.
package struct GapParameters: Hashable, Sendable {
    /// Standard deviation of a quarter's change of the trend, σ_τ.
    package var trendDeviation: Double
    /// Standard deviation of the ordinary gap's innovation, σ_c.
    package var gapDeviation: Double
    /// Share of the ordinary gap that closes in a quarter, ρ_c.
    package var gapClosure: Double
    /// Scale of a shock, S.
    package var shockScale: Double
    /// Size of a shock's second quarter relative to its first, δ.
    package var shockDecay: Double
    /// Permanent part of a shock relative to its transitory part, π.
    package var permanentShare: Double
    /// Share of the shock gap that closes in a quarter, ρ.
    package var recoverySpeed: Double
    /// Share of the trend's distance to its long-run rate that closes in a quarter, κ.
    package var trendReversion: Double
    /// Factor on both deviations for eight quarters from an onset, υ.
    package var turbulence: Double
}

/// The prior of a series' parameters.
///
/// Source: MODEL §1 (expert judgement: round numbers, the same for all series).
package enum ParameterPrior {
    /// Dimensions of a point.
    package static let dimensions = 9

    /// The parameters at a point of the unit cube.
    ///
    /// - Parameter point: ``dimensions`` numbers in (0, 1).
    package static func parameters(at point: [Double]) -> GapParameters {
        GapParameters(
            trendDeviation: logNormal(point[0], median: 0.5, deviation: 0.7),
            gapDeviation: logNormal(point[1], median: 0.2, deviation: 0.8),
            gapClosure: pick(point[2], [0.2, 0.5]),
            shockScale: pick(point[3], [5, 12, 25]),
            shockDecay: pick(point[4], [0.1, 0.2, 0.4]),
            permanentShare: pick(point[5], [0.1, 0.2, 0.3]),
            recoverySpeed: truncatedNormal(point[6], mean: 0.55, deviation: 0.25),
            trendReversion: pick(point[7], [0, 0.04, 0.08]),
            turbulence: pick(point[8], [1.5, 2, 3]))
    }

    private static func logNormal(_ p: Double, median: Double, deviation: Double) -> Double {
        median * exponential(deviation * NormalDistribution.quantile(p))
    }

    private static func pick(_ p: Double, _ values: [Double]) -> Double {
        values[min(Int(p * Double(values.count)), values.count - 1)]
    }

    /// Quantile of a normal distribution restricted to (0, 1).
    private static func truncatedNormal(_ p: Double, mean: Double, deviation: Double) -> Double {
        let lowest = NormalDistribution.cumulative(-mean / deviation)
        let highest = NormalDistribution.cumulative((1 - mean) / deviation)
        return mean + deviation * NormalDistribution.quantile(lowest + p * (highest - lowest))
    }
}
