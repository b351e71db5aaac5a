/// What a count of successes says of their probability.
public enum BinomialInterval {
    /// The exact interval of a probability.
    ///
    /// - Parameters:
    ///   - successes: 0 to `trials`.
    ///   - trials: at least one.
    ///   - level: probability with which the interval holds the true one at least, such as 0.95.
    /// - Returns: its ends, in [0, 1].
    ///
    /// Source: Clopper and Pearson (1934).
    public static func ends(successes: Int, trials: Int, level: Double) -> (low: Double, high: Double) {
        precondition(trials > 0 && (0...trials).contains(successes), "\(successes) of \(trials)")
        let tail = (1 - level) / 2
        let failures = trials - successes
        let low =
            successes == 0
            ? 0 : BetaFunction.quantile(tail, Double(successes), Double(failures + 1))
        let high =
            failures == 0
            ? 1 : BetaFunction.quantile(1 - tail, Double(successes + 1), Double(failures))
        return (low, high)
    }
}
