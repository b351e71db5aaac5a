import Outcomes

/// The growth of the year so far holds to its end; of a rate, its value.
struct GrowthHolds: Rule {
    let forecaster = Forecaster.growthHolds

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        try series.growth(year, quarters: quarters)
    }
}
