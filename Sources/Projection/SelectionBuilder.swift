import Levers
import Models
package import Outcomes
import Probability
package import Studies
import TimeSeries

/// Fills a table that a user selected: published figures where there are, elsewhere numbers from the draws of one
/// projector, so that they are those of every other table of the run.
package struct SelectionBuilder {
    private let study: Study
    private let projector: Projector

    /// A builder.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - projector: its projector.
    package init(study: Study, projector: Projector) {
        self.study = study
        self.projector = projector
    }

    /// The table of a selection.
    ///
    /// - Parameter selection: names of scenarios and indicators are those of the study.
    /// - Returns: columns with the overlaps of their scenarios settled; rows by indicator, or growth first and then levels
    ///   where columns state no measure.
    /// - Throws: ``Faults`` when a lever cannot act on the study.
    package func table(_ selection: ColumnSelection) throws(Faults) -> SelectedTable {
        let columns = selection.columns.flatMap(settled)
        var paths: [(name: String, paths: ShiftedPaths)] = []
        for scenario in columns.flatMap({ [$0.scenario, $0.against] }).compactMap({ $0 })
        where !paths.contains(where: { $0.name == scenario.name }) {
            paths.append((scenario.name, try projector.paths(of: scenario)))
        }
        let cells = selection.indicators.compactMap { study.indicator($0) }.map { indicator in
            SelectedCells(
                study: study, projector: projector, indicator: indicator,
                sides: paths.map { side(indicator, $0.name, $0.paths) })
        }
        let isByMeasure = selection.columns.allSatisfy { $0.measure == nil }
        let rows = isByMeasure ? Self.rowsByMeasure(cells, columns) : Self.rows(cells, columns)
        return SelectedTable(text: selection.text, columns: columns, rows: rows)
    }

    /// A row an indicator.
    private static func rows(
        _ cells: [SelectedCells], _ columns: [SelectedTable.Column]
    ) -> [SelectedTable.Row] {
        cells.map { cells in
            SelectedTable.Row(
                indicator: cells.indicator.id, measure: nil,
                figures: columns.map { cells.figure($0, $0.selected.measure ?? .growth) })
        }
    }

    /// Growth of all indicators, then their levels; what an indicator has no number of has no row, but an indicator
    /// without any number keeps one.
    private static func rowsByMeasure(
        _ cells: [SelectedCells], _ columns: [SelectedTable.Column]
    ) -> [SelectedTable.Row] {
        let filled = [Measure.growth, .level].map { measure in
            cells.map { cells in columns.map { cells.figure($0, measure) } }
        }
        return [Measure.growth, .level].enumerated().flatMap { index, measure in
            cells.enumerated().compactMap { position, cells -> SelectedTable.Row? in
                let isEmpty =
                    !filled[0][position].contains(where: \.isNumber)
                    && !filled[1][position].contains(where: \.isNumber)
                // A rate has its value among the levels, and no growth.
                let own: Measure = [.rate, .progress].contains(cells.indicator.kind) ? .level : .growth
                guard measure == .level || cells.indicator.kind != .rate,
                    filled[index][position].contains(where: \.isNumber) || (isEmpty && measure == own)
                else { return nil }
                return SelectedTable.Row(
                    indicator: cells.indicator.id, measure: measure, figures: filled[index][position])
            }
        }
    }

    /// A column for each way in which the overlaps of its scenarios can be settled.
    private func settled(_ column: SelectedColumn) -> [SelectedTable.Column] {
        switch column.source {
        case .published: return [SelectedTable.Column(column)]
        case .scenario(let name):
            let stated = study.scenario(name).map { [$0] } ?? []
            return stated.flatMap { OverlapVariants.variants(of: $0, in: study) }.map {
                SelectedTable.Column(
                    column, scenario: $0, outsideRanges: RangeCheck(study: study).outside($0))
            }
        case .comparison(let name, let other, _):
            guard let scenario = study.scenario(name), let against = study.scenario(other) else { return [] }
            return OverlapVariants.pairs(scenario, against, in: study).map {
                SelectedTable.Column(
                    column, scenario: $0.of, against: $0.against,
                    outsideRanges: RangeCheck(study: study).outside($0.of))
            }
        }
    }

    /// An indicator under a scenario; what no lever reaches is taken as it is without any, as projections do.
    private func side(_ indicator: Indicator, _ name: String, _ paths: ShiftedPaths) -> SelectedCells.Side {
        let own = paths.isMoved(indicator.id) ? paths : projector.unmoved
        return SelectedCells.Side(
            scenario: name, draws: projector.draws(of: indicator, own), picks: own.picks)
    }
}

extension SelectedFigure {
    /// Whether it says a number.
    fileprivate var isNumber: Bool {
        switch self {
        case .published, .workedOut, .projected, .difference: return true
        case .growthOnly, .notReleased, .notExtrapolated, .notApplicable: return false
        }
    }
}
