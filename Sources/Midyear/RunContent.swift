public import Outcomes
public import Studies

/// What an answer rests on, as a ledger keeps it.
public struct RunContent: Sendable {
    /// What kind of content it is.
    public let kind: RunKind
    /// The identity.
    public let run: Run
    /// The study.
    public let study: Study
    private let scenarios: [Scenario]
    /// What was asked besides scenarios, draws and seed, as it was understood.
    private let options: [RecordedRun.Option]
    /// Projected numbers, in the order of scenarios.
    public let cells: [RecordedRun.Cell]

    init(
        _ kind: RunKind, _ run: Run, of study: Study, _ scenarios: [Scenario],
        _ options: [RecordedRun.Option], _ cells: [RecordedRun.Cell] = []
    ) {
        self.kind = kind
        self.run = run
        self.study = study
        self.scenarios = scenarios
        self.options = options
        self.cells = cells
    }

    /// What a projection rests on.
    public init(_ projection: StudyProjection) {
        kind = .projection
        run = projection.run
        study = projection.study
        scenarios = projection.scenarios.map(\.scenario)
        options = Self.options(of: study)
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
        kind = .projection
        run = answer.run
        study = answer.study
        scenarios = answer.comparisons.flatMap { [$0.of, $0.against] }
        options = Self.options(of: study)
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
        self.init(
            .projection, answer.run, of: answer.study, [answer.scenario], Self.options(of: answer.study))
    }

    /// What a projection is asked besides: how departments' estimates enter, and weights of scenarios.
    private static func options(of study: Study) -> [RecordedRun.Option] {
        let weights = study.weights.map { "\($0.scenario)=\($0.weight)" }.joined(separator: ",")
        return (study.trust.usesEstimates ? [RecordedRun.Option("estimates", "used")] : [])
            + (weights.isEmpty ? [] : [RecordedRun.Option("weights", weights)])
    }

    /// The run with the files it read.
    ///
    /// - Parameter inputs: the files, by path as seen from the study's folder.
    public func recorded(_ inputs: [RecordedRun.Input]) -> RecordedRun {
        RecordedRun(
            kind: kind, run: run, study: study.id, asOf: study.asOf,
            scenarios: scenarios.map { RecordedRun.Scenario(name: $0.name, settings: $0.settingsText) },
            options: options, inputs: inputs, cells: cells)
    }

    private static func cell(
        _ scenario: Scenario, _ cell: OutcomeCell, _ summary: DistributionSummary
    ) -> RecordedRun.Cell {
        RecordedRun.Cell(
            scenario: scenario.name, indicator: cell.indicator, period: "\(cell.period)",
            measure: cell.measure.rawValue, summary: summary)
    }
}
