import Probability
import Regression
import Studies
import TimeSeries

/// One response of a region: its equation in the regression matrix and its own part, one system a particle.
///
/// ```
/// z_R[t] = Σ_k B_k z_k[t] + own[t]        z = c + x + p
/// activity:        B_k = ω_k m_k + b_k
/// other responses: B_k = e ω_k m_k + b_k      b_k ~ N(0, (0.25 e ω_k m̄_k)²)
/// ```
///
/// Published rows enter as they are: coefficients and own shocks are estimated in one regression with a
/// normal-inverse-gamma prior, so that quarters without figures are no data.
///
/// Source: MODEL §5; docs/method.md says why one step replaces two.
struct ResponseFit: Sendable {
    /// The equation of one particle.
    struct Particle: Sendable {
        /// Parameters of the own part, in the scale of the region.
        let parameters: GapParameters
        /// What the own part takes over from the parent's.
        let borrowing: ProcessFamily.Borrowing?
        /// Quarter shares of the base of the year projected.
        let shares: [Double]
        /// Posterior of own shocks and coefficients.
        let system: RowSystem
        /// What a likelihood of the equation's rows must be corrected by, because they have chosen its parameters
        /// already: minus their log likelihood here, plus that of all candidates together.
        let correction: Double
        /// Quantiles of the equation's scale s at equally likely points.
        let scales: [Double]
        /// What the most likely draw brings along: the means of what is borrowed and of the drivers.
        let modeContext: RowSystem.DrawContext

        /// Position of the scale at a uniform number.
        func scalePoint(_ uniform: Double) -> Int { Int(uniform * Double(scales.count)) }
    }

    /// The equations, one a particle.
    let particles: [Particle]
    /// Onsets of the own part.
    let onsets: [FoundOnset]
    /// Which coefficients stand in the systems.
    let coefficients: MatrixCoefficients

    /// Prior degrees of freedom of the equation's scale: it weighs as much as eight rows.
    static let degreesOfFreedom = 8.0
    /// Rows from which on a region's own figures choose its volatility.
    static let rowsForVolatility = 4
    /// Points of the scale's distribution.
    static let scalePoints = 64
}

/// How a response hangs on the drivers.
struct MatrixCoefficients: Sendable {
    /// Positions of the drivers in the matrix (the rest of a total has no column).
    let drivers: [Int]
    /// Accounting ratios ω of these drivers.
    let activityShares: [Double]
    /// Prior mean and standard deviation of m of these drivers.
    let passThroughs: [(mean: Double, deviation: Double)]
    /// Prior of e; 1 for activity.
    let elasticity: (mean: Double, deviation: Double)
    /// Whether the response is activity itself.
    let isActivity: Bool
    /// Whether the response follows at all; an elasticity of exactly zero means exactly not.
    let follows: Bool
    /// Whether m (activity) or e (others) comes from the parent, draw by draw.
    let isShared: Bool

    /// Relative standard deviation of a region's entry around e ω m (MODEL §5).
    static let relativeDeviation = 0.25

    /// Standard deviation of an 80 % range.
    static func deviation(_ range: UncertainValue) -> Double { (range.high - range.low) / 2.5631 }

    init(_ series: RegionProblem.Series, _ problem: RegionProblem, parent: RegionEstimate?) {
        let columns = problem.drivers.enumerated().compactMap {
            position, driver -> (Int, Indicator.DriverRole)? in
            guard case .driver(let role) = driver.indicator.role else { return nil }
            return (position, role)
        }
        drivers = columns.map(\.0)
        activityShares = columns.map { $0.1.activityShare.range.central }
        passThroughs = columns.map {
            ($0.1.passThrough.range.central, Self.deviation($0.1.passThrough.range))
        }
        isActivity = series.indicator.role == .activity
        if case .response(let range) = series.indicator.role {
            elasticity = (range.range.central, Self.deviation(range.range))
            follows = !(range.range.isCertain && range.range.central == 0)
        } else {
            elasticity = (1, 0)
            follows = true
        }
        if isActivity {
            let shared = columns.map { problem.drivers[$0.0].parent }
            isShared =
                series.parent.map { parent?.isCommon[$0] ?? false } ?? false
                && shared.allSatisfy { $0.map { parent?.pool.passThroughs[$0].isEmpty == false } ?? false }
        } else {
            isShared = series.parent.map { parent?.followers[$0] ?? false } ?? false
        }
    }

    /// The coefficients' priors with the paths they multiply.
    ///
    /// - Parameter gaps: the drivers' whole gaps c + x + p, from four quarters before the first.
    func priors(gaps: [[Double]]) -> [JointProcess.Coefficient] {
        guard follows else { return [] }
        var list: [JointProcess.Coefficient] = []
        if !isShared {
            if isActivity {
                for (column, driver) in drivers.enumerated() {
                    list.append(
                        JointProcess.Coefficient(
                            mean: passThroughs[column].mean, deviation: passThroughs[column].deviation,
                            regressor: gaps[driver].map { activityShares[column] * $0 }))
                }
            } else {
                list.append(
                    JointProcess.Coefficient(
                        mean: elasticity.mean, deviation: elasticity.deviation,
                        regressor: activity(gaps, passThroughs.map(\.mean))))
            }
        }
        for (column, driver) in drivers.enumerated() {
            let size = elasticity.mean * activityShares[column] * passThroughs[column].mean
            list.append(
                JointProcess.Coefficient(
                    mean: 0, deviation: abs(Self.relativeDeviation * size), regressor: gaps[driver]))
        }
        return list
    }

    /// What one of each of activity's coefficients adds to each driver's entry: coefficients x drivers, in the order of
    /// ``priors(gaps:)``.
    var loadings: [[Double]] {
        let units = drivers.indices.map { driver in drivers.indices.map { $0 == driver ? 1.0 : 0 } }
        guard !isShared else { return units }
        return zip(activityShares, units).map { share, unit in unit.map { share * $0 } } + units
    }

    /// What activity's entries hold whatever its coefficients: ω m where m comes from the parent.
    func fixedEntries(passThroughs: [Double]) -> [Double] {
        zip(activityShares, passThroughs).map { isShared ? $0 * $1 : 0 }
    }

    /// Means of m in a particle: the parent's where it has the driver, else the prior's.
    func meanPassThroughs(_ problem: RegionProblem, parent: RegionEstimate?, particle: Int) -> [Double] {
        let draws = parent?.pool.draws(of: particle) ?? []
        return drivers.indices.map { column in
            parent?.meanPassThrough(problem.drivers[drivers[column]].parent, draws: draws)
                ?? passThroughs[column].mean
        }
    }

    /// What the matrix adds to the response's gap at the prior means of its coefficients.
    func expectedContribution(gaps: [[Double]]) -> [Double]? {
        guard follows else { return nil }
        return activity(gaps, passThroughs.map(\.mean)).map { elasticity.mean * $0 }
    }

    /// Activity's gap as the accounting ratios make it, Σ ω_k m_k z_k.
    func activity(_ gaps: [[Double]], _ passThroughs: [Double]) -> [Double] {
        var sum = Array(repeating: 0.0, count: gaps.first?.count ?? 0)
        for (column, driver) in drivers.enumerated() {
            let weight = activityShares[column] * passThroughs[column]
            for step in sum.indices { sum[step] += weight * gaps[driver][step] }
        }
        return sum
    }

    /// The paths that the coefficients multiply in one draw, and what stands beside them.
    ///
    /// - Parameters:
    ///   - gaps: the drivers' whole gaps in the draw.
    ///   - passThroughs: m in the draw (posterior for other responses; the parent's for a shared activity row).
    ///   - elasticity: e in the draw, when it comes from the parent.
    func context(gaps: [[Double]], passThroughs: [Double], elasticity: Double?) -> (
        [[Double]], offset: [Double]?
    ) {
        guard follows else { return ([], nil) }
        let own = drivers.map { gaps[$0] }
        if isActivity {
            guard !isShared else { return (own, activity(gaps, passThroughs)) }
            let scaled = zip(own, activityShares).map { gap, share in gap.map { share * $0 } }
            return (scaled + own, nil)
        }
        let activity = activity(gaps, passThroughs)
        guard isShared else { return ([activity] + own, nil) }
        return (own, activity.map { (elasticity ?? 0) * $0 })
    }

    /// The matrix entries of one draw.
    ///
    /// - Parameters:
    ///   - values: the draw's coefficients, in the order of ``priors(gaps:)``.
    ///   - passThroughs: m in the draw.
    ///   - elasticity: e in the draw, when it comes from the parent.
    /// - Returns: m of this draw, e of this draw, B by driver of the matrix.
    func entries(_ values: [Double], passThroughs: [Double], elasticity: Double?) -> (
        passThroughs: [Double], elasticity: Double, entries: [Double]
    ) {
        guard follows else { return (passThroughs, 0, drivers.map { _ in 0 }) }
        var rest = values[...]
        var slopes = passThroughs
        var response = elasticity ?? 1
        if !isShared {
            if isActivity {
                slopes = Array(rest.prefix(drivers.count))
                rest = rest.dropFirst(drivers.count)
            } else {
                response = rest.removeFirst()
            }
        }
        let own = Array(rest)
        let entries = drivers.indices.map { response * activityShares[$0] * slopes[$0] + own[$0] }
        return (slopes, response, entries)
    }
}
