package import Outcomes
import Probability
package import Studies
import TimeSeries

/// Chosen numbers of a study, draw by draw, under any scenario.
///
/// Draws are the same in all scenarios (common random numbers), so that differences between scenarios are differences
/// of draws.
package struct CellDraws: Sendable {
    /// The numbers, those of one indicator together.
    package let cells: [OutcomeCell]
    private let study: Study
    private let projector: Projector
    /// The cells without levers: cells × draws.
    package let unmoved: [[Double]]
    /// 10 % quantile, median and 90 % quantile of the cells without levers: cells × 3.
    let unmovedIntervals: [[Double]]

    /// Median and ends of the 80 % interval.
    static let interval = [0.1, 0.5, 0.9]

    /// The numbers of a study.
    ///
    /// - Parameters:
    ///   - cells: the numbers wanted; those that the study does not have are left out.
    ///   - study: the study, seen on its as-of date.
    ///   - projector: its projector.
    package init(_ cells: [OutcomeCell], study: Study, projector: Projector) {
        self.study = study
        self.projector = projector
        let found = cells.compactMap { cell -> (OutcomeCell, [Double])? in
            guard let indicator = study.indicator(cell.indicator),
                let values = projector.unmovedDraws(of: indicator)?.values(cell.period, cell.measure)
            else { return nil }
            return (cell, values)
        }
        self.cells = found.map(\.0)
        unmoved = found.map(\.1)
        unmovedIntervals = unmoved.map { Quantiles.select($0, Self.interval) }
    }

    /// The numbers under a scenario.
    ///
    /// - Parameter scenario: a scenario whose overlaps are all stated (see `OverlapVariants`).
    /// - Returns: cells × draws, picked by weight where conditions weigh them; nothing for a cell that nothing reaches,
    ///   which is ``unmoved``.
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    package func draws(_ scenario: Scenario) throws(Faults) -> [[Double]?] {
        let (values, picks) = try drawsAndPicks(scenario)
        guard let picks else { return values }
        return values.map { $0.map { values in picks.map { values[$0] } } }
    }

    /// The numbers under a scenario, draw by draw as in all other scenarios, with the draws by weight where conditions
    /// weigh them.
    ///
    /// - Parameter scenario: a scenario whose overlaps are all stated.
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    func drawsAndPicks(_ scenario: Scenario) throws(Faults) -> (values: [[Double]?], picks: [Int]?) {
        let paths = try projector.paths(of: scenario)
        var latest: (indicator: String, draws: OutcomeDraws?)?
        let values = cells.map { cell -> [Double]? in
            guard paths.isMoved(cell.indicator) else { return nil }
            if latest?.indicator != cell.indicator {
                let draws = study.indicator(cell.indicator).flatMap { projector.draws(of: $0, paths) }
                latest = (cell.indicator, draws)
            }
            return latest?.draws?.values(cell.period, cell.measure)
        }
        return (values, paths.picks)
    }
}
