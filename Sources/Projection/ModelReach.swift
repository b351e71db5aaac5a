import Levers
package import Models
package import Studies
import TimeSeries

/// What the levers of scenarios cannot do in a model: act on a gap where it has none, or on an indicator that it leaves
/// out.
package struct ModelReach {
    private let prediction: JointPrediction
    private let context: Lever.Context

    /// What a prediction can be moved by.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - prediction: its joint prediction.
    package init(study: Study, prediction: JointPrediction) {
        self.prediction = prediction
        context = Lever.Context(study)
    }

    /// One finding a lever of a scenario that has an effect which the model does not have.
    ///
    /// - Parameter scenario: the scenario, as the study states it.
    package func findings(_ scenario: Scenario) -> [Finding] {
        // One draw tells whether an effect is neutral: a parameter's range is neutral in all draws or in none.
        let draws = LeverDraws(count: 1, seed: 0).parameters
        return scenario.levers.filter { setting in
            let effects =
                LeverCatalogue.lever(setting.lever)?.effects(of: setting, context, draws: draws) ?? []
            return effects.contains(where: isBeyond)
        }.map { .leverNotInModel(scenario: scenario.name, lever: $0.lever) }
    }

    private func isBeyond(_ effect: Effect) -> Bool {
        guard !effect.isNeutral else { return false }
        switch effect {
        case .speed(let indicator, _), .shock(let indicator, _, _), .permanent(let indicator, _),
            .lossRegained(let indicator, _, _):
            return driver(indicator)?.gap == nil
        case .flow(let indicator, _, _, _), .growth(let indicator, _, _), .scale(let indicator, _, _),
            .step(let indicator, _, _):
            return driver(indicator) == nil && !hasResponse(indicator)
        case .stockGrowth(let indicator, _): return !hasResponse(indicator)
        case .elasticity(let indicator, _):
            return !hasResponse(indicator) || prediction.drivers.contains { $0.gap == nil }
        case .activity: return !prediction.responses.contains { $0.path.indicator.role == .activity }
        }
    }

    private func hasResponse(_ indicator: String) -> Bool {
        prediction.responses.contains { $0.path.indicator.id == indicator }
    }

    private func driver(_ indicator: String) -> JointPrediction.Driver? {
        prediction.drivers.first { $0.path.indicator.id == indicator }
    }
}
