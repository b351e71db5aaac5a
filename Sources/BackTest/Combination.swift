import Outcomes
import Probability
import Studies

/// The models that can project combined: the mixture of their distributions by the weights of each origin's day.
///
/// It is what `midyear project` makes of a weights file, so that its scores are those of such projections.
enum Combination {
    /// Points of the mixture's distribution.
    private static let points = 1000

    /// The trials with the combination's forecast in each.
    static func added(to trials: [Trial]) -> [Trial] {
        trials.map { trial in
            let item = trial.item
            guard item.hidden == .none, item.measure == .growth, trial.densities[.trendGap] != nil else {
                return trial
            }
            let pool = ModelPool(trials, region: item.region, moment: item.origin.moment)
            return mixed(trial, pool.weights(for: item.origin.year))
        }
    }

    /// The weights by moment and year, up to the year after the last origin; none where one model alone was tested.
    static func weights(_ trials: [Trial], region: String) -> [ModelWeights.Entry] {
        SkillOrigin.Moment.allCases.flatMap { moment -> [ModelWeights.Entry] in
            let pool = ModelPool(trials, region: region, moment: moment)
            guard let last = pool.origins(before: .max).last, let first = pool.origins(before: .max).first
            else { return [] }
            return ((first + 1)...(last + 1)).map { year in
                ModelWeights.Entry(
                    year: year, quarters: moment.quarters, origins: pool.origins(before: year),
                    gain: pool.gain(before: year),
                    shares: zip(ModelPool.models, pool.weights(for: year)).compactMap { forecaster, share in
                        forecaster.projecting.map { ModelWeights.Share(model: $0, share: share) }
                    })
            }
        }
    }

    /// A trial with the mixture; what a model does not forecast, the others do.
    private static func mixed(_ trial: Trial, _ weights: [Double]) -> Trial {
        let parts = zip(ModelPool.models, weights).compactMap { forecaster, weight in
            weight > 0 ? trial.densities[forecaster].map { (density: $0, weight: weight) } : nil
        }
        let whole = parts.reduce(0) { $0 + $1.weight }
        guard parts.count > 1 else {
            return trial.adding(parts[0].density, logDensity: parts[0].density.logDensity(trial.item.outcome))
        }
        var sample: [Double] = []
        for (density, weight) in parts {
            let share = Int((weight / whole * Double(points)).rounded())
            sample += (0..<share).map { density.quantile((Double($0) + 0.5) / Double(share)) }
        }
        return trial.adding(
            .draws(sample),
            logDensity: ModelPool.pooled(
                parts.map { $0.density.logDensity(trial.item.outcome) }, parts.map { $0.weight / whole }))
    }
}

extension Trial {
    /// The trial with the combination's forecast.
    fileprivate func adding(_ mixture: PredictiveDistribution, logDensity: Double) -> Trial {
        let scored = mixture.scored(item.outcome)
        let median = mixture.quantile(0.5)
        let forecast = SkillForecast(
            forecaster: .combination, median: median, error: median - item.outcome,
            density: SkillForecast.Density(
                intervals: scored.intervals, rankedProbability: scored.rankedProbability,
                logDensity: logDensity, position: scored.position))
        var result = self
        result.item = SkillCase(
            region: item.region, indicator: item.indicator, isCore: item.isCore, measure: item.measure,
            origin: item.origin, climate: item.climate, hidden: item.hidden, outcome: item.outcome,
            forecasts: item.forecasts + [forecast])
        return result
    }
}
