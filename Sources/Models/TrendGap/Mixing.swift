import Probability

/// How the shocks of several series of one region go together: equal correlations, apart for trend, ordinary gap
/// and shock; a series' starting values go alone.
///
/// Source: MODEL §4 (C_ind, equicorrelated).
struct Mixing: Hashable, Sendable {
    /// The three correlations.
    struct Correlations: Hashable, Sendable {
        /// Of trend innovations, r_τ.
        var trend: Double
        /// Of ordinary gap innovations, r_c.
        var gap: Double
        /// Of shocks, r_x.
        var shock: Double
    }

    /// Number of series, one that goes alone included.
    let series: Int
    private let trend: [[Double]]
    private let gap: [[Double]]
    private let shock: [[Double]]

    /// Correlated series.
    ///
    /// - Parameter isLastAlone: whether one more series, the last, goes by itself.
    init(series: Int, _ correlations: Correlations, isLastAlone: Bool = false) {
        self.series = series + (isLastAlone ? 1 : 0)
        trend = Self.factor(series, correlations.trend, alone: self.series - series)
        gap = Self.factor(series, correlations.gap, alone: self.series - series)
        shock = Self.factor(series, correlations.shock, alone: self.series - series)
    }

    /// One series by itself.
    static let alone = Mixing(series: 1, Correlations(trend: 0, gap: 0, shock: 0))

    /// The share of one series' independent shock in another's correlated shock.
    func share(of source: Int, in target: Int, shock position: Int, layout: ShockLayout) -> Double {
        guard let factor = factor(position, layout) else { return source == target ? 1 : 0 }
        return factor[target][source]
    }

    /// The correlated shocks of all series.
    ///
    /// - Parameters:
    ///   - shocks: independent shocks of many draws.
    ///   - start: where the draw's shocks begin.
    ///   - result: receives the shocks, series by series.
    func mix(_ shocks: [Double], from start: Int, layout: ShockLayout, into result: inout [Double]) {
        let stride = layout.total
        for (range, factor) in [
            (0..<layout.trend, nil), (layout.trend..<layout.gap, trend), (layout.gap..<layout.shock, gap),
            (layout.shock..<stride, shock),
        ] as [(Range<Int>, [[Double]]?)] {
            for target in 0..<series {
                for position in range { result[target * stride + position] = 0 }
                for source in 0...target {
                    let share = factor?[target][source] ?? (source == target ? 1 : 0)
                    guard share != 0 else { continue }
                    for position in range {
                        result[target * stride + position] +=
                            share * shocks[start + source * stride + position]
                    }
                }
            }
        }
    }

    private func factor(_ position: Int, _ layout: ShockLayout) -> [[Double]]? {
        guard series > 1 else { return nil }
        switch position {
        case ..<layout.trend: return nil
        case ..<layout.gap: return trend
        case ..<layout.shock: return gap
        default: return shock
        }
    }

    /// Lower Cholesky factor, by rows, of an equicorrelation matrix with series beside it that go alone.
    private static func factor(_ order: Int, _ correlation: Double, alone: Int) -> [[Double]] {
        var lower = Array(repeating: Array(repeating: 0.0, count: order + alone), count: order + alone)
        for single in order..<(order + alone) { lower[single][single] = 1 }
        for column in 0..<order {
            var diagonal = 1.0
            for inner in 0..<column { diagonal -= lower[column][inner] * lower[column][inner] }
            lower[column][column] = diagonal.squareRoot()
            for row in (column + 1)..<max(order, column + 1) {
                var entry = correlation
                for inner in 0..<column { entry -= lower[row][inner] * lower[column][inner] }
                lower[row][column] = entry / lower[column][column]
            }
        }
        return lower
    }
}
