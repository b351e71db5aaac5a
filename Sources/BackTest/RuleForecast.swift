import Outcomes
import Probability

/// A rule's forecast with the interval that its own past errors give.
struct RuleForecast {
    /// Growth of the year, percent.
    let value: Double
    /// Its distribution; nothing when fewer than ``fewestErrors`` errors were known at the origin.
    let density: PredictiveDistribution?

    /// Errors that an interval needs.
    static let fewestErrors = 3
    /// Variance of a growth rounded to one decimal, added so that a rule that was exact by luck has a spread.
    private static let rounding = 0.1 * 0.1 / 12

    /// A rule at an origin.
    ///
    /// The errors are those of earlier years by figures known at the origin; given n of them with mean zero and
    /// unknown variance, the next follows Student's t of n degrees of freedom with their root mean square as scale.
    init(_ rule: any Rule, _ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) {
        value = try Self.growth(rule, series, year, quarters)
        let errors = series.completeYears.filter { $0 < year }.compactMap { past -> Double? in
            guard let forecast = try? Self.growth(rule, series, past, quarters),
                let outcome = try? series.growth(past, quarters: 4)
            else { return nil }
            return forecast - outcome
        }
        guard errors.count >= Self.fewestErrors else {
            density = nil
            return
        }
        let square = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
        density = .studentT(
            StudentT(
                degreesOfFreedom: Double(errors.count), location: value,
                scale: (square + Self.rounding).squareRoot()))
    }

    /// A rule's growth; figures of a year that leave nothing to divide by are as good as missing.
    private static func growth(
        _ rule: any Rule, _ series: RuleSeries, _ year: Int, _ quarters: Int
    ) throws(RuleAbsence) -> Double {
        let value = try rule.growth(series, year: year, quarters: quarters)
        guard value.isFinite else { throw .figureMissing }
        return value
    }
}
