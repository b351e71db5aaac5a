import Studies

extension Observation {
    /// Amounts are released with 0 to 2 decimals; more come from a table in 万元, converted exactly.
    ///
    /// Source: planning-practice 1.12, test vector TV6 (2 643 400 万元 is printed as 264.3 亿元).
    private static let most = 2

    /// Decimals with which the figure is printed: those it was published with, and the indicator's own for a level that
    /// only a conversion gave more.
    ///
    /// - Parameter indicator: the indicator that it is a figure of.
    func printedDecimals(_ indicator: Indicator) -> Int {
        measure == .level && precision > Self.most ? min(decimals, indicator.decimals) : decimals
    }
}
