import Midyear

extension Simulator.Request {
    /// What a command's options ask of a projection.
    ///
    /// - Parameters:
    ///   - options: the study and its date.
    ///   - sampling: draws and seed.
    ///   - model: the model and departments' estimates.
    ///   - scenarios: names or titles of scenarios; all when empty.
    ///   - weights: weights of scenarios, instead of the study's own.
    init(
        _ options: StudyOptions, _ sampling: DrawOptions, _ model: ModelOptions, scenarios: [String] = [],
        weights: String? = nil
    ) {
        self.init(
            scenarios: scenarios, asOf: options.asOf, draws: sampling.draws, seed: sampling.seed,
            model: model.model, usesEstimates: model.usesEstimates, weights: weights)
    }
}
