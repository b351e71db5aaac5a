import Outcomes
import Studies
import TimeSeries

/// First-order autoregression of single-quarter growth, by least squares on all pairs of neighbouring quarters known.
struct Autoregression: Rule {
    let forecaster = Forecaster.autoregression

    /// Pairs that a fit needs.
    private static let fewestPairs = 8
    /// Years of figures that enter, as in the model.
    private static let years = 10

    func growth(_ series: RuleSeries, year: Int, quarters: Int) throws(RuleAbsence) -> Double {
        guard series.kind != .rate else { throw .figureMissing }
        let latest = Quarter(year: year, number: quarters)
        var x: [Double] = []
        var y: [Double] = []
        for back in 0..<(4 * Self.years) {
            let quarter = latest.advanced(by: -back)
            guard let now = try? series.single(quarter),
                let before = try? series.single(quarter.advanced(by: -1))
            else { continue }
            x.append(before)
            y.append(now)
        }
        guard x.count >= Self.fewestPairs else { throw .figureMissing }
        let line = LeastSquaresLine(x: x, y: y)
        var value = try series.single(latest)
        var sum = 0.0
        for number in quarters..<4 {
            value = line.intercept + line.slope * value
            sum += series.shares[number] * value
        }
        guard !series.kind.isInstant else { return value }
        return try series.whole(year, quarters: quarters, rest: sum / (1 - series.share(quarters)))
    }
}
