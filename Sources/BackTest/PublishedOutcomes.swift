import Outcomes
import Studies
import TimeSeries

/// The published numbers of full years, against which projections are scored: of several vintages the latest.
struct PublishedOutcomes: Sendable {
    /// Indicators that are scored: projected ones with an outcome.
    let indicators: [Indicator]
    /// Years of which an indicator has an outcome, ascending.
    let years: [Int]
    /// Indicators that are never scored, with the reason.
    let remarks: [SkillRemark]
    private let values: [String: [Int: Double]]

    init(_ study: Study) {
        let last = study.observations.map(\.period.year).max() ?? study.asOf.year
        let published = study.seen(on: study.asOf.adding(days: max(0, last + 3 - study.asOf.year) * 366))
            .known
        var values: [String: [Int: Double]] = [:]
        var remarks: [SkillRemark] = []
        var scored: [Indicator] = []
        for indicator in study.indicators {
            let years = Self.years(of: indicator, published)
            if indicator.kind == .progress || !indicator.isExtrapolated {
                remarks.append(Self.remark(study, indicator, .notProjected))
            } else if years.isEmpty {
                remarks.append(Self.remark(study, indicator, .noOutcome))
            } else {
                values[indicator.id] = years
                scored.append(indicator)
            }
        }
        self.values = values
        self.remarks = remarks
        indicators = scored
        years = Array(Set(scored.flatMap { (values[$0.id] ?? [:]).keys })).sorted()
    }

    /// What came; nothing when the file does not say.
    func value(_ indicator: Indicator, _ year: Int) -> Double? { values[indicator.id]?[year] }

    private static func years(of indicator: Indicator, _ published: [Observation]) -> [Int: Double] {
        let measure: Measure = indicator.kind == .rate ? .level : .growth
        let own = published.filter {
            $0.indicator == indicator.id && $0.measure == measure && !$0.isEstimate
                && ($0.period.isFullYear || (indicator.kind.isInstant && $0.period.isInstant))
                && $0.period.lastMonth == 12
        }
        return Dictionary(own.map { ($0.period.year, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    private static func remark(
        _ study: Study, _ indicator: Indicator, _ reason: SkillRemark.Reason
    ) -> SkillRemark {
        SkillRemark(
            region: study.region.id, origin: nil, indicator: indicator.id, forecaster: nil, reason: reason)
    }
}
