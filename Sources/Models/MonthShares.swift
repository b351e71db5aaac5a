package import Studies
package import TimeSeries

/// How an indicator's quarters divide over their months: what a figure that ends inside a quarter covers of it.
///
/// From cumulative levels of the latest year before in which the quarter's begin, its end and a month between are
/// published, of the region or else of its parent and so on up; equal thirds where none are.
///
/// Source: MODEL §2 (φ from the parent's months where known).
package struct MonthShares: Hashable, Sendable {
    /// Share of each month in its quarter, January first; nothing where months count alike.
    private let shares: [Double]?

    /// Months that count alike.
    package static let equal = MonthShares(shares: nil)

    private init(shares: [Double]?) {
        self.shares = shares
    }

    /// The months of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: the indicator; the months of anything but a flow count alike.
    ///   - study: its study, with its parents.
    package init(_ indicator: Indicator, in study: Study) {
        guard indicator.kind == .flow else {
            self = .equal
            return
        }
        var shares = Array(repeating: 1.0 / 3, count: 12)
        var isKnown = false
        for quarter in 1...4 {
            guard let found = Self.quarter(quarter, indicator, study) else { continue }
            isKnown = true
            for (month, share) in zip(Quarter(year: 0, number: quarter).months, found) {
                shares[month - 1] = share
            }
        }
        self.shares = isKnown ? shares : nil
    }

    /// What a run of months covers of a quarter, 0 to 1.
    ///
    /// - Parameters:
    ///   - months: of one year.
    ///   - quarter: counted from 0.
    package func share(of months: ClosedRange<Int>, in quarter: Int) -> Double {
        let within = Quarter(year: 0, number: quarter + 1).months.filter(months.contains)
        guard let shares else { return Double(within.count) / 3 }
        return within.count == 3 ? 1 : within.reduce(0) { $0 + shares[$1 - 1] }
    }

    /// How far a period reaches into the quarter of its last month, 0 to 1.
    package func fraction(_ period: Period) -> Double {
        share(of: 1...period.lastMonth, in: period.lastQuarter.number - 1)
    }

    /// The three months of a quarter, in the region's levels or the nearest parent's.
    private static func quarter(_ number: Int, _ indicator: Indicator, _ study: Study) -> [Double]? {
        var (study, indicator) = (study, indicator)
        while true {
            let levels = study.known.filter {
                $0.indicator == indicator.id && $0.measure == .level && $0.period.isYearToDate
                    && $0.period.year < study.asOf.year && !$0.isEstimate
            }
            let years = Set(levels.map(\.period.year)).sorted(by: >)
            if let found = years.lazy.compactMap({ quarter(number, levels, year: $0) }).first { return found }
            guard let parent = study.parent?.study, let id = indicator.parentIndicator,
                let next = parent.indicator(id), next.kind == .flow
            else { return nil }
            (study, indicator) = (parent, next)
        }
    }

    /// The months of one year's quarter; months between two published levels share alike.
    private static func quarter(_ number: Int, _ levels: [Observation], year: Int) -> [Double]? {
        func level(_ month: Int) -> Double? {
            month == 0 ? 0 : levels.first { $0.period == .yearToDate(year, through: month) }?.value
        }
        let months = Quarter(year: year, number: number).months
        let ends = [months.lowerBound - 1] + months.map { $0 }
        guard let begin = level(ends[0]), let end = level(ends[3]), end > begin else { return nil }
        let known = ends.filter { level($0) != nil }
        guard known.count > 2 else { return nil }
        var shares: [Double] = []
        for (from, to) in zip(known, known.dropFirst()) {
            let amount = (level(to) ?? 0) - (level(from) ?? 0)
            guard amount > 0 else { return nil }
            shares += Array(repeating: amount / Double(to - from) / (end - begin), count: to - from)
        }
        return shares
    }
}
