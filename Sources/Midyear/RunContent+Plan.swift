public import Outcomes
import Plans
import Studies

extension RunContent {
    /// What a plan rests on. Its numbers are those of the draft's rows under each case: growth and level of the base year
    /// and of every year of the plan, and the average over its years.
    ///
    /// - Parameter projection: the plan under its cases.
    public init(_ projection: PlanProjection) {
        let cases = zip(PlanCaseProjection.names, projection.cases)
        self.init(
            .plan, projection.run, of: projection.study, projection.cases.map(\.scenario),
            cases.map { name, projected in
                RecordedRun.Option(
                    name, "\(projected.scenario.name), long_run_growth \(projected.longRunGrowth)")
            },
            cases.flatMap { name, projected in
                projected.paths.flatMap { Self.cells(of: $0, in: name, projection) }
            })
    }

    private static func cells(
        of path: PlanPath, in planCase: String, _ projection: PlanProjection
    ) -> [RecordedRun.Cell] {
        let draft = projection.plan.draft
        let row = draft.indicators[path.row]
        func cell(_ period: String, _ measure: Measure, _ summary: DistributionSummary?) -> [RecordedRun.Cell]
        {
            summary.map {
                [
                    RecordedRun.Cell(
                        scenario: planCase, indicator: row.indicator ?? row.name.zh, period: period,
                        measure: measure.rawValue, summary: $0)
                ]
            } ?? []
        }
        return ([path.base] + path.years).flatMap { year in
            cell("\(year.year)", .growth, year.growth) + cell("\(year.year)", .level, year.level)
        } + cell("\(draft.baseYear + 1)-\(draft.targetYear)", .growth, path.average)
    }
}
