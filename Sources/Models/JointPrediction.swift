package import Studies
package import TimeSeries

/// The joint prediction of a model: quarter by quarter, draw by draw, what every indicator does when no lever is
/// pulled. Levers move it; outcomes are sums over it.
///
/// Arrays over draws are indexed by draw; where quarters come first, the first is the first quarter of ``year``.
package struct JointPrediction: Sendable {
    /// The year projected first.
    package let year: Int
    /// The quarters, from the first of ``year`` to the last of the horizon.
    package let quarters: [Quarter]
    /// Number of draws.
    package let draws: Int
    /// The drivers, in the study's order; a total stands here as its rest.
    package let drivers: [Driver]
    /// Activity first, then the other responses in the study's order.
    package let responses: [Response]
    /// What may be asked of the estimation.
    package var record: Record
    /// Finds what is open in the prediction, which conditions alone need; parts run side by side by the given number
    /// of workers. Nothing in a model that cannot be conditioned.
    package var movements: (@Sendable (_ workers: Int) async throws -> OpenMovements)?

    /// The quarters and shares of one indicator.
    package struct Path: Sendable {
        /// The indicator.
        package let indicator: Indicator
        /// Growth on the year before in log points x 100, or the value of a rate: quarters x draws.
        package var values: [[Double]]
        /// The same for the four quarters before ``JointPrediction/year``: quarters x draws.
        package let valuesBefore: [[Double]]
        /// Shares of the quarters in the base of the first year: 4 x draws.
        package let shares: [[Double]]
        /// The comparable base of the first year, one a draw; nothing when no level is known.
        package let annualBase: [Double]?
        /// Whether levels made with the base are printed.
        package let printsLevel: Bool
        /// The latest period that a figure of the indicator covers in the first year.
        package let observed: Period?
        /// Whether its quarter shares are the region's own.
        package let hasOwnShares: Bool
        /// Mean of its own trend over the last year projected, log points x 100, one a draw; empty in a model without
        /// trends.
        package var finalTrend: [Double] = []
        /// How its quarters divide over their months.
        package var months = MonthShares.equal
    }

    /// A driver.
    package struct Driver: Sendable {
        /// Its quarters.
        package var path: Path
        /// Its gap, in a model that has gaps.
        package let gap: Gap?
        /// Share of its trend's distance to the long-run rate that closes in a quarter, κ, one a draw; empty in a model
        /// whose trends revert to nothing.
        package var trendReversion: [Double] = []
        /// For the rest of a total: position of the part among the drivers and its share of the base, one a draw.
        package let total: Total?
    }

    /// What a shock has opened, and how it closes.
    package struct Gap: Sendable {
        /// The shock gap x, log points x 100: quarters x draws.
        package let shock: [[Double]]
        /// The shock gap of the quarter before the first, one a draw.
        package let shockBefore: [Double]
        /// The permanent gap p, log points x 100: quarters x draws.
        package let permanent: [[Double]]
        /// Share of the shock gap that closes in a quarter, ρ, one a draw.
        package let recoverySpeed: [Double]
    }

    /// How a total is made.
    package struct Total: Sendable {
        /// Position of the part among the drivers.
        package let part: Int
        /// Share of the part in the base, one a draw.
        package let partShare: [Double]
    }

    /// A response.
    package struct Response: Sendable {
        /// Its quarters.
        package var path: Path
        /// B, percent (points for a rate) per percent of each driver: drivers x draws; zero for no column.
        package let entries: [[Double]]
        /// e, one a draw.
        package let elasticity: [Double]
        /// The shock gap x of its own part, log points x 100 (points for a rate): quarters x draws; empty in a model
        /// without gaps.
        package var ownShock: [[Double]] = []
        /// κ of its own trend, one a draw; empty in a model whose trends revert to nothing.
        package var trendReversion: [Double] = []
    }

    /// What may be asked of the estimation.
    package struct Record: Sendable {
        /// Variance of the year's growth (the year-end value of a rate) under priors, parents' rows, own rows; empty
        /// in a model that borrows nothing.
        package let variances: [Variances]
        /// Onsets by indicator id.
        package let onsets: [(indicator: String, onset: ShockOnset)]
        /// Effective number of particles.
        package let effectiveParticles: Double
        /// Prior variance of each matrix entry, by response and driver; zero for no column.
        package let priorEntryVariances: [[Double]]
        /// What a reader should know of what the model leaves out.
        package var findings: [Finding] = []
    }

    /// Variances of one indicator's outcome.
    package struct Variances: Sendable {
        /// Indicator id.
        package let indicator: String
        /// Under priors alone.
        package let priors: Double
        /// With the parents' rows.
        package let parents: Double
        /// With the region's own rows.
        package let all: Double
    }

    /// A quarter in which a shock set in.
    package struct ShockOnset: Sendable {
        /// The quarter.
        package let quarter: Quarter
        /// Log Bayes factor, when found in own figures.
        package let logBayesFactor: Double?
        /// Whether the study declares it.
        package let isDeclared: Bool
    }
}
