/// A horizontal axis in percent with round ticks, and where numbers stand on it.
struct GrowthAxis {
    /// Numbers beyond this are drawn as running off the axis, so that one outlier does not flatten all rows.
    static let widest = 60.0

    /// Numbers at which lines are drawn; zero is one of them.
    let ticks: [Double]
    /// Decimals that the numbers at the ticks need.
    let decimals: Int
    private let left: Double
    private let right: Double
    private var low: Double { ticks.first ?? -1 }
    private var high: Double { ticks.last ?? 1 }

    /// The shortest axis of round ticks that holds zero and all numbers up to the widest.
    ///
    /// - Parameters:
    ///   - values: growth, percent.
    ///   - left: pixel of its low end.
    ///   - right: pixel of its high end.
    ///   - finest: the smallest step between ticks.
    init(holding values: [Double], from left: Double, to right: Double, finest: Double = 1) {
        let clipped = ([0] + values).map { min(max($0, -Self.widest), Self.widest) }
        let low = clipped.min() ?? 0
        let high = max(clipped.max() ?? 0, low + finest)
        let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter { $0 >= finest }
        let step = steps.first { (high - low) / $0 <= 10 } ?? 20
        decimals = step < 1 ? 1 : 0
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
        self.left = left
        self.right = right
    }

    /// The pixel of a number; numbers beyond the axis stand at its end.
    ///
    /// - Parameter value: growth, percent.
    func position(_ value: Double) -> Double {
        left + (min(max(value, low), high) - low) / (high - low) * (right - left)
    }

    /// Whether a number is left of the axis.
    func isBelow(_ value: Double) -> Bool { value < low }

    /// Whether a number is right of the axis.
    func isAbove(_ value: Double) -> Bool { value > high }

    /// Whether a number stands on the axis.
    func holds(_ value: Double) -> Bool { !isBelow(value) && !isAbove(value) }
}
