public import TimeSeries

/// What a lever does to the paths of a projection. Vectors hold one value a draw.
///
/// Source: MODEL §7, the four ways in which levers enter.
public enum Effect: Sendable {
    // Dynamics of a driver
    /// From the first open quarter on, the share of the shock gap that closes in a quarter becomes
    /// `1 - (1 - ρ)^multiple`.
    case speed(indicator: String, multiple: [Double])
    /// A share of the fall below trend in the year's first quarter hits again in one quarter, and fades at the recovery
    /// speed.
    case shock(indicator: String, quarter: Quarter, share: [Double])
    /// A share of the shortfall at the first open quarter's beginning stays for good.
    case permanent(indicator: String, share: [Double])

    // One quarter of a driver or of a flow response
    /// An amount in the indicator's unit.
    case flow(indicator: String, quarter: Quarter, amount: [Double], responses: Responses)
    /// A share of what the shock took from a driver in the first half.
    case lossRegained(indicator: String, quarter: Quarter, share: [Double])
    /// Percentage points on the growth of the quarter's open months.
    case growth(indicator: String, quarter: Quarter, points: [Double])
    /// A percentage on the level of the quarter.
    case scale(indicator: String, quarter: Quarter, percent: [Double])

    /// One step of a stated path.
    case step(indicator: String, quarter: Quarter, PathStep)

    // Responses
    /// Percentage points on a stock's growth at the end of the year, reached in equal steps over the open quarters; the
    /// level stays.
    case stockGrowth(indicator: String, points: [Double])
    /// A multiple of all coefficients by which a response follows, from the first open quarter on.
    case elasticity(indicator: String, multiple: [Double])
    /// An amount that enters activity (GDP) in one quarter only, in the activity indicator's unit; other responses
    /// follow activity by their elasticity.
    case activity(quarter: Quarter, amount: [Double])

    /// Whether responses follow a flow through the matrix.
    public enum Responses: Sendable {
        /// They do.
        case follow
        /// They do not: the lever states its own single channel to activity, so that nothing counts twice.
        case doNotFollow
    }

    /// How a quarter of a stated path follows from what is projected.
    public enum PathStep: Hashable, Sendable {
        /// Its growth on the year before, percent.
        case growth(Double)
        /// Its level, in the indicator's unit.
        case level(Double)
        /// The growth of the quarter before goes on.
        case keepGrowth
    }

    /// Whether the effect changes nothing in any draw.
    public var isNeutral: Bool {
        switch self {
        case .speed(_, let values), .elasticity(_, let values): return values.allSatisfy { $0 == 1 }
        case .shock(_, _, let values), .permanent(_, let values), .flow(_, _, let values, _),
            .lossRegained(_, _, let values), .growth(_, _, let values), .scale(_, _, let values),
            .stockGrowth(_, let values), .activity(_, let values):
            return values.allSatisfy { $0 == 0 }
        case .step: return false
        }
    }
}
