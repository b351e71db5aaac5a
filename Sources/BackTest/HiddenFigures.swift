import Outcomes
import Studies
import TimeSeries

extension Study {
    /// The study without the figures of earlier years of some indicators: what a region with almost no history has.
    ///
    /// - Parameters:
    ///   - indicators: ids whose earlier figures are taken away.
    ///   - year: the first year whose figures stay.
    func hiding(_ indicators: Set<String>, before year: Int) -> Study {
        guard !indicators.isEmpty else { return self }
        let mark = "hidden before \(year): " + indicators.sorted().joined(separator: ",")
        return replacing(
            indicators: self.indicators,
            observations: observations.filter {
                !indicators.contains($0.indicator) || $0.period.year >= year
            }, contentHash: contentHash + mark)
    }

    /// The study with other indicators and observations.
    func replacing(indicators: [Indicator], observations: [Observation], contentHash: String) -> Study {
        Study(
            id: id, title: title, region: region, language: language, asOf: asOf, horizon: horizon,
            longRunGrowth: longRunGrowth, longRunSource: longRunSource, shockQuarters: shockQuarters,
            indicators: indicators,
            observations: observations, leverRanges: leverRanges, scenarios: scenarios, cases: cases,
            parent: parent, model: model, contentHash: contentHash)
    }
}
