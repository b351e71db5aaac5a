/// A sample whose values count by weight.
public struct WeightedSample: Sendable {
    private let values: [Double]
    private let weights: [Double]
    private let total: Double

    /// A sample.
    ///
    /// - Parameters:
    ///   - values: at least one, all finite, in any order.
    ///   - weights: one a value, above 0; of any sum.
    public init(_ values: [Double], weights: [Double]) {
        precondition(
            !values.isEmpty && values.count == weights.count,
            "\(values.count) values, \(weights.count) weights")
        precondition(values.allSatisfy(\.isFinite), "a value is not finite")
        precondition(weights.allSatisfy { $0 > 0 && $0.isFinite }, "a weight is not above 0")
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        self.values = order.map { values[$0] }
        self.weights = order.map { weights[$0] }
        total = weights.reduce(0, +)
    }

    /// The weighted mean.
    public var mean: Double { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total }

    /// The weighted mean of squared deviations from the mean.
    public var variance: Double {
        let mean = mean
        return zip(values, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
    }

    /// The share of weight whose values satisfy a condition.
    ///
    /// - Parameter isMet: the condition.
    public func share(_ isMet: (Double) -> Bool) -> Double {
        zip(values, weights).reduce(0) { $0 + (isMet($1.0) ? $1.1 : 0) } / total
    }

    /// Quantiles: linear between values that lie half of both their weights apart, from the smallest at 0 to the largest
    /// at 1; with equal weights those of ``Quantiles``.
    ///
    /// - Parameter probabilities: ascending, each in [0, 1].
    /// - Returns: one quantile a probability.
    public func quantiles(_ probabilities: [Double]) -> [Double] {
        let length = total - (weights[0] + weights[weights.count - 1]) / 2
        var index = 0
        var reached = 0.0
        return probabilities.map { probability in
            let position = probability * length
            while index + 1 < values.count {
                let gap = (weights[index] + weights[index + 1]) / 2
                if reached + gap >= position {
                    return values[index] + (values[index + 1] - values[index]) * max(position - reached, 0)
                        / gap
                }
                reached += gap
                index += 1
            }
            return values[index]
        }
    }
}
