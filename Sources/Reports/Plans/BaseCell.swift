import Outcomes
import Plans
import Studies

/// The base year's cell of a row.
struct BaseCell {
    let context: PlanContext
    let row: PlanIndicator

    private var path: PlanPath? {
        context.plan.draft.indicators.firstIndex { $0 == row }.flatMap(context.recommended.path)
    }

    /// The study's own figure of the base year.
    private var figure: Observation? {
        row.indicator.flatMap { context.study.indicator($0) }.flatMap {
            context.study.yearFigure(of: $0, .level, context.plan.draft.baseYear)
        }
    }

    /// The number behind the cell and its standing; nothing where there is none.
    var number: (value: Double, standing: Standing)? {
        switch row.base {
        case .stated(let value, _, let isEstimate, _): return (value, isEstimate ? .unverified : .published)
        case .observed: return figure.map { ($0.value, Standing($0)) }
        case .projected: return path?.base.level.map { ($0.p50, context.standing(row)) }
        case .adjusted: return path?.adjusted.map { ($0.p50, .projected) }
        case .undecided, .notApplicable: return nil
        }
    }

    /// The cell.
    var cell: Cell {
        switch row.base {
        case .undecided: return .text(context.undecided)
        case .notApplicable: return .mark(.notApplicable)
        case .stated(let value, let decimals, _, _):
            return .number(value, decimals: decimals, number?.standing ?? .published)
        case .observed:
            guard let figure else { return .mark(.notReleased) }
            return .number(figure.value, decimals: figure.decimals, Standing(figure))
        case .projected, .adjusted:
            guard let (value, standing) = number else {
                return .mark(path == nil ? .notReleased : .growthOnly)
            }
            return .number(value, decimals: row.decimals, standing)
        }
    }
}
