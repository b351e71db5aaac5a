import LinearAlgebra
import Probability
import Regression
package import Studies
import TimeSeries

/// A Bayesian vector autoregression of all indicators of a study that have full quarterly history: from figures to the
/// joint prediction.
///
/// Hyperparameters are weighted by marginal likelihood (64 settings), coefficients and error covariance drawn from their
/// posterior, and each draw's path meets the figures of the year with their rounding. Nothing is borrowed from parents.
///
/// Source: Giannone, Lenza and Primiceri (2015); Lenza and Primiceri (2022); docs/method.md.
package struct BayesianVectorAutoregressionModel: Sendable {
    /// Changes with every change of the model that can move a number; part of run numbers.
    package static let version = "bayesian-var/1"
    /// Settings of the hyperparameters that draws go on from.
    static let particleCount = 64
    /// Proposals that they are chosen from.
    static let proposals = 512

    /// Tasks that run at a time.
    let workers: Int

    /// A model.
    ///
    /// - Parameter workers: tasks that run at a time; results do not depend on it.
    package init(workers: Int) {
        self.workers = workers
    }

    /// What the model has to say of a study before it is projected: which indicators it leaves out, and why.
    ///
    /// - Parameter study: the study, seen on its as-of date.
    /// - Throws: ``Faults`` where no indicator has enough history.
    package static func findings(_ study: Study) throws(Faults) -> [Finding] {
        try VectorAutoregressionSample(study).findings
    }

    /// Predicts a study without levers.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - draws: number of draws.
    ///   - seed: seed of the draws.
    /// - Returns: the joint prediction.
    /// - Throws: ``Faults`` where no indicator has enough history; `CancellationError`; a row failure when published rows
    ///   repeat each other exactly.
    package func predict(_ study: Study, draws: Int, seed: UInt64) async throws -> JointPrediction {
        let sample = try VectorAutoregressionSample(study)
        let estimate = try VectorAutoregressionEstimate(sample, seed: seed)
        let simulation = VectorAutoregressionSimulation(sample, estimate, seed: seed)
        let parts = try await parallelParts(Self.particleCount, workers: workers) { particle in
            try simulation.draws(of: particle, count: draws)
        }
        let collected = (0..<draws).map {
            parts[$0 % Self.particleCount][$0 / Self.particleCount]
        }
        return VectorAutoregressionPrediction(sample, estimate, collected, seed: seed).prediction
    }
}
