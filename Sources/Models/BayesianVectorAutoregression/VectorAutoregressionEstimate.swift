import Probability
import Regression
import Studies
import TimeSeries

/// The estimated vector autoregression of a sample: onsets of outbreaks, and equally likely settings of the
/// hyperparameters.
struct VectorAutoregressionEstimate: Sendable {
    /// The series and their prior.
    let model: BayesianVectorAutoregression
    /// Onsets of outbreaks.
    let onsets: [OutbreakSearch.Onset]
    /// The hyperparameters' posterior.
    let search: HyperparameterPosterior
    /// Settings that stand for it, one a particle.
    let settings: [HyperparameterPosterior.Setting]
    /// Effective number of the proposals that they were chosen from, at most the number of particles.
    let effectiveNumber: Double

    /// Estimates a sample.
    ///
    /// - Parameters:
    ///   - sample: the series.
    ///   - seed: seed of the settings.
    /// - Throws: ``Faults`` naming a series that follows exactly from its own past.
    init(_ sample: VectorAutoregressionSample, seed: UInt64) throws(Faults) {
        let lags = VectorAutoregressionSample.lags
        let firstResponse = sample.first.advanced(by: lags)
        let declared = sample.study.shockQuarters.map { firstResponse.distance(to: $0.quarter) }
        onsets = OutbreakSearch(observations: sample.observations, lags: lags, declared: declared).onsets()
        do {
            model = try BayesianVectorAutoregression(
                sample.observations, lags: lags,
                calmPeriods: onsets.first.map { max($0.row, OutbreakSearch.firstRow) + lags })
        } catch {
            throw Faults([Self.fault(error, sample)])
        }
        search = HyperparameterPosterior(model, onsets: onsets.map(\.row))
        let region = sample.study.region.id
        let proposals = search.sample(
            BayesianVectorAutoregressionModel.proposals,
            from: RandomPurpose.stream("hyperparameters of the autoregression", region: region, seed: seed))
        let weights = LogWeights.normalized(proposals.map(\.logWeight))
        let offset = RandomPurpose.stream("settings of the autoregression", region: region, seed: seed)
            .uniform(0, 0)
        let chosen = SystematicSampling.indices(
            count: BayesianVectorAutoregressionModel.particleCount, weights: weights, offset: offset)
        // Neighbours are alike: a stride of 37, prime to 64, spreads them over the first draws.
        settings = chosen.indices.map { proposals[chosen[$0 * 37 % chosen.count]].setting }
        effectiveNumber = min(
            LogWeights.effectiveNumber(weights), Double(BayesianVectorAutoregressionModel.particleCount))
    }

    private static func fault(
        _ failure: BayesianVectorAutoregression.Failure, _ sample: VectorAutoregressionSample
    ) -> Fault {
        guard case .noErrors(let series) = failure else {
            preconditionFailure("a sample is finite and long enough: \(failure)")
        }
        let indicator = sample.series[series].indicator
        return .historyWithoutVariation(indicator.place, indicator: indicator.name)
    }
}
