import Studies
import TimeSeries

/// One indicator's figures as the rules of thumb see them: cumulative growth and levels by year and quarter, percent.
///
/// Growth of a whole is the mean of its quarters' by their shares in the base, which is exact. A stock's growth at a
/// quarter's end stands for itself: what is known of the year has no share in its end.
struct RuleSeries: Sendable {
    /// How values combine.
    let kind: Indicator.Kind
    /// Shares of the four quarters in the base, adding up to one, as known at the origin.
    let shares: [Double]
    /// Quarters in which a shock set in, known at the origin.
    let onsets: [Quarter]
    private let growths: [Quarter: Double]
    private let levels: [Quarter: Double]
    /// Whether growth is of current prices, so that levels bear on it.
    let isNominal: Bool

    /// The figures of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - known: what was known of it at the origin.
    ///   - shares: quarter shares in the base.
    ///   - onsets: onsets of shocks.
    init(_ indicator: Indicator, known: [Observation], shares: [Double], onsets: [Quarter]) {
        kind = indicator.kind
        self.shares = shares
        self.onsets = onsets
        isNominal = indicator.priceBasis == .nominal
        let whole = known.filter {
            $0.period.lastMonth % 3 == 0 && ($0.period.isInstant == indicator.kind.isInstant)
        }
        func table(_ measure: Measure) -> [Quarter: Double] {
            Dictionary(
                whole.filter { $0.measure == measure }.map { ($0.period.lastQuarter, $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
        levels = table(.level)
        growths = indicator.kind == .rate ? levels : table(.growth)
    }

    /// Growth of January to a quarter (of a stock at its end; of a rate its value).
    func growth(_ year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        guard let value = growths[Quarter(year: year, number: quarters)] else { throw .figureMissing }
        return value
    }

    /// Level of January to a quarter.
    func level(_ year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        guard let value = levels[Quarter(year: year, number: quarters)], value > 0 else {
            throw .baseRevised
        }
        return value
    }

    /// Years of which the growth of the whole year is known, ascending.
    var completeYears: [Int] { growths.keys.filter { $0.number == 4 }.map(\.year).sorted() }

    /// Share of the first quarters in the base of a year.
    func share(_ quarters: Int) -> Double {
        kind.isInstant ? 0 : shares.prefix(quarters).reduce(0, +)
    }

    /// Growth of one single quarter.
    func single(_ quarter: Quarter) throws(RuleAbsence) -> Double {
        let whole = try growth(quarter.year, quarters: quarter.number)
        guard quarter.number > 1, !kind.isInstant else { return whole }
        let before = try growth(quarter.year, quarters: quarter.number - 1)
        let share = share(quarter.number - 1)
        return (self.share(quarter.number) * whole - share * before) / shares[quarter.number - 1]
    }

    /// Growth of what is left of a complete year after some quarters.
    func rest(_ year: Int, after quarters: Int) throws(RuleAbsence) -> Double {
        let whole = try growth(year, quarters: 4)
        guard !kind.isInstant else { return whole }
        let share = share(quarters)
        return try (whole - share * growth(year, quarters: quarters)) / (1 - share)
    }

    /// Growth of the year when its rest grows at a rate.
    func whole(_ year: Int, quarters: Int, rest: Double) throws(RuleAbsence) -> Double {
        let share = share(quarters)
        return try share * growth(year, quarters: quarters) + (1 - share) * rest
    }
}

/// Why a rule says nothing.
enum RuleAbsence: Error {
    /// A figure that it needs is missing.
    case figureMissing
    /// It needs levels that grow as published.
    case baseRevised
}
