public import TimeSeries

/// What a lever does to the paths of a projection. Vectors hold one value a draw.
///
/// Source: MODEL §7, the four ways in which levers enter.
public enum Effect: Sendable {
    /// From the first open quarter on, the share of a driver's shock gap that closes in a quarter becomes
    /// `1 - (1 - ρ)^multiple`.
    case speed(indicator: String, multiple: [Double])
    /// An amount that enters a driver in one quarter only, in the driver's unit.
    case flow(indicator: String, quarter: Quarter, amount: [Double], responses: Responses)
    /// A share of what the shock took from a driver in the first half, entering in one quarter only.
    case lossRegained(indicator: String, quarter: Quarter, share: [Double])
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
}
