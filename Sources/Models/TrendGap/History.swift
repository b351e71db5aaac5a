import Studies
import TimeSeries

/// What is published of one indicator, as rows on the line of quarters, before weights are known.
struct HistoryRow: Hashable, Sendable {
    /// What the number says of the quarters.
    enum Form: Hashable, Sendable {
        /// Growth of January to the last quarter on the year before.
        case cumulativeGrowth
        /// Growth of the level at the end of the last quarter on the year before.
        case instantGrowth
        /// The value of a rate at the end of the last quarter.
        case rate
        /// The change of a rate on the year before.
        case rateChange
    }

    /// What the number says.
    let form: Form
    /// The quarter of the last month.
    let last: Quarter
    /// How far the figure reaches into that quarter: 1/3, 2/3 or 1.
    let fraction: Double
    /// The number, percent or percentage points.
    let value: Double
    /// Variance of its rounding (and revision).
    let variance: Double
    /// Where the number stands.
    let place: Place
}

extension HistoryRow {
    /// Standard deviation of a growth read from a later edition, percentage points (MODEL §10).
    static let laterVintageDeviation = 0.1
    /// Standard deviation of a growth made of two published levels, percentage points (MODEL §2).
    static let levelRatioDeviation = 1.0

    /// The rows of an indicator, in order of time.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - known: its figures known on the as-of date.
    ///   - asOf: the as-of date.
    ///   - months: how its quarters divide over their months.
    /// - Returns: growth rows (level rows for a rate); empty for a counted task.
    static func rows(
        of indicator: Indicator, known: [Observation], asOf: CalendarDay, months: MonthShares = .equal
    ) -> [HistoryRow] {
        let figures = indicator.kind.isInstant ? lastOfQuarters(known) : known
        var rows = figures.compactMap { row(for: $0, kind: indicator.kind, asOf: asOf, months: months) }
        if indicator.kind == .flow, indicator.priceBasis == .nominal {
            rows += growthFromLevels(known, months)
        }
        return rows.sorted { ($0.last, $0.fraction) < ($1.last, $1.fraction) }
    }

    /// Of several ends of month in one quarter the last: a quarter has one value, which two months would contradict.
    private static func lastOfQuarters(_ known: [Observation]) -> [Observation] {
        known.filter { figure in
            !known.contains {
                $0.measure == figure.measure && $0.period.lastQuarter == figure.period.lastQuarter
                    && $0.period > figure.period
            }
        }
    }

    private static func row(
        for observation: Observation, kind: Indicator.Kind, asOf: CalendarDay, months: MonthShares
    ) -> HistoryRow? {
        let form: Form
        switch (kind, observation.measure) {
        case (.flow, .growth), (.mean, .growth): form = .cumulativeGrowth
        case (.stock, .growth): form = .instantGrowth
        case (.rate, .level): form = .rate
        case (.rate, .change): form = .rateChange
        default: return nil
        }
        return HistoryRow(
            form: form, last: observation.period.lastQuarter,
            fraction: kind == .flow || kind == .mean ? months.fraction(observation.period) : 1,
            value: observation.value, variance: roundingVariance(of: observation, asOf: asOf),
            place: observation.place)
    }

    /// Decimals beyond which a number was converted and not published: spreadsheets write 15.
    private static let mostDecimals = 4

    /// Variance of what rounding to the published decimals hides: step²/12; "about" doubles the step.
    static func roundingVariance(of observation: Observation, asOf: CalendarDay) -> Double {
        let decimals = min(observation.decimals, mostDecimals)
        var step = 1.0
        for _ in 0..<abs(decimals) { step = decimals < 0 ? step * 10 : step / 10 }
        if observation.isEstimate { step *= 2 }
        let revision = observation.isLaterVintage(on: asOf) ? laterVintageDeviation : 0
        return step * step / 12 + revision * revision
    }

    /// Growth from two levels of one source where no growth is published (MODEL §2).
    private static func growthFromLevels(_ known: [Observation], _ months: MonthShares) -> [HistoryRow] {
        let levels = known.filter { $0.measure == .level && $0.period.isYearToDate && !$0.isEstimate }
        return levels.compactMap { level in
            guard !known.contains(where: { $0.measure == .growth && $0.period == level.period }),
                let before = levels.first(where: { $0.period == level.period.yearBefore }),
                before.source == level.source, before.basis == level.basis, before.value > 0,
                level.value > 0
            else { return nil }
            return HistoryRow(
                form: .cumulativeGrowth, last: level.period.lastQuarter,
                fraction: months.fraction(level.period), value: (level.value / before.value - 1) * 100,
                variance: levelRatioDeviation * levelRatioDeviation, place: level.place)
        }
    }
}
