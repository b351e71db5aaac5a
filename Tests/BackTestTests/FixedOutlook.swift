import BackTest
import Outcomes
import Studies
import Synchronization
import TimeSeries

/// A model that says the same of every indicator, and remembers what it was shown.
final class FixedOutlook: OriginModel {
    let forecaster = Forecaster.trendGap
    private let studies = Mutex<[Study]>([])

    /// What it was shown, in order.
    var shown: [Study] { studies.withLock { $0 } }

    func outlook(_ study: Study, draws: Int, seed: UInt64) async throws -> ModelOutlook {
        studies.withLock { $0.append(study) }
        let sample = (0..<draws).map { 6 + 4 * (Double($0) + 0.5) / Double(draws) }
        let years = Dictionary(
            study.indicators.map { ($0.id, sample) }, uniquingKeysWith: { first, _ in first })
        let shares = years.mapValues { _ in [0.25, 0.25, 0.25, 0.25] }
        return ModelOutlook(years: years, shares: shares, onsets: [Quarter(year: 2016, number: 1)])
    }
}
