import Levers
public import Outcomes
import Projection
import StudyFiles
import Studies

extension Simulator {
    /// Varies every lever parameter of a scenario over its documented range.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - scenario: name or title of the scenario around which parameters are varied; the recommended case when left out.
    ///   - indicators: ids, names or aliases of indicators; all of the study when empty.
    ///   - samples: base samples behind the shares of variance; zero for none.
    ///   - request: date, draws and seed; its scenarios are not used.
    ///   - progress: told how many scenarios of how many are projected.
    /// - Returns: swings and shares of variance, by indicator.
    /// - Throws: ``Faults``; `CancellationError`.
    public func sensitivity(
        _ folder: String, scenario: String?, indicators: [String], samples: Int, _ request: Request,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> StudySensitivity {
        let prepared = try await prepared(folder, request) { study in
            [try self.scenario(scenario, in: study, folder: folder)]
        }
        let (study, projector) = (prepared.study, prepared.projector)
        let stated = try self.scenario(scenario, in: study, folder: folder)
        let scenario = OverlapVariants.variants(of: stated, in: prepared.study)[0]
        let wanted = try ids(of: indicators, in: study, folder: folder)
        let projection = try await projection(of: prepared, stated: [stated], as: [scenario])
        stage("sensitivity")
        let cells = projector.headlineCells.filter { wanted.isEmpty || wanted.contains($0.indicator) }
        let variables = VariableParameters.all(of: scenario, projector.context)
        let sensitivity = SensitivityStudy(
            CellDraws(cells, study: study, projector: projector), of: scenario, varying: variables,
            workers: workers)
        return StudySensitivity(
            projection: projection, parameters: sensitivity.parameters, samples: samples,
            cells: try await sensitivity.cells(samples: samples, seed: request.seed, progress: progress))
    }

    /// The ids of indicators that a user names.
    ///
    /// - Throws: one fault a name that the study does not have.
    func ids(of names: [String], in study: Study, folder: String) throws(Faults) -> [String] {
        var ids: [String] = []
        var faults: [Fault] = []
        for name in names {
            do throws(Fault) {
                ids.append(try study.indicator(named: name, at: Place(file: folder)).id)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return ids
    }
}
