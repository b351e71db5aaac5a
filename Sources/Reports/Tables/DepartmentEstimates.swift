import Outcomes
import Studies
import TimeSeries

/// Departments' own estimates, as filed by the as-of date.
struct DepartmentEstimates {
    private let context: ReportContext

    init(_ context: ReportContext) {
        self.context = context
    }

    /// All that are at hand, in order.
    var filed: [Observation] { context.projection.study.estimatesAtHand }

    /// What was filed last about the year: growth, of a rate its value at the end.
    ///
    /// - Parameter indicator: the indicator.
    func yearCell(_ indicator: Indicator) -> Cell {
        let year = context.projection.year
        let period = indicator.kind.isInstant ? Period.end(year, month: 12) : .year(year)
        let measure: Measure = indicator.kind == .rate ? .level : .growth
        let estimate = filed.last {
            $0.indicator == indicator.id && $0.period == period && $0.measure == measure
        }
        return estimate.map { .number($0.value, decimals: $0.decimals, .unreleased) } ?? .mark(.notApplicable)
    }
}
