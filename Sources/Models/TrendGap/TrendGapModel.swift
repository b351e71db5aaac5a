import Probability
package import Studies
import TimeSeries

/// The trend-gap model: from figures to the joint prediction of a study.
///
/// Regions are estimated from the largest down: each takes its parent's draws over, adds its own movement, and its
/// own rows decide on that; a region's figures do not reach back to its parent's states, only to the weights of the
/// parameters.
///
/// Source: MODEL §1-10; docs/method.md.
package struct TrendGapModel: Sendable {
    /// Changes with every change of the model that can move a number; part of cache keys and run numbers.
    package static let version = "trend-gap/4"
    /// Share of particles that uneven weights keep as their effective number: they are raised to the power that leaves it,
    /// so that evidence keeps its direction (MODEL §9 drops weights below it).
    package static let keptShare = 0.25
    /// Seed of estimates that are shared between runs.
    package static let estimationSeed: UInt64 = 20200826

    /// Tasks that run at a time.
    let workers: Int
    /// Where finished parents' estimates are kept.
    let cache: EstimateCache
    /// Recovery speed taken as known instead of being estimated, in (0, 1): a what-if on the model itself.
    let recoverySpeed: Double?

    /// A model.
    ///
    /// - Parameters:
    ///   - workers: tasks that run at a time; results do not depend on it.
    ///   - cache: where finished parents' estimates are kept; one of its own for each recovery speed.
    ///   - recoverySpeed: taken as known instead of being estimated, in (0, 1).
    package init(workers: Int, cache: EstimateCache = .none, recoverySpeed: Double? = nil) {
        self.workers = workers
        self.cache = cache
        self.recoverySpeed = recoverySpeed
    }

    /// Predicts a study without levers.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - draws: number of draws.
    ///   - seed: seed of the draws.
    /// - Returns: the joint prediction.
    /// - Throws: ``Faults`` naming figures that cannot hold together; `CancellationError`; a row failure when published rows repeat each other exactly.
    package func predict(_ study: Study, draws: Int, seed: UInt64) async throws -> JointPrediction {
        let parent = try await parentEstimate(of: study)
        let fit = try await fit(study, parent: parent, seed: seed)
        return try await fit.prediction(draws: draws, workers: workers)
    }

    /// The fit of a region whose figures hold together.
    private func fit(_ study: Study, parent: RegionEstimate?, seed: UInt64) async throws -> RegionFit {
        let fit = try await RegionFit.fit(
            RegionProblem(study, parent: parent, recoverySpeed: recoverySpeed), parent: parent, seed: seed,
            workers: workers)
        let contradictions = fit.contradictions
        guard contradictions.isEmpty else { throw Faults(contradictions) }
        return fit
    }

    /// The estimate of the parent, on the child's as-of date and as far as the child's horizon.
    private func parentEstimate(of study: Study) async throws -> RegionEstimate? {
        guard let parent = study.parent?.study else { return nil }
        return try await estimate(parent.seen(on: study.asOf, horizon: study.horizon))
    }

    /// The estimate of a region that children start from, from the cache where it is there.
    private func estimate(_ study: Study) async throws -> RegionEstimate {
        let key = EstimateCache.Key(study)
        if let numbers = cache.read(key), let estimate = RegionEstimate(numbers: numbers) { return estimate }
        let parent = try await parentEstimate(of: study)
        let fit = try await fit(study, parent: parent, seed: Self.estimationSeed)
        let estimate = try await fit.estimate(workers: workers)
        cache.write(key, estimate.numbers)
        return estimate
    }
}
