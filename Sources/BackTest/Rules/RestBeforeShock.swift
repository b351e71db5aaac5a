import Outcomes
import TimeSeries

/// The rest of the year grows as the same months did in the last year before the latest shock; as last year where no
/// shock lies in the two years behind.
struct RestBeforeShock: Rule {
    let forecaster = Forecaster.restBeforeShock

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        let shaken = series.onsets.map(\.year).filter { $0 <= year && $0 >= year - 2 }.min()
        let before = min(year, shaken ?? year) - 1
        return try series.whole(year, quarters: quarters, rest: series.rest(before, after: quarters))
    }
}
