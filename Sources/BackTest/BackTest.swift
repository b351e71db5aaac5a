import Models
package import Outcomes
package import Studies
import TimeSeries

/// Stands at every origin that a study's figures allow, projects with what was known then, and compares with what came.
///
/// Source: DESIGN §5, §6; docs/method.md §18.
package struct BackTest: Sendable {
    /// What is asked.
    package struct Request: Sendable {
        /// How much of the year is over at the origins.
        package let moments: [SkillOrigin.Moment]
        /// Whose history is hidden besides; each is reported on its own.
        package let hidden: [HiddenHistory]
        /// Draws a projection.
        package let draws: Int
        /// Seed of the draws.
        package let seed: UInt64

        /// A request.
        ///
        /// - Parameters:
        ///   - moments: how much of the year is over.
        ///   - hidden: whose history is hidden besides.
        ///   - draws: draws a projection.
        ///   - seed: seed.
        package init(moments: [SkillOrigin.Moment], hidden: [HiddenHistory], draws: Int, seed: UInt64) {
            self.moments = moments
            self.hidden = hidden
            self.draws = draws
            self.seed = seed
        }
    }

    private let models: [any OriginModel]
    private let request: Request
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    /// A back-test.
    ///
    /// - Parameters:
    ///   - models: the models; the first gives shares and onsets, which the rules use too.
    ///   - request: origins and draws.
    ///   - progress: told after each origin.
    package init(
        models: [any OriginModel], request: Request,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        precondition(!models.isEmpty, "nobody to test")
        self.models = models
        self.request = request
        self.progress = progress
    }

    /// Runs the back-test.
    ///
    /// - Parameter study: the study, as read.
    /// - Returns: all cases, their summaries, and what was left out.
    /// - Throws: `CancellationError`; what a model throws that is no fault of the figures.
    package func run(_ study: Study) async throws -> StudySkill {
        let outcomes = PublishedOutcomes(study)
        let origins = request.moments.flatMap { moment in
            outcomes.years.map { OriginCalendar.origin($0, moment) }
        }
        var trials: [Trial] = []
        var remarks = outcomes.remarks
        for (number, origin) in origins.enumerated() {
            try Task.checkCancellation()
            let stand = Stand(
                study: study, origin: origin, outcomes: outcomes, models: models, request: request)
            let seen = try await stand.trials()
            trials += seen.trials
            remarks += seen.remarks
            progress(number + 1, origins.count)
        }
        let cases = Combination.added(to: trials).map(\.item)
        return StudySkill(
            study: study, draws: request.draws, seed: request.seed, engine: TrendGapModel.version,
            cases: cases, groups: SkillSummaries(study: study, cases: cases, request: request).groups,
            remarks: remarks, weights: Combination.weights(trials, region: study.region.id))
    }
}

/// A case with the distributions behind its scores.
struct Trial: Sendable {
    /// The case.
    var item: SkillCase
    /// The distributions, by forecaster.
    var densities: [Forecaster: PredictiveDistribution]
}
