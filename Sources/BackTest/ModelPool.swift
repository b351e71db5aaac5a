import Outcomes
import Probability
import Studies

/// Weights of the models that can project, found at each origin from what was published before it.
///
/// The weights of a linear pool maximize its log density over the earlier cases, pooled over activity and drivers, with
/// some origins' worth of credit for the first model:
///
/// ```
/// w = argmax Σ_o 1/n_o Σ_{i in o} ln Σ_f w_f p_f(outcome_i)  +  credit · ln w_1
/// ```
///
/// Cases of one origin count as one together: series of one year are no independent evidence. A mixture is used only
/// where earlier mixtures, by weights of their own day, had a higher mean log density than the first model alone.
///
/// Source: Geweke and Amisano (2011), optimal linear pools; maximized by expectation-maximization.
struct ModelPool {
    /// The models, the single one first.
    static let models: [Forecaster] = [.trendGap, .bayesianVAR]
    /// Origins for which the first model is credited before any (expert judgement).
    static let credit = 4.0
    /// Origins from which on weights are found at all (expert judgement).
    static let fewestOrigins = 4
    private static let steps = 200

    /// Log densities by year: a case a row, a model a column.
    private let densities: [(year: Int, cases: [[Double]])]

    /// The cases of one region and moment that all models have.
    ///
    /// - Parameter trials: trials of any region and moment.
    init(_ trials: [Trial], region: String, moment: SkillOrigin.Moment) {
        let common = trials.map(\.item).filter { item in
            item.isCore && item.hidden == .none && item.measure == .growth && item.region == region
                && item.origin.moment == moment
                && Self.models.allSatisfy { item.forecast($0)?.density != nil }
        }
        densities = Array(Set(common.map(\.origin.year))).sorted().map { year in
            let own = common.filter { $0.origin.year == year }
            return (
                year,
                own.map { item in
                    Self.models.compactMap { item.forecast($0)?.density?.logDensity }
                }
            )
        }
    }

    /// Years of which the weights for a later year make use.
    func origins(before year: Int) -> [Int] { densities.map(\.year).filter { $0 < year } }

    /// The weights for a year; all for the first model where a mixture is not proven.
    func weights(for year: Int) -> [Double] {
        guard let weights = optimum(before: year), let gain = gain(before: year), gain > 0 else {
            return Self.models.indices.map { $0 == 0 ? 1 : 0 }
        }
        return weights
    }

    /// Mean gain in log density of earlier years' mixtures over the first model; nothing before any.
    func gain(before year: Int) -> Double? {
        let gains = densities.filter { $0.year < year }.compactMap { past in
            optimum(before: past.year).map { weights in
                Quantiles.mean(past.cases.map { Self.pooled($0, weights) - $0[0] })
            }
        }
        return gains.isEmpty ? nil : Quantiles.mean(gains)
    }

    /// ln Σ w p.
    static func pooled(_ logDensities: [Double], _ weights: [Double]) -> Double {
        LogWeights.logSumExp(
            zip(logDensities, weights).map { $1 > 0 ? $0 + logarithm($1) : -.infinity })
    }

    /// The best weights by the years before one; nothing when they are too few.
    private func optimum(before year: Int) -> [Double]? {
        let past = densities.filter { $0.year < year }
        guard past.count >= Self.fewestOrigins else { return nil }
        var weights = Self.models.map { _ in 1 / Double(Self.models.count) }
        for _ in 0..<Self.steps {
            var sums = Self.models.indices.map { $0 == 0 ? Self.credit : 0 }
            for origin in past {
                for item in origin.cases {
                    let whole = Self.pooled(item, weights)
                    for model in sums.indices where weights[model] > 0 && whole.isFinite {
                        sums[model] +=
                            exponential(item[model] + logarithm(weights[model]) - whole)
                            / Double(origin.cases.count)
                    }
                }
            }
            let total = sums.reduce(0, +)
            weights = sums.map { $0 / total }
        }
        return weights
    }
}
