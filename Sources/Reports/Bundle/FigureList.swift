import Outcomes
import Studies
import TimeSeries

/// All numbers of a projection: the published figures of its indicators, and what every scenario projects.
struct FigureList {
    private let projection: StudyProjection

    init(_ projection: StudyProjection) {
        self.projection = projection
    }

    /// Published figures first, then scenario by scenario.
    var figures: [Figure] {
        let study = projection.study
        let published = study.known.filter { study.indicator($0.indicator)?.isPrinted ?? false }
        return published.map(figure)
            + projection.scenarios.flatMap { scenario in
                scenario.outcomes.flatMap { figures($0, scenario.scenario.name) }
            }
    }

    private func unit(_ measure: Measure, _ indicator: String) -> String {
        OutcomeUnit(measure, projection.study.indicator(indicator)).id
    }

    private func figure(_ figure: Observation) -> Figure {
        Figure(
            scenario: Figure.observed, region: projection.study.region.id, indicator: figure.indicator,
            measure: figure.measure.rawValue, statistic: .published,
            unit: unit(figure.measure, figure.indicator), period: figure.period, value: figure.value,
            standing: Standing(figure))
    }

    private func figures(_ outcome: Outcome, _ scenario: String) -> [Figure] {
        let summary = outcome.summary
        let statistics: [(Figure.Statistic, Double)] = [
            (.p10, summary.p10), (.p50, summary.p50), (.p90, summary.p90), (.mean, summary.mean),
        ]
        return statistics.map { statistic, value in
            Figure(
                scenario: scenario, region: projection.study.region.id, indicator: outcome.indicator,
                measure: outcome.measure.rawValue, statistic: statistic,
                unit: unit(outcome.measure, outcome.indicator), period: outcome.period, value: value,
                standing: .projected)
        }
    }
}
