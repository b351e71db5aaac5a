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
        /// Whether departments' estimates enter the projection, instead of what the study says.
        public var usesEstimates: Bool?
        /// Weights of scenarios for a summary over them, `SCENARIO=WEIGHT,…`, instead of the study's own.
        public var weights: String?
        /// Columns of a table besides, as `ColumnSelectionReader` reads them; nothing for none.
        public var columns: String?
        /// Its rows: lists of ids, names or aliases of indicators; those of all tables when empty.
        public var rows: [String] = []

        /// A request.
        ///
        /// - Parameters:
        ///   - scenarios: names or titles of scenarios; all when empty.
        ///   - asOf: as-of date, instead of the study's own.
        ///   - draws: number of draws, at least 2.
        ///   - seed: seed of the draws.
        ///   - model: the model, instead of the study's own.
        ///   - usesEstimates: whether departments' estimates enter the projection, instead of what the study says.
        ///   - weights: weights of scenarios, instead of the study's own.
        /// - Precondition: `draws >= 2`: one draw has no spread.
        public init(
            scenarios: [String] = [], asOf: CalendarDay? = nil, draws: Int = Simulator.defaultDraws,
            seed: UInt64 = Simulator.defaultSeed, model: ProjectionModel? = nil,
            usesEstimates: Bool? = nil, weights: String? = nil
        ) {
            precondition(draws >= 2, "\(draws) draws")
            self.scenarios = scenarios
            self.asOf = asOf
            self.draws = draws
            self.seed = seed
            self.model = model
            self.usesEstimates = usesEstimates
            self.weights = weights
        }
    }

    /// Draws when none are stated: their share of an 80 % bound's error is below 3 % of the interval's width.
    public static let defaultDraws = 2000
    /// Seed when none is stated.
    public static let defaultSeed: UInt64 = 1

    let workers: Int
    private let cache: EstimateCache
    let inputs: InputLog
    let stage: @Sendable (String) -> Void

    /// A simulator.
    ///
    /// - Parameters:
    ///   - workers: tasks that run at a time; results do not depend on it.
    ///   - usesCache: whether finished parents' estimates are kept in the user's cache folder.
    ///   - inputs: where files are read, and what was read.
    ///   - stage: told the name of each stage when it begins.
    public init(
        workers: Int, usesCache: Bool = true, inputs: InputLog = InputLog(),
        stage: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.workers = workers
        cache = usesCache ? CacheFolder.cache : .none
        self.inputs = inputs
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
        let (study, findings) = try read(folder, asOf: asOf)
        _ = try PlanReader(files: inputs.source).plan(in: folder, of: study)
        switch study.model {
        case .trendGap: return (study, findings)
        case .bayesianVectorAutoregression:
            return (study, findings + (try BayesianVectorAutoregressionModel.findings(study)))
        }
    }

    /// Reads a study and reviews it, before any model.
    func read(_ folder: String, asOf: CalendarDay?) throws -> (study: Study, findings: [Finding]) {
        stage("read")
        let loaded = try StudyReader(files: inputs.source).read(folder: folder, asOf: asOf)
        return (
            loaded.study,
            StudyReview(loaded.study).findings + ModelWeights.findings(loaded.study) + loaded.findings
        )
    }

    /// The same as a request wants it seen.
    func read(_ folder: String, _ request: Request) throws -> (study: Study, findings: [Finding]) {
        var (study, findings) = try read(folder, asOf: request.asOf)
        if let isUsed = request.usesEstimates {
            study = study.trusting(study.trust.usingEstimates(isUsed))
        }
        if let weights = request.weights {
            let place = Place(file: "--weights \(weights)")
            study = study.weighing(try ScenarioWeights(study).weights(weights, at: place))
        }
        return (study, findings)
    }

    /// Projects a study under its scenarios.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - request: scenarios, date, draws.
    /// - Returns: the projection.
    /// - Throws: ``Faults``; `CancellationError`.
    public func project(_ folder: String, _ request: Request) async throws -> StudyProjection {
        let prepared = try await prepared(folder, request) { study in
            try chosen(request.scenarios, in: study, folder: folder)
                + study.weights.compactMap { study.scenario($0.scenario) }
                + selected(request, in: study, folder: folder)
        }
        let stated = try chosen(request.scenarios, in: prepared.study, folder: folder)
        var answer = try await projection(
            of: prepared, stated: stated,
            as: stated.flatMap { OverlapVariants.variants(of: $0, in: prepared.study) })
        answer.selection = try selectedTable(request, prepared, folder: folder)
        return answer
    }

    /// A study with its projector, before any scenario.
    struct Prepared: Sendable {
        let study: Study
        let findings: [Finding]
        let prediction: JointPrediction
        let projector: Projector
        let request: Request
        let model: ModelChoice
    }

    /// Reads a study and estimates it.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - request: date, draws, seed and model.
    ///   - choose: the scenarios to come; faults in the choice come before the work.
    /// - Throws: ``Faults``; `CancellationError`.
    func prepared(
        _ folder: String, _ request: Request, for choose: (Study) throws -> [Scenario]
    ) async throws -> Prepared {
        let (study, findings) = try read(folder, request)
        let scenarios = try choose(study)
        let prediction = try await predict(study, request)
        return Prepared(
            study: study, findings: findings + prediction.record.findings, prediction: prediction,
            projector: try await projector(study, prediction, for: scenarios, request),
            request: request, model: ModelChoice(study, asked: request.model))
    }

    /// The projection of a study under some scenarios.
    ///
    /// - Parameters:
    ///   - prepared: the study.
    ///   - stated: the scenarios as the study states them.
    ///   - scenarios: what is projected: scenarios whose overlaps are all stated.
    func projection(
        of prepared: Prepared, stated: [Scenario], as scenarios: [Scenario]
    ) async throws -> StudyProjection {
        stage("scenarios")
        let projector = prepared.projector
        let projections = try await parallelParts(scenarios.count, workers: workers) { index in
            try projector.project(scenarios[index])
        }
        let (study, request) = (prepared.study, prepared.request)
        return StudyProjection(
            study: study,
            run: Run(
                study, model: prepared.model, scenarios: scenarios, draws: request.draws,
                seed: request.seed),
            year: study.asOf.year, scenarios: projections, requirements: projector.requirements,
            record: projector.record,
            findings: prepared.findings + beyond(study, prepared.prediction, stated) + unused(projector),
            officeEvidence: projector.officeEvidence, mixture: try mixture(of: study, projector),
            usualProgress: UsualProgressReview(study, record: projector.record).all,
            simpleOutlooks: projector.simpleOutlooks)
    }

    /// The prediction ready to be moved by some scenarios: what is open in it is made only where one imposes conditions.
    ///
    /// - Throws: ``Faults`` when the model cannot meet conditions, or take in departments' estimates.
    func projector(
        _ study: Study, _ prediction: JointPrediction, for scenarios: [Scenario], _ request: Request
    ) async throws -> Projector {
        let estimates = study.trust.usesEstimates ? study.estimatesAtHand : []
        let needed = scenarios.flatMap(\.conditions).map(\.place) + estimates.map(\.place)
        guard !needed.isEmpty || study.projectList != nil else {
            return Projector(study: study, prediction: prediction, seed: request.seed)
        }
        if prediction.movements == nil, let place = needed.first {
            throw Faults([.condition(place, .notInModel)])
        }
        let movements = try await prediction.movements?(workers)
        return try Projector.weighing(
            study: study, prediction: prediction, movements: movements, seed: request.seed)
    }

    /// The summary over the study's weighted scenarios; nothing without weights.
    private func mixture(of study: Study, _ projector: Projector) throws(Faults) -> ScenarioMixture? {
        guard !study.weights.isEmpty else { return nil }
        let shares = study.weights.compactMap { weight in
            study.scenario(weight.scenario).map {
                ScenarioMixture.Share(scenario: $0.name, title: $0.title, weight: weight.weight)
            }
        }
        return try projector.mixture(of: shares) { OverlapVariants.variants(of: $0, in: study) }
    }

    /// A list of projects that is not used, with the reason.
    private func unused(_ projector: Projector) -> [Finding] {
        projector.projectListGap.map { [.projectListNotUsable(reason: $0)] } ?? []
    }

    /// The estimate of a study by the model that is asked for, else by its own.
    func predict(_ study: Study, _ request: Request) async throws -> JointPrediction {
        stage("estimate")
        let choice = ModelChoice(study, asked: request.model)
        var predictions: [JointPrediction] = []
        for share in choice.shares { predictions.append(try await predict(study, request, by: share.model)) }
        var prediction = predictions[0]
        if predictions.count > 1 {
            prediction = JointPrediction.mixed(predictions, shares: choice.shares.map(\.share))
        }
        prediction.record.findings += choice.findings
        return prediction
    }

    private func predict(_ study: Study, _ request: Request, by model: ProjectionModel) async throws
        -> JointPrediction
    {
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

    /// The scenario with a name or title.
    ///
    /// - Parameters:
    ///   - name: its name or title; the recommended case when left out.
    ///   - study: the study.
    ///   - folder: the study's folder, for the fault.
    /// - Throws: ``Faults`` with the nearest name.
    public func scenario(_ name: String?, in study: Study, folder: String) throws(Faults) -> Scenario {
        try chosen([name ?? study.cases.recommended], in: study, folder: folder)[0]
    }

    /// The scenarios with some names, all of the study when none is given.
    ///
    /// - Throws: one fault a name that the study does not have.
    func chosen(_ names: [String], in study: Study, folder: String) throws(Faults) -> [Scenario] {
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
