import Outcomes

/// The rest of the year grows as the same months did last year.
struct RestAsLastYear: Rule {
    let forecaster = Forecaster.restAsLastYear

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        try series.whole(year, quarters: quarters, rest: series.rest(year - 1, after: quarters))
    }
}
