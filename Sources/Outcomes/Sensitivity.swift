public import Studies

/// A lever parameter and the range over which it is varied.
public struct VariedParameter: Hashable, Sendable {
    /// Which parameter.
    public let address: ParameterAddress
    /// Low end.
    public let low: Double
    /// High end.
    public let high: Double
    /// The centre of what the scenario gives it.
    public let stated: Double

    /// A varied parameter.
    ///
    /// - Parameters:
    ///   - address: which parameter.
    ///   - low: low end.
    ///   - high: high end.
    ///   - stated: the centre of what the scenario gives it.
    public init(address: ParameterAddress, low: Double, high: Double, stated: Double) {
        self.address = address
        self.low = low
        self.high = high
        self.stated = stated
    }
}

/// How one number of a study moves with each lever parameter.
public struct CellSensitivity: Hashable, Sendable {
    /// What one parameter does, all others as in the scenario.
    public struct Swing: Hashable, Sendable {
        /// Median when the parameter is at its low end.
        public let atLow: Double
        /// Median when the parameter is at its high end.
        public let atHigh: Double

        /// A swing.
        ///
        /// - Parameters:
        ///   - atLow: median at the low end.
        ///   - atHigh: median at the high end.
        public init(atLow: Double, atHigh: Double) {
            self.atLow = atLow
            self.atHigh = atHigh
        }

        /// Distance between both ends.
        public var width: Double { abs(atHigh - atLow) }
    }

    /// Shares of variance with 95 % confidence intervals.
    public struct Index: Hashable, Sendable {
        /// A share of variance.
        public struct Estimate: Hashable, Sendable {
            /// The share.
            public let value: Double
            /// 2.5 % quantile.
            public let low: Double
            /// 97.5 % quantile.
            public let high: Double

            /// An estimate.
            ///
            /// - Parameters:
            ///   - value: the share.
            ///   - low: 2.5 % quantile.
            ///   - high: 97.5 % quantile.
            public init(value: Double, low: Double, high: Double) {
                self.value = value
                self.low = low
                self.high = high
            }
        }

        /// What the parameter explains alone.
        public let first: Estimate
        /// What it takes part in.
        public let total: Estimate

        /// Indices of one parameter.
        ///
        /// - Parameters:
        ///   - first: what it explains alone.
        ///   - total: what it takes part in.
        public init(first: Estimate, total: Estimate) {
            self.first = first
            self.total = total
        }
    }

    /// Which number.
    public let cell: OutcomeCell
    /// Its median in the scenario.
    public let median: Double
    /// One swing a parameter, in the order of ``StudySensitivity/parameters``.
    public let swings: [Swing]
    /// One index a parameter; empty when none was asked for or the number does not vary.
    public let indices: [Index]
    /// Standard deviation of the median over the ranges of all parameters together.
    public let deviation: Double

    /// The sensitivity of one number.
    public init(cell: OutcomeCell, median: Double, swings: [Swing], indices: [Index], deviation: Double) {
        self.cell = cell
        self.median = median
        self.swings = swings
        self.indices = indices
        self.deviation = deviation
    }

    /// Positions of the parameters that move the number, widest swing first.
    public var ranking: [Int] {
        swings.indices.filter { swings[$0].width > 0 }.sorted {
            (swings[$1].width, $0) < (swings[$0].width, $1)
        }
    }
}

/// The answer of `sensitivity`: which lever parameter moves which number most.
public struct StudySensitivity: Sendable {
    /// The study projected under the scenario around which parameters are varied.
    public let projection: StudyProjection
    /// Parameters in the order of the lever catalogue.
    public let parameters: [VariedParameter]
    /// Base samples behind the indices; zero when none were asked for.
    public let samples: Int
    /// Numbers in the study's order.
    public let cells: [CellSensitivity]

    /// The answer.
    public init(
        projection: StudyProjection, parameters: [VariedParameter], samples: Int, cells: [CellSensitivity]
    ) {
        self.projection = projection
        self.parameters = parameters
        self.samples = samples
        self.cells = cells
    }
}
