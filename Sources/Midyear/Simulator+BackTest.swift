import BackTest
public import Outcomes
import StudyFiles
import Studies

extension Simulator {
    /// What a back-test is asked to do.
    public struct BackTestRequest: Sendable {
        /// How much of the year is over at the origins.
        public var moments: [SkillOrigin.Moment]
        /// Whose history is hidden besides; each is reported on its own.
        public var hidden: [HiddenHistory]
        /// Whether the model with fixed recovery speeds is tested beside.
        public var fixesSpeeds: Bool
        /// Number of draws a projection.
        public var draws: Int
        /// Seed of the draws.
        public var seed: UInt64

        /// A request.
        ///
        /// - Parameters:
        ///   - moments: how much of the year is over at the origins.
        ///   - hidden: whose history is hidden besides.
        ///   - fixesSpeeds: whether the model with fixed recovery speeds is tested beside.
        ///   - draws: number of draws a projection, at least 100: fewer show no 95 % interval.
        ///   - seed: seed of the draws.
        /// - Precondition: `draws >= 100`.
        public init(
            moments: [SkillOrigin.Moment] = [.midYear], hidden: [HiddenHistory] = [],
            fixesSpeeds: Bool = false, draws: Int = Simulator.defaultDraws,
            seed: UInt64 = Simulator.defaultSeed
        ) {
            precondition(draws >= 100, "\(draws) draws")
            self.moments = moments
            self.hidden = hidden
            self.fixesSpeeds = fixesSpeeds
            self.draws = draws
            self.seed = seed
        }
    }

    /// Repeats the projections of earlier years with what was known then, and compares with what came.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - request: origins, hidden history, draws.
    /// - Returns: all cases with their scores, and what was left out with its reason.
    /// - Throws: ``Faults`` of the study's files; `CancellationError`.
    public func backTest(_ folder: String, _ request: BackTestRequest) async throws -> StudySkill {
        stage("read \(folder)")
        return try await backTest(
            try StudyReader(files: inputs.source).read(folder: folder).study, request)
    }

    /// The same for a file of observations without a study, once for each of its regions.
    ///
    /// - Parameters:
    ///   - path: path of a file with the columns of `observations.csv`.
    ///   - request: origins, hidden history, draws.
    /// - Returns: a back-test a region, in the order of the file; what the template lacks is among the remarks.
    /// - Throws: ``Faults`` of the file; `CancellationError`.
    public func backTest(data path: String, _ request: BackTestRequest) async throws -> [StudySkill] {
        stage("read \(path)")
        var skills: [StudySkill] = []
        for region in try DataFile(path: path, files: inputs.source).studies() {
            let skill = try await backTest(region.study, request)
            func remarks(_ names: [String], _ reason: SkillRemark.Reason) -> [SkillRemark] {
                names.map { name in
                    SkillRemark(
                        region: region.study.region.id, origin: nil,
                        indicator: region.study.indicator(named: name)?.id ?? name, forecaster: nil,
                        reason: reason)
                }
            }
            let remarks =
                remarks(region.leftOut, .notInTemplate) + remarks(region.otherBasis, .otherPriceBasis)
            skills.append(skill.adding(remarks))
        }
        return skills
    }

    private func backTest(_ study: Study, _ request: BackTestRequest) async throws -> StudySkill {
        let variants = Forecaster.allCases.filter { request.fixesSpeeds && $0.recoverySpeed != nil }
        let test = BackTest(
            models: ([.trendGap, .bayesianVAR] + variants).map { ModelAtOrigin($0, workers: workers) },
            request: BackTest.Request(
                moments: request.moments, hidden: request.hidden, draws: request.draws, seed: request.seed)
        ) { [stage] done, total in stage("origin \(done) of \(total)") }
        return try await test.run(study)
    }

    /// Versions of the models that can be combined, as weights files name them.
    public static var combinedEngines: [String] { ProjectionModel.allCases.map(\.version) }
}
