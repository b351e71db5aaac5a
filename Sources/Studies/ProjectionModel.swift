/// The models that a study can be projected with, by the name that files and the command use.
public enum ProjectionModel: String, Sendable, Hashable, CaseIterable {
    /// Trends, gaps that close, and what parents lend: for any study, and the default.
    case trendGap = "trend-gap"
    /// A Bayesian vector autoregression: for studies with full quarterly history of their own.
    case bayesianVectorAutoregression = "bayesian-var"
}
