import Outcomes
import Studies

/// The year so far is the share of the year that it was in earlier years: level so far over share, against last year's
/// level.
///
/// It needs levels of current prices that grow as published: a revised base would be read as growth.
struct YearShare: Rule {
    /// Over how many years the share is averaged: 1 or 5.
    let years: Int

    var forecaster: Forecaster { years == 1 ? .lastYearShare : .fiveYearShare }

    /// Distance of the levels' growth from the published one up to which a base counts as not revised, percentage
    /// points (MODEL §2).
    private static let coherence = 1.5

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        guard series.isNominal, series.kind == .flow else { throw .baseRevised }
        let level = try series.level(year, quarters: quarters)
        let before = try series.level(year - 1, quarters: quarters)
        let published = try series.growth(year, quarters: quarters)
        guard abs(100 * (level / before - 1) - published) <= Self.coherence else { throw .baseRevised }
        var sum = 0.0
        for past in (year - years)..<year {
            sum += try series.level(past, quarters: quarters) / series.level(past, quarters: 4)
        }
        return try 100 * (level / (sum / Double(years)) / series.level(year - 1, quarters: 4) - 1)
    }
}
