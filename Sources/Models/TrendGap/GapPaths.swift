/// The paths of one series in one draw, in log points x 100 (points for a rate).
///
/// One flat run of numbers, so that a thousand draws are one block of memory: the trend's anchor D and its
/// innovations U (one a quarter), then the ordinary gap c, the shock gap x and the permanent gap p (one a quarter,
/// from four quarters before the first).
package struct GapPaths: Hashable, Sendable {
    /// Number of quarters.
    let count: Int
    /// The five runs.
    var values: [Double]

    init(count: Int) {
        self.count = count
        values = Array(repeating: 0, count: GapPaths.size(count))
    }

    /// Numbers a path of some quarters holds.
    static func size(_ count: Int) -> Int { 5 * count + 12 }

    /// The trend τ at a quarter.
    package func trend(_ quarter: Int) -> Double { values[quarter] + values[count + quarter] }

    /// The ordinary gap c at a quarter, from -4 on.
    package func gap(_ quarter: Int) -> Double { values[2 * count + 4 + quarter] }

    /// The shock gap x at a quarter, from -4 on.
    package func shock(_ quarter: Int) -> Double { values[3 * count + 8 + quarter] }

    /// The permanent gap p at a quarter, from -4 on.
    package func permanent(_ quarter: Int) -> Double { values[4 * count + 12 + quarter] }

    /// The whole gap c + x + p at a quarter, from -4 on.
    package func wholeGap(_ quarter: Int) -> Double { gap(quarter) + shock(quarter) + permanent(quarter) }

    /// Quarter growth on the year before, τ + Δ₄(c + x + p): the base effect is exact.
    package func growth(_ quarter: Int) -> Double {
        trend(quarter) + wholeGap(quarter) - wholeGap(quarter - 4)
    }

    /// The value of a rate, T + c + x + p.
    package func rate(_ quarter: Int) -> Double { trend(quarter) + wholeGap(quarter) }

    /// Starts anew from other paths of the same length, or from nothing, in its own memory.
    mutating func reset(to other: GapPaths?) {
        guard let other else {
            for index in values.indices { values[index] = 0 }
            return
        }
        for index in values.indices { values[index] = other.values[index] }
    }

    /// Adds what a region takes over from its parent: the anchor as it is, the ordinary movements and the shocks
    /// by a factor each.
    ///
    /// - Parameters:
    ///   - pool: numbers that hold the parent's path.
    ///   - start: where the path begins in them.
    ///   - length: quarters of the parent's path.
    ///   - offset: quarters from the parent's first to this first quarter, not negative.
    ///   - ordinary: factor on trend innovations and ordinary gap.
    ///   - shock: factor on shock and permanent gap.
    mutating func borrow(
        from pool: [Double], at start: Int, length: Int, offset: Int, ordinary: Double, shock: Double
    ) {
        let first = start + offset
        for quarter in 0..<count {
            values[quarter] += pool[first + quarter]
            values[count + quarter] += ordinary * pool[first + length + quarter]
        }
        for step in 0..<(count + 4) {
            values[2 * count + step] += ordinary * pool[first + 2 * length + step]
            values[3 * count + 4 + step] += shock * pool[first + 3 * length + 4 + step]
            values[4 * count + 8 + step] += shock * pool[first + 4 * length + 8 + step]
        }
    }
}
