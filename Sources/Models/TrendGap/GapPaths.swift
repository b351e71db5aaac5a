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
    static func size(_ count: Int) -> Int { permanentStart(count) + count + lead }

    /// Quarters of the gaps before the first quarter, as growth on the year before needs them.
    static let lead = 4

    /// Where the run of the ordinary gap c starts in a path of some quarters.
    static func gapStart(_ count: Int) -> Int { 2 * count }

    /// Where the run of the shock gap x starts.
    static func shockStart(_ count: Int) -> Int { gapStart(count) + count + lead }

    /// Where the run of the permanent gap p starts.
    static func permanentStart(_ count: Int) -> Int { shockStart(count) + count + lead }

    /// The trend τ at a quarter.
    package func trend(_ quarter: Int) -> Double { values[quarter] + values[count + quarter] }

    /// The ordinary gap c at a quarter, from -4 on.
    package func gap(_ quarter: Int) -> Double { values[Self.gapStart(count) + Self.lead + quarter] }

    /// The shock gap x at a quarter, from -4 on.
    package func shock(_ quarter: Int) -> Double { values[Self.shockStart(count) + Self.lead + quarter] }

    /// The permanent gap p at a quarter, from -4 on.
    package func permanent(_ quarter: Int) -> Double {
        values[Self.permanentStart(count) + Self.lead + quarter]
    }

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
        let (gap, shockGap, permanentGap) = (
            GapPaths.gapStart(count), GapPaths.shockStart(count), GapPaths.permanentStart(count)
        )
        let (poolGap, poolShock, poolPermanent) = (
            first + GapPaths.gapStart(length), first + GapPaths.shockStart(length),
            first + GapPaths.permanentStart(length)
        )
        for step in 0..<(count + GapPaths.lead) {
            values[gap + step] += ordinary * pool[poolGap + step]
            values[shockGap + step] += shock * pool[poolShock + step]
            values[permanentGap + step] += shock * pool[poolPermanent + step]
        }
    }
}
