/// Moments and quantiles of a sample.
public enum Quantiles {
    /// Sample quantiles, found by selection instead of a full sort.
    ///
    /// - Parameters:
    ///   - values: at least one, all finite, in any order.
    ///   - probabilities: each in [0, 1], in any order.
    /// - Returns: one quantile a probability, equal to those of the sorted sample.
    ///
    /// Source: Hyndman and Fan (1996), definition 7: linear between the order statistics around (n − 1) p.
    public static func select(_ values: [Double], _ probabilities: [Double]) -> [Double] {
        precondition(!values.isEmpty, "no values, no quantiles")
        precondition(values.allSatisfy(\.isFinite), "a value is not finite")
        let last = values.count - 1
        let positions = probabilities.map { probability in
            precondition(probability >= 0 && probability <= 1, "\(probability) is no probability")
            return Double(last) * probability
        }
        let ranks = positions.flatMap { [Int($0), min(Int($0) + 1, last)] }.sorted()
        var sample = values
        place(ranks[...], of: &sample, in: 0..<values.count)
        return positions.map { position in
            let rank = Int(position)
            let below = sample[rank]
            return below + (position - Double(rank)) * (sample[min(rank + 1, last)] - below)
        }
    }

    /// The arithmetic mean.
    ///
    /// - Parameter values: at least one.
    /// - Returns: their sum over their number.
    public static func mean(_ values: [Double]) -> Double {
        precondition(!values.isEmpty, "no values, no mean")
        return values.reduce(0, +) / Double(values.count)
    }

    /// The sample variance, with n − 1 in the denominator.
    ///
    /// - Parameter values: at least two.
    /// - Returns: mean squared deviation from the mean.
    public static func variance(_ values: [Double]) -> Double {
        precondition(values.count > 1, "\(values.count) values have no variance")
        let centre = mean(values)
        return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)
    }

    /// Rearranges a part of the sample until the given ranks (ascending) hold what sorting would put there.
    private static func place(_ ranks: ArraySlice<Int>, of sample: inout [Double], in range: Range<Int>) {
        guard !ranks.isEmpty, range.count > 1 else { return }
        if range.count <= 16 { return insertionSort(&sample, range) }
        let equal = partition(&sample, range, around: pivot(sample, range))
        place(ranks.prefix { $0 < equal.lowerBound }, of: &sample, in: range.lowerBound..<equal.lowerBound)
        place(ranks.drop { $0 < equal.upperBound }, of: &sample, in: equal.upperBound..<range.upperBound)
    }

    /// The median of three values at scattered places, so that no ordered or periodic sample is a bad case.
    private static func pivot(_ sample: [Double], _ range: Range<Int>) -> Double {
        let bits = UInt64(range.lowerBound ^ range.count) &* 0x9E37_79B9_7F4A_7C15
        func value(_ shift: UInt64) -> Double {
            sample[range.lowerBound + Int((bits >> shift) % UInt64(range.count))]
        }
        let (first, second, third) = (value(40), value(20), value(3))
        return max(min(first, second), min(max(first, second), third))
    }

    /// Moves smaller values to the front and larger ones to the back; returns where the equal ones lie.
    private static func partition(
        _ sample: inout [Double], _ range: Range<Int>, around pivot: Double
    ) -> Range<Int> {
        var (lower, next, upper) = (range.lowerBound, range.lowerBound, range.upperBound)
        while next < upper {
            let value = sample[next]
            if value < pivot {
                sample.swapAt(lower, next)
                lower += 1
                next += 1
            } else if value > pivot {
                upper -= 1
                sample.swapAt(next, upper)
            } else {
                next += 1
            }
        }
        return lower..<upper
    }

    private static func insertionSort(_ sample: inout [Double], _ range: Range<Int>) {
        for start in range.dropFirst() {
            let value = sample[start]
            var position = start
            while position > range.lowerBound, sample[position - 1] > value {
                sample[position] = sample[position - 1]
                position -= 1
            }
            sample[position] = value
        }
    }
}
