import Studies

extension Simulator {
    /// What a recorded command asked, as far as its numbers depend on it.
    public enum Asked: Sendable {
        /// Scenarios of the study.
        case projection(Request)
        /// A one-off question.
        case question(Question)
        /// The plan.
        case plan(Request)

        /// Date, draws, seed, model, use of estimates.
        var request: Request {
            switch self {
            case .projection(let request), .plan(let request): return request
            case .question(let question): return question.request
            }
        }

        /// What can move a number beside files, scenarios, draws and seed, in the words of the command.
        var options: [String] {
            let model = request.model.map { ["--model \($0.rawValue)"] } ?? []
            let estimates = request.usesEstimates.map { ["--estimates \($0 ? "used" : "shown")"] } ?? []
            guard case .question(let question) = self else { return model + estimates }
            return model + estimates + question.settings.map { "--set \($0)" }
                + question.settingsAgainst.map { "--against-set \($0)" }
                + question.links.map { "--unlink \($0)" }
        }
    }
}
