import Models
import Probability
package import Studies

/// One indicator year by year, draw by draw: exact aggregation of quarters over as many years as are projected.
///
/// With `w` the shares of the quarters in the base year and `f_{y,j} = e^{g_{y,j}/100}`, a flow's year is
/// `A Σ_j w_j Π_{i≤y} f_{i,j}`, so that `1 + G_y` is the mean of `f_{y,j}` weighted by shares that roll on.
///
/// Source: MODEL §2 (aggregation), §11.
package struct YearlyPath: Sendable {
    /// The indicator.
    package let indicator: Indicator
    /// The first year projected.
    package let firstYear: Int
    /// Levels relative to the base of the first year, which is 1: years x draws, the year before the first projected
    /// first. Of a stock at year-end; of a rate its value at year-end, empty where the year before is out of sight.
    package let index: [[Double]]
    /// The quarters of a flow or mean in the same measure, four a year: empty for others.
    private let quarters: [[Double]]
    /// The base of the first year in the indicator's unit, one a draw; nothing when no level may be printed.
    package let base: [Double]?

    /// The years of an indicator's quarters.
    ///
    /// - Parameter draws: its quarters.
    package init(_ draws: OutcomeDraws) {
        indicator = draws.indicator
        firstYear = draws.year
        let years = draws.values.count / 4
        switch draws.indicator.kind {
        case .rate:
            quarters = []
            index = [draws.path.valuesBefore.last ?? []] + (0..<years).map { draws.values[4 * $0 + 3] }
            base = nil
        case .stock:
            quarters = []
            index = (0..<years).reduce(into: [Array(repeating: 1.0, count: draws.count)]) { index, year in
                index.append(zip(index[year], draws.values[4 * year + 3]).map { $0 * $1 })
            }
            base = nil
        case .flow, .mean, .progress:
            quarters = Self.quarters(draws, years: years)
            index = Self.sums(quarters)
            base = draws.path.printsLevel ? draws.path.annualBase : nil
        }
    }

    /// Levels of the quarters relative to the base of a year: quarters x draws, those of the base first.
    private static func quarters(_ draws: OutcomeDraws, years: Int) -> [[Double]] {
        let whole = (0..<draws.count).map { draw in (0..<4).reduce(0) { $0 + draws.weights[$1][draw] } }
        var levels = draws.weights.map { zip($0, whole).map { $0 / $1 } }
        for quarter in 0..<(4 * years) {
            levels.append(zip(levels[quarter], draws.values[quarter]).map { $0 * $1 })
        }
        return levels
    }

    /// Years from their quarters.
    private static func sums(_ quarters: [[Double]]) -> [[Double]] {
        stride(from: 0, to: quarters.count, by: 4).map { first in
            quarters[first].indices.map { draw in (0..<4).reduce(0) { $0 + quarters[first + $1][draw] } }
        }
    }

    /// Position of a year in ``index``; nothing when it is out of sight.
    func position(_ year: Int) -> Int? {
        let position = year - firstYear + 1
        return index.indices.contains(position) && !index[position].isEmpty ? position : nil
    }

    /// Whether its numbers are ratios, which change in points.
    var isRate: Bool { indicator.kind == .rate }

    /// Growth of a year on the year before, percent; of a rate the change in points.
    ///
    /// - Returns: one a draw; nothing when a year is out of sight.
    package func growth(_ year: Int) -> [Double]? { average(from: year - 1, to: year) }

    /// Growth of a run of quarters of a year on the same quarters of the year before, percent.
    ///
    /// - Parameters:
    ///   - year: the year.
    ///   - numbers: quarters, 1 to 4.
    /// - Returns: one a draw; nothing for a stock, a rate, or out of sight.
    package func growth(_ year: Int, quarters numbers: ClosedRange<Int>) -> [Double]? {
        guard let position = position(year), position > 0, !quarters.isEmpty else { return nil }
        func sum(_ position: Int, _ draw: Int) -> Double {
            numbers.reduce(0) { $0 + quarters[4 * position + $1 - 1][draw] }
        }
        return index[position].indices.map { 100 * (sum(position, $0) / sum(position - 1, $0) - 1) }
    }

    /// Level of a year in the indicator's unit; of a rate its value at year-end.
    ///
    /// - Returns: one a draw; nothing without a base or out of sight.
    package func level(_ year: Int) -> [Double]? {
        guard let position = position(year) else { return nil }
        if isRate { return index[position] }
        return base.map { base in zip(base, index[position]).map { $0 * $1 } }
    }

    /// Average growth a year between two years, percent, compounded on the comparable basis; of a rate the change over all
    /// the years, in points.
    ///
    /// - Returns: one a draw; nothing when a year is out of sight.
    package func average(from first: Int, to last: Int) -> [Double]? {
        guard let start = position(first), let end = position(last), end > start else { return nil }
        let pairs = zip(index[start], index[end])
        if isRate { return pairs.map { $1 - $0 } }
        let years = Double(end - start)
        return pairs.map { 100 * (exponential(logarithm($1 / $0) / years) - 1) }
    }
}
