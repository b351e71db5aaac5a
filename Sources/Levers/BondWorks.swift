import Studies
package import TimeSeries

/// The works of one bond instrument, draw by draw: what of the allotment becomes works, when, and what is left.
package struct BondWorks {
    /// Works in 亿元 that the study's plan and base do not hold yet, by open quarter: works of quarters with figures
    /// are in the figures.
    package let byQuarter: [(quarter: Quarter, works: [Double])]
    /// Works in 亿元 within the study's year, whether new or in the plan already, one value a draw.
    package let worksInYear: [Double]
    /// Allotted and not turned into works by the end of the year, in 亿元, one value a draw.
    package let carriedOver: [Double]
    let land: [Double]
    let leverage: [Double]
    let multiplier: [Double]

    /// The works of an instrument.
    ///
    /// The share of an allotment turned into works n months after its month of arrival is `1 - (1 - pace)^n`,
    /// unless the scenario states a profile by month or by quarter.
    ///
    /// - Parameter bond: the instrument with its parameters in every draw.
    /// - Returns: nothing when no amount is allotted (applied for is not allotted), or when the share already in the
    ///   plan is not stated, which ``OverlapVariants`` replaces by both ends before any projection.
    package init?(_ bond: ItemDraws) {
        let item = bond.item
        let context = bond.context
        guard let allotted = item.number("allotted"), allotted.high > 0, item.number("in_base") != nil else {
            return nil
        }
        land = bond.values("land")
        leverage = bond.values("leverage")
        multiplier = bond.values("multiplier")
        let amount = bond.values("allotted")
        let isNew = bond.values("in_base").map { 1 - $0 }
        let pace = bond.values("monthly_pace")

        let year = context.firstOpenQuarter.year
        var quarters: [(quarter: Quarter, works: [Double])] = []
        var inYear = Array(repeating: 0.0, count: bond.draws.count)
        var done = inYear
        var quarter = Self.start(item, year: year)
        while quarter <= context.lastQuarter {
            let shares = Self.shares(item, in: quarter, pace: pace)
            let works = amount.indices.map { amount[$0] * shares[$0] }
            for draw in works.indices {
                if quarter.year == year { inYear[draw] += works[draw] }
                if quarter.year <= year { done[draw] += works[draw] }
            }
            if quarter >= context.firstOpenQuarter, shares.contains(where: { $0 != 0 }) {
                quarters.append((quarter, works.indices.map { works[$0] * isNew[$0] }))
            }
            quarter = quarter.advanced(by: 1)
        }
        byQuarter = quarters
        worksInYear = inYear
        carriedOver = amount.indices.map { amount[$0] - done[$0] }
    }

    /// The first quarter with works, at the latest the first of the study's year.
    private static func start(_ item: LeverSetting.Item, year: Int) -> Quarter {
        let first = Quarter(year: year, number: 1)
        switch (item.value("arrives"), item.value("works")) {
        case (.month(let year, let month)?, _):
            return min(first, Period.end(year, month: month).lastQuarter)
        case (_, .byQuarter(let works)?): return works.map(\.quarter).reduce(first) { min($0, $1) }
        default: return first
        }
    }

    /// Share of the allotment that becomes works in a quarter, one value a draw.
    private static func shares(_ item: LeverSetting.Item, in quarter: Quarter, pace: [Double]) -> [Double] {
        if case .byQuarter(let works)? = item.value("works") {
            let share = works.first { $0.quarter == quarter }?.value ?? 0
            return Array(repeating: share, count: pace.count)
        }
        guard case .month(let year, let month)? = item.value("arrives") else {
            return Array(repeating: 0, count: pace.count)
        }
        let arrival = year * 12 + month
        let start = quarter.year * 12 + quarter.months.lowerBound - 1 - arrival
        let end = quarter.year * 12 + quarter.months.upperBound - arrival
        if case .sequence(let profile)? = item.value("works_profile") {
            let months = profile.indices.filter { $0 > start && $0 <= end }
            let share = months.reduce(0.0) { $0 + profile[$1] }
            return Array(repeating: share, count: pace.count)
        }
        return pace.map { pace in
            power(1 - pace, max(start, 0)) - power(1 - pace, max(end, 0))
        }
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, base, exponent)
        while rest > 0 {
            if rest % 2 == 1 { result *= square }
            square *= square
            rest /= 2
        }
        return result
    }
}
