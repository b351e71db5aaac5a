import Studies
import TimeSeries

extension ObservationReader {
    /// When a number was first released.
    struct Release {
        /// The day; nothing when it was not released.
        let day: CalendarDay?
        /// Whether the day is inferred.
        let isInferred: Bool
    }

    /// Reads `published`; a leading `~` marks an inferred date.
    func release() -> Release? {
        let written = text(.published)
        guard !written.isEmpty else { return Release(day: nil, isInferred: false) }
        let isInferred = written.halfWidth.hasPrefix("~")
        let code = isInferred ? String(written.halfWidth.dropFirst()) : written
        return day(.published, code).map { Release(day: $0, isInferred: isInferred) }
    }

    /// Reads a day; anything else is a fault.
    func day(_ column: ObservationColumns.Column, _ code: String) -> CalendarDay? {
        if let day = CalendarDay(code: code.halfWidth) { return day }
        log.report(.notADate(place(column), found: text(column)))
        return nil
    }

    /// Reads the period and fits it to the indicator's kind: stocks and rates hold at the end of their period.
    func period(of indicator: Indicator?) -> Period? {
        let found = text(.period)
        let place = place(.period)
        switch PeriodReader.read(found) {
        case .period(let period):
            guard let indicator else { return period }
            if indicator.kind.isInstant { return .end(period.year, month: period.lastMonth) }
            guard period.isInstant else { return period }
            log.report(
                .periodOfWrongKind(place, indicator: indicator.name, kind: indicator.kind, period: period))
        case .ambiguousQuarter:
            let isSaid = ["single-quarter", "当季"].contains { text(.note).contains($0) }
            log.report(
                isSaid
                    ? .notYetSupported(place, what: "single-quarter") : .ambiguousQuarter(place, found: found)
            )
        case .singleQuarter: log.report(.notYetSupported(place, what: "single-quarter"))
        case .date: log.report(.periodTurnedIntoDate(place, found: found))
        case .unknown: log.report(.unknownPeriod(place, found: found))
        }
        return nil
    }

    /// An unreleased number must speak about months that are over on the as-of date, and a released one about
    /// months that were over on its release; an estimate may come before.
    func checkDates(of period: Period, _ release: Release, isEstimate: Bool) {
        guard !file.areExpectations, let end = CalendarDay.last(of: period) else { return }
        if let published = release.day {
            if published < end, !isEstimate {
                log.report(
                    .publishedBeforePeriodEnds(place(.published), published: published, period: period))
            }
        } else if let asOf = file.asOf, end > asOf {
            log.report(.observationAfterAsOf(place(.period), period: period, asOf: asOf))
        }
    }

    /// Growth has the indicator's price basis; levels of money are at current prices, even where growth is real.
    func checkBasis(_ basis: Indicator.PriceBasis, of indicator: Indicator, _ measure: Measure) {
        let isLevelOfMoney = measure == .level && indicator.priceBasis == .real
        let expected = isLevelOfMoney ? .nominal : indicator.priceBasis
        guard basis != expected else { return }
        log.report(
            .priceBasisDiffers(place(.basis), indicator: indicator.name, found: basis, expected: expected))
    }
}
