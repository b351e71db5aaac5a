import Studies
import TimeSeries

/// What is known of the projected year: the latest cumulative figure of each indicator.
struct KnownFigures {
    private let observations: [Observation]
    /// The period that most indicators have as their latest; nothing when no figure of the year is known.
    let period: Period?

    /// Figures of one year.
    ///
    /// - Parameters:
    ///   - study: the study as of its date.
    ///   - year: the projected year.
    init(_ study: Study, year: Int) {
        let ofYear = study.known.filter {
            $0.period.year == year && ($0.period.isYearToDate || $0.period.isInstant)
        }
        observations = ofYear
        let latest = study.indicators.filter(\.isPrinted).compactMap { Self.latest($0.id, ofYear)?.lastMonth }
        let counts = (1...12).map { month in latest.filter { $0 == month }.count }
        let most = counts.max() ?? 0
        period = counts.lastIndex(of: most).flatMap { most > 0 ? .yearToDate(year, through: $0 + 1) : nil }
    }

    /// The period with which a table compares: the cumulative quarter before.
    var earlier: Period? {
        guard let period, period.lastMonth > 3 else { return nil }
        return .yearToDate(period.year, through: (period.lastMonth - 1) / 3 * 3)
    }

    /// The latest period of an indicator.
    ///
    /// - Parameter indicator: indicator id.
    /// - Returns: months from January, or the end of a month.
    func latest(_ indicator: String) -> Period? { Self.latest(indicator, observations) }

    /// A figure of an indicator, whether of the months or of their end.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - measure: what is measured.
    ///   - period: through the last month of this period.
    func figure(_ indicator: String, _ measure: Measure, through period: Period) -> Observation? {
        observations.first {
            $0.indicator == indicator && $0.measure == measure && $0.period.lastMonth == period.lastMonth
        }
    }

    /// Whether an indicator is published as growth and never as a level.
    ///
    /// - Parameter indicator: indicator id.
    func hasGrowthOnly(_ indicator: String) -> Bool {
        let measures = observations.filter { $0.indicator == indicator }.map(\.measure)
        return measures.contains(.growth) && !measures.contains(.level)
    }

    private static func latest(_ indicator: String, _ observations: [Observation]) -> Period? {
        observations.filter { $0.indicator == indicator }.map(\.period).max()
    }
}
