import LinearAlgebra

/// How the numbers of long periods (years) are made of those of short ones (quarters).
public struct LowFrequency: Hashable, Sendable {
    /// What a long period's number is of its short periods' numbers.
    public enum Conversion: Hashable, Sendable, CaseIterable {
        /// Their sum: a flow.
        case sum
        /// Their mean: a price, a concentration.
        case mean
        /// The first of them.
        case first
        /// The last of them: a stock.
        case last
    }

    /// One number a long period, without a gap.
    public let values: [Double]
    /// Short periods in a long one.
    public let ratio: Int
    /// Short periods before the first long one.
    public let offset: Int
    /// What a number is of its short periods' numbers.
    public let conversion: Conversion

    /// Numbers of long periods.
    ///
    /// - Parameters:
    ///   - values: one a long period.
    ///   - ratio: short periods in a long one, at least 1.
    ///   - offset: short periods before the first long one, not negative.
    ///   - conversion: what a number is of its short periods' numbers.
    public init(values: [Double], ratio: Int, offset: Int = 0, conversion: Conversion = .sum) {
        precondition(ratio >= 1 && offset >= 0, "\(ratio) short periods in a long one, \(offset) before")
        self.values = values
        self.ratio = ratio
        self.offset = offset
        self.conversion = conversion
    }

    /// C: long periods by short periods.
    ///
    /// - Parameter count: number of short periods, N.
    /// - Returns: n x N.
    func matrix(_ count: Int) -> Matrix {
        var result = Matrix(rows: values.count, columns: count, repeating: 0)
        for period in values.indices {
            let first = offset + period * ratio
            for (place, weight) in weights.enumerated() { result[period, first + place] = weight }
        }
        return result
    }

    private var weights: [Double] {
        (0..<ratio).map { place in
            switch conversion {
            case .sum: return 1
            case .mean: return 1 / Double(ratio)
            case .first: return place == 0 ? 1 : 0
            case .last: return place == ratio - 1 ? 1 : 0
            }
        }
    }
}

extension LowFrequency {
    /// Refuses what no method could use.
    func check(_ indicators: Matrix) throws(DisaggregationFailure) {
        guard !values.isEmpty && indicators.rows > 0 else { throw .empty }
        let needed = offset + ratio * values.count
        guard indicators.rows >= needed else {
            throw .shortPeriodsMissing(needed: needed, found: indicators.rows)
        }
        if let period = values.firstIndex(where: { !$0.isFinite }) { throw .valueNotFinite(period: period) }
        if let (row, column) = indicators.firstNotFinite {
            throw .indicatorNotFinite(period: row, column: column)
        }
    }
}
