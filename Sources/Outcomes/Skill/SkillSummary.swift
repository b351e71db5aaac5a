/// How one forecaster did over a group of cases.
public struct SkillSummary: Hashable, Sendable {
    /// The forecaster.
    public let forecaster: Forecaster
    /// Number of cases with a forecast.
    public let cases: Int
    /// Root mean squared error.
    public let rootMeanSquare: Double
    /// Mean absolute error.
    public let meanAbsolute: Double
    /// Mean error: forecast less outcome.
    public let bias: Double
    /// Scores of the distributions; nothing when no case has one.
    public let density: Density?
    /// The trend-gap model against this forecaster on the cases that both have; nothing for the model itself.
    public let comparison: Comparison?

    /// Scores of distributions.
    public struct Density: Hashable, Sendable {
        /// Number of cases with a distribution.
        public let cases: Int
        /// Mean continuous ranked probability score.
        public let rankedProbability: Double
        /// Mean logarithm of the density.
        public let logDensity: Double
        /// Coverage of the intervals of ``SkillForecast/Density/levels``, in their order.
        public let coverage: [Coverage]
        /// Mean width of the 80 % interval.
        public let width: Double
        /// Number of outcomes in each tenth of the distributions.
        public let positions: [Int]

        /// Scores of distributions.
        public init(
            cases: Int, rankedProbability: Double, logDensity: Double, coverage: [Coverage], width: Double,
            positions: [Int]
        ) {
            self.cases = cases
            self.rankedProbability = rankedProbability
            self.logDensity = logDensity
            self.coverage = coverage
            self.width = width
            self.positions = positions
        }
    }

    /// How many outcomes lay within their intervals.
    public struct Coverage: Hashable, Sendable {
        /// Probability stated.
        public let level: Double
        /// Outcomes inside.
        public let inside: Int
        /// Ends of the 95 % binomial interval of the true share, were the cases independent.
        public let low: Double
        /// Its high end.
        public let high: Double

        /// A coverage.
        public init(level: Double, inside: Int, low: Double, high: Double) {
            self.level = level
            self.inside = inside
            self.low = low
            self.high = high
        }
    }

    /// The model against a forecaster, on common cases.
    public struct Comparison: Hashable, Sendable {
        /// Common cases.
        public let cases: Int
        /// Root mean squared error of the model over that of the forecaster.
        public let errorRatio: Double
        /// Score of the model over that of the forecaster, on cases where both state a distribution.
        public let scoreRatio: Double?
        /// Diebold-Mariano statistic of the squared errors, averaged by year; negative when the model is better.
        public let statistic: Double?
        /// Its two-sided probability under equal skill.
        public let probability: Double?

        /// A comparison.
        public init(
            cases: Int, errorRatio: Double, scoreRatio: Double?, statistic: Double?, probability: Double?
        ) {
            self.cases = cases
            self.errorRatio = errorRatio
            self.scoreRatio = scoreRatio
            self.statistic = statistic
            self.probability = probability
        }
    }

    /// A summary.
    public init(
        forecaster: Forecaster, cases: Int, rootMeanSquare: Double, meanAbsolute: Double, bias: Double,
        density: Density?, comparison: Comparison?
    ) {
        self.forecaster = forecaster
        self.cases = cases
        self.rootMeanSquare = rootMeanSquare
        self.meanAbsolute = meanAbsolute
        self.bias = bias
        self.density = density
        self.comparison = comparison
    }
}
