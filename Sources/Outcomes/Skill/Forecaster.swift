public import Studies

/// Who forecasts in a back-test: a model, a rule that offices use, or models combined.
public enum Forecaster: String, Hashable, Sendable, CaseIterable {
    /// The trend-gap model.
    case trendGap = "trend_gap"
    /// The Bayesian vector autoregression.
    case bayesianVAR = "bayesian_var"
    /// The trend-gap model with a recovery speed of 0.3 a quarter taken as known.
    case slowRecovery = "recovery_0.3"
    /// The same with 0.5.
    case middleRecovery = "recovery_0.5"
    /// The same with 0.7.
    case fastRecovery = "recovery_0.7"
    /// The growth of the year so far holds.
    case growthHolds = "growth_holds"
    /// The single growth of the latest quarter holds for the rest of the year.
    case latestQuarter = "latest_quarter"
    /// The rest of the year grows as it did last year.
    case restAsLastYear = "rest_as_last_year"
    /// The rest of the year grows as in the last year before a shock.
    case restBeforeShock = "rest_before_shock"
    /// The year so far is the share of the year that it was last year.
    case lastYearShare = "last_year_share"
    /// The year so far is the share of the year that it was on average over five years.
    case fiveYearShare = "five_year_share"
    /// Grey model GM(1,1) of the rest of the year.
    case greyModel = "grey_model"
    /// First-order autoregression of single-quarter growth.
    case autoregression
    /// The models that can project, weighted by their past predictive densities.
    case combination

    /// The recovery speed that a variant of the model takes as known.
    public var recoverySpeed: Double? {
        switch self {
        case .slowRecovery: return 0.3
        case .middleRecovery: return 0.5
        case .fastRecovery: return 0.7
        default: return nil
        }
    }

    /// The model of that name that can project a study.
    public var projecting: ProjectionModel? {
        switch self {
        case .trendGap: return .trendGap
        case .bayesianVAR: return .bayesianVectorAutoregression
        default: return nil
        }
    }

    /// Whether it is a rule of thumb, not a model of ours or a combination.
    public var isRule: Bool {
        switch self {
        case .trendGap, .bayesianVAR, .slowRecovery, .middleRecovery, .fastRecovery, .combination:
            return false
        case .growthHolds, .latestQuarter, .restAsLastYear, .restBeforeShock, .lastYearShare, .fiveYearShare,
            .greyModel, .autoregression:
            return true
        }
    }
}
