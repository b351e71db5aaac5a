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

    /// The values of one parameter of one lever in every draw.
    ///
    /// - Parameters:
    ///   - range: the 80 % range.
    ///   - lever: the lever's declaration; the parameter's hard bounds cut the tails.
    ///   - item: names the item; equal lever, item and parameter share their quantile.
    ///   - parameter: parameter id.
    /// - Returns: one value a draw.
    func values(_ range: UncertainValue, of lever: LeverDeclaration, item: String, parameter: String)
        -> [Double]
    {
        guard !range.isCertain else { return Array(repeating: range.central, count: count) }
        let values = quantileValues("\(lever.id)/\(item)/\(parameter)", range)
        guard case .number(let lowest, let highest)? = lever.parameter(parameter)?.kind else { return values }
        return values.map { min(max($0, lowest), highest) }
    }
}
