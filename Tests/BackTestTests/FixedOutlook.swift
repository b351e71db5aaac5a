import BackTest
import Outcomes
import Studies
import Synchronization
import TimeSeries

/// A model that says what it is told to, by default the same of every indicator, and remembers what it was shown.
final class FixedOutlook: OriginModel {
    let forecaster: Forecaster
    /// Ends of the uniform distribution of an indicator's year.
    private let ends: @Sendable (_ study: Study, _ indicator: String) -> ClosedRange<Double>
    /// Whether the figures shown contradict each other in its eyes.
    private let refuses: @Sendable (Study) -> Bool
    private let studies = Mutex<[Study]>([])

    init(
        _ forecaster: Forecaster = .trendGap,
        refusing refuses: @escaping @Sendable (Study) -> Bool = { _ in false },
        ends: @escaping @Sendable (_ study: Study, _ indicator: String) -> ClosedRange<Double> = { _, _ in
            6...10
        }
    ) {
        self.forecaster = forecaster
        self.ends = ends
        self.refuses = refuses
    }

    /// What it was shown, in order.
    var shown: [Study] { studies.withLock { $0 } }

    func outlook(_ study: Study, draws: Int, seed: UInt64) async throws -> ModelOutlook {
        studies.withLock { $0.append(study) }
        guard !refuses(study) else { throw Faults([.notAStudy(Place(file: study.id))]) }
        let years = Dictionary(
            study.indicators.map { indicator in
                let ends = ends(study, indicator.id)
                let width = ends.upperBound - ends.lowerBound
                return (
                    indicator.id,
                    (0..<draws).map { ends.lowerBound + width * (Double($0) + 0.5) / Double(draws) }
                )
            }, uniquingKeysWith: { first, _ in first })
        let shares = years.mapValues { _ in [0.25, 0.25, 0.25, 0.25] }
        return ModelOutlook(years: years, shares: shares, onsets: [Quarter(year: 2016, number: 1)])
    }
}
