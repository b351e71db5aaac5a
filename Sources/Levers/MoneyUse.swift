public import Studies

/// What became of one label of money, draw by draw, in 亿元.
public struct MoneyUse: Sendable {
    /// Name of the instrument.
    public let name: LocalizedText
    /// Applied for.
    public let applied: Double
    /// Allotted or committed.
    public let allotted: Double
    /// Turned into works within the study's year, one value a draw.
    public let works: [Double]
    /// Carried into the next year, one value a draw.
    public let carried: [Double]
}
