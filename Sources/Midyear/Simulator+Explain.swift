import Levers
public import Outcomes
import Projection
import Studies

extension Simulator {
    /// Explains why two scenarios of a study differ, number by number, lever by lever.
    ///
    /// Where the overlap of a bond is not stated both ends are compared, end with like end.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - scenario: name or title of the scenario to explain; the recommended case when left out.
    ///   - against: name or title of the scenario that it is compared with; the carry-on scenario when left out.
    ///   - request: date, draws and seed; its scenarios are not used.
    ///   - progress: told how many mixtures of the two are projected.
    /// - Returns: the differences with their shares.
    /// - Throws: ``Faults``; `CancellationError`.
    public func explain(
        _ folder: String, scenario: String?, against: String?, _ request: Request,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> StudyAttribution {
        let choose = { (study: Study) in
            let second = try against.map { try self.scenario($0, in: study, folder: folder) }
            return (try self.scenario(scenario, in: study, folder: folder), second ?? study.carryOn)
        }
        let prepared = try await prepared(folder, request) { study in
            let (first, second) = try choose(study)
            return [first, second]
        }
        let study = prepared.study
        let (first, second) = try choose(study)
        let pairs = OverlapVariants.pairs(first, second, in: study)
        let projection = try await projection(
            of: prepared, stated: [first, second], as: Self.scenarios(of: pairs))
        stage("attribution")
        let draws = CellDraws(
            prepared.projector.yearCells, study: prepared.study, projector: prepared.projector)
        let attributor = Attributor(draws, workers: workers)
        var comparisons: [ScenarioAttribution] = []
        for (scenario, against) in pairs {
            comparisons.append(
                try await attributor.attribution(of: scenario, against: against, progress: progress))
        }
        return StudyAttribution(projection: projection, comparisons: comparisons)
    }

    /// Every scenario of some pairs, once.
    private static func scenarios(of pairs: [(Scenario, Scenario)]) -> [Scenario] {
        var scenarios: [Scenario] = []
        for scenario in pairs.flatMap({ [$0.0, $0.1] })
        where !scenarios.contains(where: { $0.name == scenario.name }) {
            scenarios.append(scenario)
        }
        return scenarios
    }
}
