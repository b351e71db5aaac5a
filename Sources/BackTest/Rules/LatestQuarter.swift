import Outcomes
import TimeSeries

/// The single growth of the latest quarter holds for the rest of the year.
struct LatestQuarter: Rule {
    let forecaster = Forecaster.latestQuarter

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        let latest = try series.single(Quarter(year: year, number: quarters))
        return try series.whole(year, quarters: quarters, rest: latest)
    }
}
