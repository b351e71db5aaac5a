import Levers
import Models
public import Outcomes
import Plans
import Probability
import Projection
public import Reports
import StudyFiles
public import Studies

extension Simulator {
    /// Projects the plan of a study under its cases, as far as the plan's last year.
    ///
    /// - Parameters:
    ///   - folder: the study's folder, which holds `plan.yaml`.
    ///   - request: date, draws, seed, model; scenarios are those of the plan's cases.
    /// - Throws: ``Faults``, of study and plan; `CancellationError`.
    public func plan(_ folder: String, _ request: Request) async throws -> PlanProjection {
        let (study, _) = try read(folder, request)
        guard let plan = try PlanReader(files: inputs.source).plan(in: folder, of: study) else {
            throw Faults([.plan(Place(file: folder), .noPlan)])
        }
        return try await self.plan(plan, of: study, request)
    }

    /// The same for a plan and a study that were read.
    func plan(_ plan: Plan, of study: Study, _ request: Request) async throws -> PlanProjection {
        let far = study.seen(on: study.asOf, horizon: max(study.horizon, plan.draft.targetYear))
        let prediction = try await predict(far, request)
        stage("plan")
        let scenarios = plan.cases.list.compactMap { study.scenario($0.scenario) }.map {
            OverlapVariants.variants(of: $0, in: study)[0]
        }
        var cases: [PlanCaseProjection] = []
        var closing: [ClosingOutcome] = []
        for (planCase, scenario) in zip(plan.cases.list, scenarios) {
            let prior = far.root.longRunGrowth.mean
            let growth = planCase.longRunGrowth ?? prior
            let shifted = prediction.shiftingLongRun(
                by: logPoints(1 + growth / 100) - logPoints(1 + prior / 100), after: far.lastCoveredMonth ?? 0
            )
            let projector = try await projector(far, shifted, for: [scenario], request)
            let projected = try PlanProjector(
                study: far, plan: plan, projector: projector, scenario: scenario)
            cases.append(
                PlanCaseProjection(
                    scenario: scenario, longRunGrowth: growth, paths: projected.rowPaths,
                    targets: projected.targets))
            if planCase == plan.cases.recommended { closing = projected.closing }
        }
        let asked = [plan.contentHash] + cases.map { "\($0.longRunGrowth)" }
        return PlanProjection(
            study: far, plan: plan,
            run: Run(
                far, model: ModelChoice(study, asked: request.model), scenarios: scenarios,
                draws: request.draws,
                seed: request.seed, asked: asked), cases: cases, closing: closing)
    }

    /// The tables asked for, all that the plan has when none is.
    ///
    /// - Parameters:
    ///   - asked: which tables.
    ///   - projection: the plan.
    ///   - folder: the study's folder, for the fault.
    /// - Throws: ``Faults`` when the closing is asked for and the plan has none.
    public func planTables(
        _ asked: [PlanTableName], of projection: PlanProjection, folder: String
    ) throws(Faults) -> [PlanTableName] {
        let hasClosing = projection.plan.closing != nil
        guard !asked.isEmpty else { return PlanTableName.allCases.filter { $0 != .closing || hasClosing } }
        guard hasClosing || !asked.contains(.closing) else {
            throw Faults([.plan(projection.plan.place, .noClosing)])
        }
        return asked
    }
}

extension Study {
    /// The largest region that it rests on: the study itself without parents.
    fileprivate var root: Study {
        var study = self
        while let parent = study.parent?.study { study = parent }
        return study
    }
}
