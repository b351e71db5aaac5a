/// Choosing among weighted items by evenly spread positions instead of independent draws.
public enum SystematicSampling {
    /// Running sums of weights.
    ///
    /// - Parameter weights: not negative.
    /// - Returns: the sum of the weights up to and including each.
    public static func cumulative(_ weights: [Double]) -> [Double] {
        var sum = 0.0
        return weights.map { weight in
            precondition(weight >= 0, "\(weight) is no weight")
            sum += weight
            return sum
        }
    }

    /// The item of one draw, at the draw's place in the golden-ratio sequence.
    ///
    /// It depends on the draw alone, so the first 2,000 of 5,000 draws are the 2,000 of a shorter run; any stretch
    /// of n draws meets an item n times its share, give or take a few.
    ///
    /// - Parameters:
    ///   - draw: counted from 0.
    ///   - cumulative: running sums of the weights, of any total above 0.
    ///   - offset: start of the sequence, in [0, 1).
    /// - Returns: index of the item, one with a weight above 0.
    ///
    /// Source: Weyl sequence of the golden ratio (Niederreiter 1992).
    public static func index(draw: Int, weights cumulative: [Double], offset: Double) -> Int {
        precondition(draw >= 0, "no draw \(draw)")
        precondition(offset >= 0 && offset < 1, "\(offset) is outside [0, 1)")
        // Multiples of the golden ratio modulo 1, in whole numbers, so that no draw is too far for precision.
        let word = UInt64(draw) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(offset * 0x1p53) << 11
        return item(at: Double(word >> 11) * 0x1p-53, cumulative)
    }

    /// The items of a whole sample: the classical systematic resampling.
    ///
    /// - Parameters:
    ///   - count: size of the sample.
    ///   - weights: not negative, of any sum above 0.
    ///   - offset: in [0, 1): position of the first point within its stratum.
    /// - Returns: `count` indices, ascending; each item either ⌊count × share⌋ or ⌈count × share⌉ times.
    ///
    /// Source: Kitagawa (1996).
    public static func indices(count: Int, weights: [Double], offset: Double) -> [Int] {
        precondition(offset >= 0 && offset < 1, "\(offset) is outside [0, 1)")
        let cumulative = cumulative(weights)
        return (0..<count).map { item(at: (Double($0) + offset) / Double(count), cumulative) }
    }

    /// The first item whose running sum exceeds a share of the total.
    private static func item(at share: Double, _ cumulative: [Double]) -> Int {
        guard let total = cumulative.last, total > 0, total.isFinite else {
            preconditionFailure("the weights sum to \(cumulative.last ?? 0)")
        }
        // Rounding may carry share × total to the total, which no running sum exceeds.
        let target = min(share * total, total.nextDown)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > target { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
