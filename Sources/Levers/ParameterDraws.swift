public import Studies

/// The value of every lever parameter in every draw.
///
/// A draw keeps its quantile of a parameter in all scenarios (common random numbers), so that two scenarios
/// differ by what they state and by nothing else.
public struct ParameterDraws: Sendable {
    /// Number of draws.
    public let count: Int
    private let quantileValues: @Sendable (_ key: String, UncertainValue) -> [Double]

    /// Draws of parameters.
    ///
    /// - Parameters:
    ///   - count: number of draws.
    ///   - values: the values of a range in every draw, for a key naming lever, item and parameter.
    public init(count: Int, values: @escaping @Sendable (_ key: String, UncertainValue) -> [Double]) {
        self.count = count
        quantileValues = values
    }

    /// The values of one range in every draw.
    ///
    /// - Parameters:
    ///   - range: the 80 % range.
    ///   - key: names lever, item and parameter; equal keys share their quantile.
    /// - Returns: one value a draw.
    func values(_ range: UncertainValue, key: String) -> [Double] {
        range.isCertain ? Array(repeating: range.central, count: count) : quantileValues(key, range)
    }
}
