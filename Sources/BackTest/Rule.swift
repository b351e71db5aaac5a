import Outcomes

/// A rule of thumb: from the figures of the year so far and of earlier years to the growth of the year, percent.
protocol Rule: Sendable {
    /// Its name.
    var forecaster: Forecaster { get }

    /// The growth of a year, from its first quarters and nothing later.
    ///
    /// - Parameters:
    ///   - series: the figures.
    ///   - year: the year.
    ///   - quarters: how many of its quarters are over.
    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double
}

/// The rules that offices use, in the order of ``Forecaster/allCases``.
enum RuleCatalogue {
    static let all: [any Rule] = [
        GrowthHolds(), LatestQuarter(), RestAsLastYear(), RestBeforeShock(), YearShare(years: 1),
        YearShare(years: 5), GreyModel(), Autoregression(),
    ]
}
