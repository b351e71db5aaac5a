import Levers
import Models
public import Outcomes
import Projection
import StudyFiles
public import Studies
public import TimeSeries

/// The front door: from a study's folder to findings, and to its projection under scenarios.
public struct Simulator: Sendable {
    /// What a projection is asked to do.
    public struct Request: Sendable {
        /// Names or titles of scenarios; all of the study when empty.
        public var scenarios: [String]
        /// As-of date, instead of the study's own.
        public var asOf: CalendarDay?
        /// Number of draws.
        public var draws: Int
        /// Seed of the draws.
        public var seed: UInt64
        /// The model, instead of the study's own.
        public var model: ProjectionModel?

        /// A request.
        ///
        /// - Parameters:
        ///   - scenarios: names or titles of scenarios; all when empty.
        ///   - asOf: as-of date, instead of the study's own.
        ///   - draws: number of draws, at least 2.
        ///   - seed: seed of the draws.
        ///   - model: the model, instead of the study's own.
        /// - Precondition: `draws >= 2`: one draw has no spread.
        public init(
            scenarios: [String] = [], asOf: CalendarDay? = nil, draws: Int = Simulator.defaultDraws,
            seed: UInt64 = Simulator.defaultSeed, model: ProjectionModel? = nil
        ) {
            precondition(draws >= 2, "\(draws) draws")
            self.scenarios = scenarios
            self.asOf = asOf
            self.draws = draws
            self.seed = seed
            self.model = model
        }
    }

    /// Draws when none are stated: their share of an 80 % bound's error is below 3 % of the interval's width.
    public static let defaultDraws = 2000
    /// Seed when none is stated.
    public static let defaultSeed: UInt64 = 1

    let workers: Int
    private let cache: EstimateCache
    let stage: @Sendable (String) -> Void

    /// A simulator.
    ///
    /// - Parameters:
    ///   - workers: tasks that run at a time; results do not depend on it.
    ///   - usesCache: whether finished parents' estimates are kept in the user's cache folder.
    ///   - stage: told the name of each stage when it begins.
    public init(workers: Int, usesCache: Bool = true, stage: @escaping @Sendable (String) -> Void = { _ in })
    {
        self.workers = workers
        cache = usesCache ? CacheFolder.cache : .none
        self.stage = stage
    }

    /// Reads and checks a study.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - asOf: as-of date, instead of the study's own.
    /// - Returns: the study and everything worth telling about it.
    /// - Throws: ``Faults``, all of the study and its parents.
    public func check(_ folder: String, asOf: CalendarDay? = nil) throws -> (
        study: Study, findings: [Finding]
    ) {
        stage("read")
        let loaded = try StudyReader().read(folder: folder, asOf: asOf)
        return (loaded.study, StudyReview(loaded.study).findings + loaded.findings)
    }

    /// Projects a study under its scenarios.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - request: scenarios, date, draws.
    /// - Returns: the projection.
    /// - Throws: ``Faults``; `CancellationError`.
    public func project(_ folder: String, _ request: Request) async throws -> StudyProjection {
        let (study, findings) = try check(folder, asOf: request.asOf)
        let stated = try chosen(request.scenarios, in: study, folder: folder)
        let scenarios = stated.flatMap { OverlapVariants.variants(of: $0) }
        stage("estimate")
        let model = request.model ?? study.model
        let prediction = try await predict(study, model, request)
        let movements = try await movements(scenarios, prediction)
        stage("scenarios")
        let projector = Projector(
            study: study, prediction: prediction, movements: movements, seed: request.seed)
        let projections = try await parallelParts(scenarios.count, workers: workers) { index in
            try projector.project(scenarios[index])
        }
        return StudyProjection(
            study: study,
            run: Run(
                study, model: model, scenarios: scenarios, draws: request.draws, seed: request.seed),
            year: study.asOf.year, scenarios: projections, requirements: projector.requirements,
            record: projector.record,
            findings: findings + prediction.record.findings + beyond(study, prediction, stated))
    }

    /// What is open in the prediction, when a scenario imposes conditions.
    private func movements(
        _ scenarios: [Scenario], _ prediction: JointPrediction
    ) async throws -> OpenMovements? {
        guard let condition = scenarios.flatMap(\.conditions).first else { return nil }
        guard let movements = prediction.movements else {
            throw Faults([.condition(condition.place, .notInModel)])
        }
        return try await movements(workers)
    }

    private func predict(
        _ study: Study, _ model: ProjectionModel, _ request: Request
    ) async throws -> JointPrediction {
        switch model {
        case .trendGap:
            return try await TrendGapModel(workers: workers, cache: cache).predict(
                study, draws: request.draws, seed: request.seed)
        case .bayesianVectorAutoregression:
            return try await BayesianVectorAutoregressionModel(workers: workers).predict(
                study, draws: request.draws, seed: request.seed)
        }
    }

    /// What levers of the scenarios cannot do in the model.
    private func beyond(_ study: Study, _ prediction: JointPrediction, _ scenarios: [Scenario]) -> [Finding] {
        let reach = ModelReach(study: study, prediction: prediction)
        return scenarios.flatMap { reach.findings($0) }
    }

    private func chosen(_ names: [String], in study: Study, folder: String) throws(Faults) -> [Scenario] {
        guard !names.isEmpty else { return study.scenarios }
        var scenarios: [Scenario] = []
        var faults: [Fault] = []
        for name in names {
            if let scenario = study.scenario(name) {
                scenarios.append(scenario)
            } else {
                let available = study.scenarios.map(\.name)
                faults.append(
                    .unknownScenario(
                        Place(file: folder), found: name,
                        nearest: NearestName.of(name, in: available + study.scenarios.map(\.title.zh)),
                        available: available))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return scenarios
    }
}
