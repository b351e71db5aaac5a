package import Outcomes
package import Studies
import TimeSeries

/// The share of the year that is usually done by now: published cumulative levels over those of their full years.
///
/// Years hit by a shock are left out, and only the latest few count, because the share drifts.
package struct UsualProgressReview {
    private let study: Study
    private let shockYears: [Int]

    /// Years that a mean is taken of, at most.
    private static let years = 5

    /// A review.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - record: its estimation, which knows the quarters hit by a shock.
    package init(_ study: Study, record: EstimationRecord) {
        self.study = study
        shockYears = record.onsets.map(\.quarter.year)
    }

    /// One an indicator that adds up over the year and has a history of its own or in a parent, in the study's order.
    package var all: [UsualProgress] {
        study.indicators.filter { $0.kind == .flow }.compactMap { indicator in
            let latest = study.known.last {
                $0.indicator == indicator.id && $0.period.year == study.asOf.year && $0.period.isYearToDate
            }
            guard let month = latest?.period.lastMonth, month < 12 else { return nil }
            return progress(indicator, through: month)
        }
    }

    private func progress(_ indicator: Indicator, through month: Int) -> UsualProgress? {
        for study in sequence(first: study, next: { $0.parent?.study })
        where study.indicator(indicator.id)?.kind == indicator.kind {
            let shares = shares(indicator.id, of: study, through: month).suffix(Self.years)
            guard !shares.isEmpty else { continue }
            return UsualProgress(
                indicator: indicator.id, share: shares.reduce(0) { $0 + $1.share } / Double(shares.count),
                years: shares.map(\.year), region: study.region)
        }
        return nil
    }

    private func shares(
        _ indicator: String, of study: Study, through month: Int
    ) -> [(year: Int, share: Double)] {
        let levels = study.known.filter { $0.indicator == indicator && $0.measure == .level }
        return levels.filter { $0.period.isFullYear && $0.value > 0 && !shockYears.contains($0.period.year) }
            .compactMap { whole in
                let part = levels.first { $0.period == .yearToDate(whole.period.year, through: month) }
                return part.map { (whole.period.year, $0.value / whole.value) }
            }
    }
}
