import Outcomes
import Probability
import Studies

/// Models and rules combined: the mixture of their distributions, each weighted by the density that it gave to what
/// came at earlier origins.
///
/// ```
/// w_f ∝ exp( Σ_{earlier cases} ln p_f(outcome) )       equal before the first case
/// ```
///
/// Source: Geweke and Amisano (2011), with Bayesian weights; the sum runs over activity and drivers, so that one weight
/// serves all series.
enum Combination {
    /// Points of the mixture's distribution.
    private static let points = 1000

    /// The trials with the combination's forecast in each.
    static func added(to trials: [Trial]) -> [Trial] {
        trials.map { trial in
            guard trial.item.hidden == .none, trial.item.measure == .growth, trial.densities.count > 1 else {
                return trial
            }
            return added(to: trial, past: trials.filter { isEvidence($0, for: trial) })
        }
    }

    /// Whether a trial was over, with its outcome published, when another began.
    private static func isEvidence(_ past: Trial, for trial: Trial) -> Bool {
        past.item.isCore && past.item.hidden == .none && past.item.region == trial.item.region
            && past.item.origin.moment == trial.item.origin.moment
            && past.item.origin.year < trial.item.origin.year
    }

    /// Weights of forecasters by the cases that all of them have, in the order given.
    static func weights(_ forecasters: [Forecaster], past: [SkillCase]) -> [Double] {
        let common = past.filter { item in
            forecasters.allSatisfy { item.forecast($0)?.density != nil }
        }
        return LogWeights.normalized(
            forecasters.map { forecaster in
                common.reduce(0) { $0 + ($1.forecast(forecaster)?.density?.logDensity ?? 0) }
            })
    }

    private static func added(to trial: Trial, past: [Trial]) -> Trial {
        // A variant of the model is no second opinion.
        let forecasters = Forecaster.allCases.filter { trial.densities[$0] != nil && $0.recoverySpeed == nil }
        let weights = weights(forecasters, past: past.map(\.item))
        var sample: [Double] = []
        var terms: [Double] = []
        for (forecaster, weight) in zip(forecasters, weights) {
            guard let density = trial.densities[forecaster] else { continue }
            let share = Int((weight * Double(points)).rounded())
            sample += (0..<share).map { density.quantile((Double($0) + 0.5) / Double(share)) }
            if weight > 0 { terms.append(logarithm(weight) + density.logDensity(trial.item.outcome)) }
        }
        var result = trial
        result.item = trial.item.adding(
            .draws(sample), logDensity: LogWeights.logSumExp(terms))
        return result
    }
}

extension SkillCase {
    /// The case with the combination's forecast.
    fileprivate func adding(_ mixture: PredictiveDistribution, logDensity: Double) -> SkillCase {
        let scored = mixture.scored(outcome)
        let median = mixture.quantile(0.5)
        let forecast = SkillForecast(
            forecaster: .combination, median: median, error: median - outcome,
            density: SkillForecast.Density(
                intervals: scored.intervals, rankedProbability: scored.rankedProbability,
                logDensity: logDensity, position: scored.position))
        return SkillCase(
            region: region, indicator: indicator, isCore: isCore, measure: measure, origin: origin,
            climate: climate, hidden: hidden, outcome: outcome, forecasts: forecasts + [forecast])
    }
}
