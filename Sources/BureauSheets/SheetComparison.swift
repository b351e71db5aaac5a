import Outcomes
import Studies
import TimeSeries

/// Compares figures of a sheet with those of the study.
struct SheetComparison {
    /// The study.
    let study: Study

    /// What a figure does to the study.
    ///
    /// - Parameters:
    ///   - figure: the figure.
    ///   - indicator: its indicator.
    /// - Returns: the change, or why it cannot be told.
    func change(of figure: SheetImport.Figure, _ indicator: Indicator) -> Result<SheetImport.Change, Fault> {
        let now = figure.observation
        let before = study.observations.filter {
            $0.indicator == now.indicator && $0.period == now.period && $0.measure == now.measure
        }
        guard !before.isEmpty else { return .success(.new) }
        if let same = before.first(where: { isSame($0, figure) }) {
            // A figure of the office's own becomes a published one; a published one is known already.
            return .success(same.published == nil && now.published != nil ? .released(same) : .unchanged)
        }
        return restatement(of: now, before: before, indicator)
    }

    private func restatement(
        of now: Observation, before: [Observation], _ indicator: Indicator
    ) -> Result<SheetImport.Change, Fault> {
        if let unreleased = before.first(where: { $0.published == nil }) {
            return .failure(
                .sheet(
                    now.place,
                    .originalWithoutDate(
                        indicator: indicator.name, period: now.period, before: unreleased.value,
                        now: now.value,
                        place: unreleased.place)))
        }
        let latest = before.max { ($0.published ?? study.asOf) < ($1.published ?? study.asOf) }
        guard let latest, let published = now.published else {
            return .failure(
                .sheet(
                    now.place,
                    .restatedWithoutDate(
                        indicator: indicator.name, period: now.period, before: before[0].value, now: now.value
                    )))
        }
        if before.contains(where: { $0.published == published }) {
            return .failure(
                .sheet(
                    now.place,
                    .restatedOnSameDay(
                        indicator: indicator.name, period: now.period, before: latest.value, now: now.value,
                        day: published)))
        }
        return .success(.restated(latest))
    }

    /// Two figures are the same when they agree to the decimals of the one with fewer; a sum when it is as near as the
    /// rounding of its parts allows, half of the last decimal each.
    private func isSame(_ known: Observation, _ figure: SheetImport.Figure) -> Bool {
        let now = figure.observation
        let decimals = min(known.precision, now.precision)
        let steps = abs(Self.rounded(known, to: decimals) - Self.rounded(now, to: decimals))
        return figure.isSum ? steps <= Double(figure.parts + 1) / 2 : steps == 0
    }

    /// The digits of a figure rounded half up, as a whole number of its last decimal.
    private static func rounded(_ figure: Observation, to decimals: Int) -> Double {
        var scale = 1.0
        for _ in 0..<abs(decimals) { scale *= 10 }
        let scaled = decimals >= 0 ? figure.value * scale : figure.value / scale
        // A millionth of the last decimal covers what binary numbers lose on a decimal half.
        return (scaled.magnitude + 1e-6).rounded(.toNearestOrAwayFromZero) * (figure.value < 0 ? -1 : 1)
    }
}
