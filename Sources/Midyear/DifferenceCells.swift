import Outcomes
import Plans
import Studies
import TimeSeries

/// The numbers by which two runs of one kind are compared.
struct DifferenceCells {
    private let old: Replay
    private let new: Replay

    /// The numbers that two runs have in common.
    ///
    /// - Parameters:
    ///   - old: the older run.
    ///   - new: the newer run.
    init(_ old: Replay, _ new: Replay) {
        self.old = old
        self.new = new
    }

    /// Growth of the year, of a rate its value at the end, or average growth over a plan's years, wherever every step has
    /// the number; one-offs are left out.
    ///
    /// - Parameters:
    ///   - subject: the scenario, or the plan's case.
    ///   - steps: medians after each step between the runs.
    func rows(of subject: String, _ steps: [[OutcomeCell: Double]]) -> [RunDifference.Row] {
        cells.compactMap { cell in
            let medians = steps.compactMap { $0[cell] }
            guard let before = old.summary(cell, subject), let after = new.summary(cell, subject),
                medians.count == steps.count
            else { return nil }
            return RunDifference.Row(
                cell: cell, old: before, medians: [before.p50] + medians + [after.p50], new: after)
        }
    }

    private var cells: [OutcomeCell] {
        guard let draft = new.plan?.draft else {
            return new.study.indicators.filter { $0.isPrinted && $0.isExtrapolated }.map {
                $0.headline(new.study.asOf.year)
            }
        }
        return draft.indicators.indices.compactMap { Self.cell(of: $0, in: draft) }
    }

    /// The number of a plan's row: its average over the plan's years, named by the last of them.
    ///
    /// - Parameters:
    ///   - row: position in the draft.
    ///   - draft: the plan's table.
    /// - Returns: nothing for a row without an indicator of the study.
    static func cell(of row: Int, in draft: PlanTable) -> OutcomeCell? {
        draft.indicators[row].indicator.map {
            OutcomeCell(indicator: $0, period: .year(draft.targetYear), measure: .growth)
        }
    }
}

extension Indicator {
    /// Its number of the year: growth, of a rate its value at the end.
    fileprivate func headline(_ year: Int) -> OutcomeCell {
        OutcomeCell(
            indicator: id, period: kind.isInstant ? .end(year, month: 12) : .year(year),
            measure: kind == .rate ? .level : .growth)
    }
}
