public import Outcomes
public import Studies

/// What an answer rests on, as a ledger keeps it.
public struct RunContent: Sendable {
    /// The identity.
    public let run: Run
    /// The study.
    public let study: Study
    private let scenarios: [Scenario]
    /// Projected numbers, in the order of scenarios.
    public let cells: [RecordedRun.Cell]

    /// What a projection rests on.
    public init(_ projection: StudyProjection) {
        run = projection.run
        study = projection.study
        scenarios = projection.scenarios.map(\.scenario)
        cells = projection.scenarios.flatMap { scenario in
            scenario.outcomes.map { outcome in
                Self.cell(
                    scenario.scenario,
                    OutcomeCell(
                        indicator: outcome.indicator, period: outcome.period, measure: outcome.measure),
                    outcome.summary)
            }
        }
    }

    /// What the answer to a one-off question rests on.
    public init(_ answer: WhatIf) {
        run = answer.run
        study = answer.study
        scenarios = answer.comparisons.flatMap { [$0.of, $0.against] }
        cells = answer.comparisons.flatMap { comparison in
            comparison.differences.flatMap { difference in
                let cell = OutcomeCell(
                    indicator: difference.indicator, period: difference.period, measure: difference.measure)
                return [
                    Self.cell(comparison.of, cell, difference.of),
                    Self.cell(comparison.against, cell, difference.against),
                ]
            }
        }
    }

    /// What a goal seek rests on; its numbers are in its outputs alone.
    public init(_ answer: GoalSeek) {
        run = answer.run
        study = answer.study
        scenarios = [answer.scenario]
        cells = []
    }

    /// The run with the files it read.
    ///
    /// - Parameter inputs: the files, by path as seen from the study's folder.
    public func recorded(_ inputs: [RecordedRun.Input]) -> RecordedRun {
        RecordedRun(
            run: run, study: study.id, asOf: study.asOf,
            scenarios: scenarios.map { RecordedRun.Scenario(name: $0.name, settings: $0.settingsText) },
            inputs: inputs, cells: cells)
    }

    private static func cell(
        _ scenario: Scenario, _ cell: OutcomeCell, _ summary: DistributionSummary
    ) -> RecordedRun.Cell {
        RecordedRun.Cell(
            scenario: scenario.name, indicator: cell.indicator, period: "\(cell.period)",
            measure: cell.measure.rawValue, summary: summary)
    }
}
