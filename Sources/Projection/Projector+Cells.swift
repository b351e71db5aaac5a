import Models
package import Outcomes
import Studies
import TimeSeries

extension Projector {
    /// The numbers of the year: of flows and means the remaining period and the whole year, of stocks and rates the end
    /// of the year; growth, change and level as far as the kind has them.
    package var yearCells: [OutcomeCell] {
        study.indicators.flatMap { indicator -> [OutcomeCell] in
            guard let draws = unmovedDraws(of: indicator) else { return [] }
            let periods: [Period] =
                indicator.kind.isInstant
                ? [.end(year, month: 12)] : [draws.path.observed?.remainder, .year(year)].compactMap { $0 }
            return periods.flatMap { period in
                [Measure.growth, .change, .level].map {
                    OutcomeCell(indicator: indicator.id, period: period, measure: $0)
                }
            }
        }
    }

    /// The one number that stands for each indicator: growth of the year, of a stock at its end, of a rate its value
    /// at the end of the year.
    package var headlineCells: [OutcomeCell] {
        yearCells.filter { cell in
            guard let indicator = study.indicator(cell.indicator) else { return false }
            let isYear = cell.period.isInstant || cell.period.isFullYear
            return isYear && cell.measure == (indicator.kind == .rate ? .level : .growth)
        }
    }
}
