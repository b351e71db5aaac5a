import Models
import Outcomes
import Probability
import Studies
import TimeSeries

/// The cells of one indicator in a selected table.
struct SelectedCells {
    /// The indicator under one scenario.
    struct Side {
        /// Name of the scenario.
        let scenario: String
        /// Its draws; nothing for a counted task.
        let draws: OutcomeDraws?
        /// Draws by weight, where conditions weigh them.
        let picks: [Int]?
    }

    let study: Study
    let projector: Projector
    let indicator: Indicator
    let sides: [Side]

    /// The figure of a column.
    ///
    /// - Parameters:
    ///   - column: the column.
    ///   - asked: growth or level; of a rate the change is its growth.
    func figure(_ column: SelectedTable.Column, _ asked: Measure) -> SelectedFigure {
        let measure: Measure = indicator.kind == .rate && asked == .growth ? .change : asked
        guard let period = indicator.kind.period(of: column.selected.period) else { return .notApplicable }
        if let published = published(period, measure) {
            return column.against == nil ? .published(published) : .notApplicable
        }
        guard period.year == projector.year else { return missing(period, measure) }
        switch column.selected.source {
        case .published: return missing(period, measure)
        case .scenario:
            return side(column.scenario).map { projected($0, period, measure) } ?? missing(period, measure)
        case .comparison(_, _, let comparison):
            guard let of = side(column.scenario), let against = side(column.against) else {
                return .notApplicable
            }
            return difference(of, against, period, measure, isRelative: comparison == .relative)
        }
    }

    private func side(_ scenario: Scenario?) -> Side? { sides.first { $0.scenario == scenario?.name } }

    private func published(_ period: Period, _ measure: Measure) -> Observation? {
        study.known.first {
            $0.indicator == indicator.id && $0.period == period && $0.measure == measure
        }
    }

    /// The mark of a period without any number.
    private func missing(_ period: Period, _ measure: Measure) -> SelectedFigure {
        if measure == .level, published(period, .growth) != nil { return .growthOnly }
        let isOver = (period.year, period.lastMonth) < (study.asOf.year, study.asOf.month)
        return isOver && measure != .change ? .notReleased : .notApplicable
    }

    private func projected(_ side: Side, _ period: Period, _ measure: Measure) -> SelectedFigure {
        if indicator.kind == .progress { return counted(period, measure) }
        guard let draws = side.draws else { return missing(period, measure) }
        guard let values = draws.values(period, measure) else {
            let hasGrowth = measure == .level && draws.values(period, .growth) != nil
            return hasGrowth ? .growthOnly : missing(period, measure)
        }
        let summary = DistributionSummary(picked(values, side.picks))
        if isCovered(draws, period) { return .workedOut(summary) }
        guard indicator.isExtrapolated else {
            return measure == .level ? .projected(summary, .notExtrapolated) : .notExtrapolated
        }
        return .projected(summary, draws.path.observed == nil ? .borrowed : .projected)
    }

    /// The count at the end of the year, which no lever moves.
    private func counted(_ period: Period, _ measure: Measure) -> SelectedFigure {
        guard measure == .level, period.isFullYear,
            let outcome = projector.outcomes(of: indicator, projector.unmoved).first
        else { return missing(period, measure) }
        return .projected(outcome.summary, outcome.basis)
    }

    /// The medians' difference, with an interval draw by draw; draws by the weights of the side that has some.
    private func difference(
        _ of: Side, _ against: Side, _ period: Period, _ measure: Measure, isRelative: Bool
    ) -> SelectedFigure {
        guard indicator.isExtrapolated, let draws = of.draws, !isCovered(draws, period),
            let left = draws.values(period, measure), let right = against.draws?.values(period, measure)
        else { return .notApplicable }
        let isPercent = isRelative && measure == .level && indicator.kind != .rate
        guard !isPercent || !right.contains(0) else { return .notApplicable }
        func compared(_ one: Double, _ other: Double) -> Double {
            isPercent ? 100 * (one / other - 1) : one - other
        }
        let paired = left.indices.map { compared(left[$0], right[$0]) }
        let ends = Quantiles.select(picked(paired, of.picks ?? against.picks), CellDraws.interval)
        let medians = [(left, of.picks), (right, against.picks)].map { values, picks in
            DistributionSummary(picked(values, picks)).p50
        }
        return .difference(
            SelectedDifference(
                ofMedians: compared(medians[0], medians[1]), low: ends[0], high: ends[2],
                isRelative: isPercent))
    }

    /// Whether the indicator's figures cover a period, so that nothing is open in it.
    private func isCovered(_ draws: OutcomeDraws, _ period: Period) -> Bool {
        draws.path.observed.map { $0.lastMonth >= period.lastMonth } ?? false
    }

    private func picked(_ values: [Double], _ picks: [Int]?) -> [Double] {
        picks.map { $0.map { values[$0] } } ?? values
    }
}
