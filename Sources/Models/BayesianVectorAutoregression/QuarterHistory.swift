import Probability
import Studies
import TimeSeries

/// The single quarters of one indicator that its published figures determine: growth on the year before in log points
/// x 100, or the value of a rate.
struct QuarterHistory: Sendable {
    /// The indicator.
    let indicator: Indicator
    /// Its published rows, in order of time.
    let rows: [HistoryRow]
    /// Its quarter shares.
    let shares: QuarterShares
    /// First of the quarters below.
    let first: Quarter
    /// One value a quarter without a gap, up to the last that figures determine.
    let values: [Double]

    /// The history of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: a flow, mean, stock or rate.
    ///   - study: the study, seen on its as-of date.
    init(_ indicator: Indicator, in study: Study) {
        let known = study.known.filter { $0.indicator == indicator.id }
        let rows = HistoryRow.rows(of: indicator, known: known, asOf: study.asOf)
        let shares = QuarterShares.estimate(indicator, known: known, in: study, parent: nil)
        self.indicator = indicator
        self.rows = rows
        self.shares = shares
        let determined = Self.determined(rows, shares)
        let last = determined.keys.max() ?? Quarter(year: study.asOf.year, number: 1)
        var first = last
        while determined[first.advanced(by: -1)] != nil { first = first.advanced(by: -1) }
        self.first = first
        values =
            determined.isEmpty
            ? [] : (0...first.distance(to: last)).compactMap { determined[first.advanced(by: $0)] }
    }

    /// The last quarter that figures determine; nothing without any.
    var last: Quarter? { values.isEmpty ? nil : first.advanced(by: values.count - 1) }

    /// The value of a quarter.
    ///
    /// - Parameter quarter: between first and last.
    func value(_ quarter: Quarter) -> Double { values[first.distance(to: quarter)] }

    /// Whether values are levels in percent.
    var isRate: Bool { indicator.kind == .rate }

    private static func determined(_ rows: [HistoryRow], _ shares: QuarterShares) -> [Quarter: Double] {
        var values: [Quarter: Double] = [:]
        for row in rows where row.fraction == 1 {
            switch row.form {
            case .rate: values[row.last] = row.value
            case .rateChange: break
            case .instantGrowth: values[row.last] = logPoints(1 + row.value / 100)
            case .cumulativeGrowth: values[row.last] = single(row, rows, shares.base(of: row.last.year))
            }
        }
        return values
    }

    /// Growth of the last quarter of a cumulative figure, from the figure of the quarter before; nothing where that is
    /// missing or the two contradict each other.
    private static func single(_ row: HistoryRow, _ rows: [HistoryRow], _ weights: [Double]) -> Double? {
        let number = row.last.number
        let whole = weights.prefix(number).reduce(0, +) * (1 + row.value / 100)
        var before = 0.0
        if number > 1 {
            guard
                let earlier = rows.first(where: {
                    $0.last == row.last.advanced(by: -1) && $0.fraction == 1 && $0.form == .cumulativeGrowth
                })
            else { return nil }
            before = weights.prefix(number - 1).reduce(0, +) * (1 + earlier.value / 100)
        }
        let factor = (whole - before) / weights[number - 1]
        return factor > 0 ? logPoints(factor) : nil
    }
}
