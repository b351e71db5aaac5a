import Outcomes
import Studies

/// GM(1,1), the grey model of planning offices: the rest of the year, as an index over six years, follows one
/// exponential.
///
/// ```
/// x₁[k] = Σ_{i≤k} x₀[i],   x₀[k] = b − a (x₁[k] + x₁[k−1]) / 2 by least squares,   next growth = e^{−a} − 1 of the fit
/// ```
///
/// Source: Deng (1982); the growth form of the fitted exponential applied to the latest value.
struct GreyModel: Rule {
    let forecaster = Forecaster.greyModel

    /// Years of growth that enter.
    private static let years = 5

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        guard series.kind != .rate else { throw .figureMissing }
        var index = [1.0]
        for past in (year - Self.years)..<year {
            index.append(index[index.count - 1] * (try 1 + series.rest(past, after: quarters) / 100))
        }
        return try series.whole(
            year, quarters: quarters, rest: 100 * (GreyForecast.next(after: index) / index[5] - 1))
    }
}
