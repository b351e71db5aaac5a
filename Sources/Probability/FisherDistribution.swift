/// Fisher's F distribution: the ratio of two independent chi-squared variables, each over its degrees of freedom.
public struct FisherDistribution: Hashable, Sendable {
    /// Degrees of freedom of the numerator, above 0.
    public let numerator: Double
    /// Degrees of freedom of the denominator, above 0.
    public let denominator: Double

    /// A distribution.
    ///
    /// - Parameters:
    ///   - numerator: degrees of freedom, above 0.
    ///   - denominator: degrees of freedom, above 0.
    public init(numerator: Double, denominator: Double) {
        precondition(numerator > 0 && denominator > 0, "no F distribution of \(numerator) and \(denominator)")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The share of the distribution above a number, the p-value of an F statistic.
    ///
    /// - Parameter x: not negative.
    /// - Returns: in [0, 1], relative accuracy about 1e-13.
    public func upperTail(_ x: Double) -> Double {
        precondition(x >= 0, "an F statistic is not negative, not \(x)")
        let share = denominator / (denominator + numerator * x)
        return BetaFunction.regularized(share, denominator / 2, numerator / 2)
    }
}
