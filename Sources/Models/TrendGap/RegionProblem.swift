import Probability
import Studies
import TimeSeries

/// One region's figures, sorted into series with rows and weights: what the estimation works on.
struct RegionProblem: Sendable {
    /// One series to be estimated.
    struct Series: Sendable {
        /// The indicator; of a total, its rest is meant.
        let indicator: Indicator
        /// Its published rows; rows of a total stand with the total and bind part and rest.
        let rows: [HistoryRow]
        /// Quarter shares.
        let shares: QuarterShares
        /// Position in the parent's estimate, if the parent has the indicator.
        let parent: Int?
        /// Position of the part among the drivers, when the series is the rest of a total.
        let part: Int?
        /// Prior share of the part in the total: median and standard deviation of its logit.
        let partShare: (median: Double, deviation: Double)?

        /// The quarter from which a response's own part moves: two years before its first figure.
        ///
        /// - Parameter year: the year projected first, which moves whether it has figures or not.
        func beginning(_ timeline: Timeline, year: Int) -> Int {
            let first = min(rows.first?.last.year ?? year, year)
            return max(timeline.position(Quarter(year: first - RegionProblem.leadYears, number: 1)), 0)
        }

        /// Of a total: the rows that bind its part and its rest.
        var boundRows: [HistoryRow] { rows.filter { $0.form == .cumulativeGrowth } }

        /// Quarter values to begin linearizing at: each published number in the quarters that it is the first to cover.
        func firstGuess(_ timeline: Timeline) -> [Double] {
            var guess = Array(repeating: isRate ? ProcessFamily.rate.mean : 5, count: timeline.count)
            var covered = Set<Int>()
            for row in rows where row.form != .rateChange {
                let last = timeline.position(row.last)
                let first = row.form == .cumulativeGrowth ? last - row.last.number + 1 : last
                let value = row.form == .rate ? row.value : logPoints(1 + row.value / 100)
                for quarter in first...last where covered.insert(quarter).inserted { guess[quarter] = value }
            }
            return guess
        }

        /// Whether it follows drivers.
        var isResponse: Bool { !indicator.isDriver }
        /// Whether values are levels in percent.
        var isRate: Bool { indicator.kind == .rate }
        /// Scale of its deviations relative to growth: points a log point.
        var scale: Double { isRate ? RegionProblem.pointsPerLogPoint : 1 }
    }

    /// How much a rate moves, in points, where a flow would move by one log point (expert judgement, in line with
    /// the elasticity of registered unemployment of MODEL §5).
    static let pointsPerLogPoint = 0.03
    /// Years before its first figure from which a response's own part moves (its trend's prior is as wide there as
    /// anywhere, and the year before the year projected must move for base effects).
    static let leadYears = 2
    /// Years of history that enter; older trends say nothing of today's.
    static let historyYears = 10

    /// The study.
    let study: Study
    /// The quarters.
    let timeline: Timeline
    /// The year projected first.
    let year: Int
    /// Drivers in the study's order, the rest of a total in the total's place.
    let drivers: [Series]
    /// Activity first, then the other responses in the study's order.
    let responses: [Series]
    /// Recovery speed taken as known, when it is not to be estimated.
    let recoverySpeed: Double?
    /// Quarters of the timeline after the first year projected.
    var laterQuarters: Int { timeline.count - 1 - timeline.position(Quarter(year: year, number: 4)) }

    init(_ study: Study, parent: RegionEstimate?, recoverySpeed: Double? = nil) {
        self.study = study
        self.recoverySpeed = recoverySpeed
        year = study.asOf.year
        let known = study.known
        let figures = Dictionary(grouping: known, by: \.indicator)
        let moving = known.filter { $0.measure != .level || study.indicator($0.indicator)?.kind == .rate }
        let earliest = moving.map(\.period.year).min() ?? study.asOf.year
        var first = max(earliest, study.asOf.year - Self.historyYears)
        if let parent { first = max(first, parent.timeline.first.year) }
        timeline = Timeline(
            first: Quarter(year: min(first, study.asOf.year - 1), number: 1),
            last: Quarter(year: study.horizon, number: 4))
        let builder = SeriesBuilder(
            study: study, figures: figures, parent: parent, timeline: timeline)
        drivers = study.indicators.filter(\.isDriver).map { builder.series($0) }
        let activity = study.indicators.filter { $0.role == .activity }
        let others = study.indicators.filter { indicator in
            if case .response = indicator.role { return true }
            return false
        }
        responses = (activity + others).map { builder.series($0) }
    }
}

/// Builds the series of a region.
private struct SeriesBuilder {
    let study: Study
    let figures: [String: [Observation]]
    let parent: RegionEstimate?
    let timeline: Timeline

    func series(_ indicator: Indicator) -> RegionProblem.Series {
        let known = figures[indicator.id] ?? []
        let parentPosition = indicator.parentIndicator.flatMap { id in parent?.indicators.firstIndex(of: id) }
        let rows = HistoryRow.rows(
            of: indicator, known: known, asOf: study.asOf, months: MonthShares(indicator, in: study)
        ).filter { row in
            timeline.holds(year: row.last.year)
                && (row.form != .rateChange || timeline.holds(year: row.last.year - 1))
        }
        return RegionProblem.Series(
            indicator: indicator, rows: rows, shares: shares(indicator, known, parentPosition),
            parent: parentPosition, part: part(of: indicator), partShare: partShare(of: indicator))
    }

    private func shares(_ indicator: Indicator, _ known: [Observation], _ parentPosition: Int?)
        -> QuarterShares
    {
        let parentShares = parent.flatMap { parent in parentPosition.map { parent.shares[$0] } }
        return QuarterShares.estimate(indicator, known: known, in: study, parent: parentShares)
    }

    private func part(of indicator: Indicator) -> Int? {
        guard case .total(let role) = indicator.role else { return nil }
        return study.indicators.filter(\.isDriver).firstIndex { $0.id == role.part }
    }

    /// The part's share in the total's base: from two levels of one period, with growth where there is one, else the
    /// study's prior.
    private func partShare(of indicator: Indicator) -> (median: Double, deviation: Double)? {
        guard case .total(let role) = indicator.role else { return nil }
        let totals = LevelWithGrowth.list(figures[indicator.id] ?? [])
        let parts = LevelWithGrowth.list(figures[role.part] ?? [])
        for total in totals.reversed() {
            if let part = parts.first(where: { $0.period == total.period }), total.base > 0 {
                return (part.base / total.base, PartShare.levelDeviation)
            }
        }
        let levels = (figures[role.part] ?? []).filter { $0.measure == .level }
        for total in (figures[indicator.id] ?? []).reversed() where total.measure == .level && total.value > 0
        {
            if let part = levels.first(where: { $0.period == total.period }) {
                return (part.value / total.value, PartShare.levelDeviation)
            }
        }
        guard let prior = role.partShare?.range else { return nil }
        return (prior.central, PartShare.deviation(prior))
    }
}

/// A level with its growth, hence its comparable base.
struct LevelWithGrowth: Sendable {
    /// The cumulative period.
    let period: Period
    /// The level.
    let level: Observation
    /// Growth, percent.
    let growth: Double

    /// The comparable base, in the unit of the level.
    var base: Double { CumulativeArithmetic.comparableBase(level: level.value, growth: growth) }

    /// The pairs of an indicator, in order of period.
    static func list(_ known: [Observation]) -> [LevelWithGrowth] {
        known.filter { $0.measure == .level }.compactMap { level in
            guard let growth = known.first(where: { $0.measure == .growth && $0.period == level.period })
            else {
                return nil
            }
            return LevelWithGrowth(period: level.period, level: level, growth: growth.value)
        }
    }
}

/// The share of a part in its total.
enum PartShare {
    /// Standard deviation of the logit when the share is read from one part-year: a year's share differs from a
    /// quarter's (expert judgement).
    static let levelDeviation = 0.2

    /// Standard deviation of the logit of a stated 80 % range.
    static func deviation(_ range: UncertainValue) -> Double {
        guard !range.isCertain else { return 0 }
        return (logit(range.high) - logit(range.low)) / 2.5631
    }

    /// ln(s / (1 - s)), with s held away from 0 and 1.
    static func logit(_ share: Double) -> Double {
        let inside = min(max(share, 0.001), 0.999)
        return logarithm(inside / (1 - inside))
    }

    /// A drawn share.
    static func draw(_ prior: (median: Double, deviation: Double), normal: Double) -> Double {
        let value = logit(prior.median) + prior.deviation * normal
        return 1 / (1 + exponential(-value))
    }
}
