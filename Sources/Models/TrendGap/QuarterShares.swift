import LinearAlgebra
import Probability
package import Studies
import TimeSeries

/// The shares of the four quarters in a year, on the comparable basis, and how well they are known.
///
/// `w = softmax(ψ)`, `ψ ~ N(ln w̄, Σ)`.
///
/// Source: MODEL §2.
package struct QuarterShares: Sendable {
    /// Whose figures the shares come from.
    package enum Origin: Int, Sendable {
        /// The region's own coherent year.
        case own = 0
        /// A parent's (or the region's activity's) coherent year.
        case parent = 1
        /// Nobody's: the prior of equal quarters.
        case prior = 2

        /// Standard deviation of ψ (MODEL §2).
        var deviation: Double {
            switch self {
            case .own: return 0.02
            case .parent: return 0.05
            case .prior: return 0.12
            }
        }
    }

    /// Years with coherent levels, ascending, with the four shares of each.
    let coherentYears: [(year: Int, shares: [Double])]
    /// Whose figures they are.
    package let origin: Origin
    /// Shift of ln w̄ learnt from the region's own part-year levels.
    private(set) var shift: [Double]
    /// Lower Cholesky factor of Σ, 4 × 4, by rows.
    private(set) var factor: [[Double]]

    init(coherentYears: [(year: Int, shares: [Double])], origin: Origin) {
        self.init(
            coherentYears: coherentYears, origin: origin, shift: [0, 0, 0, 0],
            factor: (0..<4).map { row in (0..<4).map { row == $0 ? origin.deviation : 0 } })
    }

    init(coherentYears: [(year: Int, shares: [Double])], origin: Origin, shift: [Double], factor: [[Double]])
    {
        self.coherentYears = coherentYears
        self.origin = origin
        self.shift = shift
        self.factor = factor
    }

    /// Nothing known: equal quarters.
    package static let unknown = QuarterShares(coherentYears: [], origin: .prior)

    /// The same shares in the eyes of a region that has none of its own.
    func borrowed() -> QuarterShares {
        QuarterShares(coherentYears: coherentYears, origin: origin == .prior ? .prior : .parent)
    }

    /// The shares w̄ of the base of a year: of the latest coherent year before it.
    ///
    /// - Parameter year: the year whose growth is weighted; its base is the year before.
    /// - Returns: four shares that add up to one.
    package func base(of year: Int) -> [Double] { base(of: year, tilt: [0, 0, 0, 0]) }

    /// The shares of a year's base under a drawn deviation of ψ.
    func base(of year: Int, tilt: [Double]) -> [Double] {
        let known = coherentYears.last { $0.year < year } ?? coherentYears.first
        let center = known?.shares ?? [0.25, 0.25, 0.25, 0.25]
        let raw = (0..<4).map { center[$0] * exponential(shift[$0] + tilt[$0]) }
        let total = raw[0] + raw[1] + raw[2] + raw[3]
        return raw.map { $0 / total }
    }

    /// A drawn deviation of ψ.
    ///
    /// - Parameter normals: four standard normal numbers.
    package func tilt(_ normals: [Double]) -> [Double] {
        (0..<4).map { row in (0...row).reduce(0) { $0 + factor[row][$1] * normals[$1] } }
    }

    /// Learns from a part-year level of the region itself: the share of the first quarters in the base year.
    ///
    /// - Parameters:
    ///   - share: share of the first `quarters` in the year.
    ///   - quarters: 1, 2 or 3.
    ///   - year: the year whose base it is.
    ///   - deviation: standard deviation of the share.
    /// - Returns: false, and nothing learnt, when the share contradicts the prior so much that the levels must be on
    ///   different bases.
    @discardableResult
    package mutating func learn(share: Double, quarters: Int, year: Int, deviation: Double) -> Bool {
        let base = base(of: year)
        let expected = base.prefix(quarters).reduce(0, +)
        let slope = (0..<4).map { base[$0] * (($0 < quarters ? 1 : 0) - expected) }
        var projected = [0.0, 0, 0, 0]
        let covariance = self.covariance
        for row in 0..<4 {
            for column in 0..<4 { projected[row] += covariance[row][column] * slope[column] }
        }
        let variance = (0..<4).reduce(deviation * deviation) { $0 + slope[$1] * projected[$1] }
        let surprise = share - expected
        guard surprise * surprise < QuarterShares.largestSurprise * variance else { return false }
        var updated = Matrix(rows: covariance)
        for row in 0..<4 {
            for column in 0..<4 { updated[row, column] -= projected[row] * projected[column] / variance }
        }
        guard let cholesky = try? CholeskyFactorization(updated) else { return false }
        for row in 0..<4 {
            shift[row] += projected[row] * surprise / variance
            factor[row] = (0..<4).map { cholesky.lower[row, $0] }
        }
        return true
    }

    /// Σ, 4 × 4, by rows.
    private var covariance: [[Double]] {
        var covariance = Array(repeating: [0.0, 0, 0, 0], count: 4)
        for row in 0..<4 {
            for column in 0..<4 {
                for inner in 0..<4 { covariance[row][column] += factor[row][inner] * factor[column][inner] }
            }
        }
        return covariance
    }

    /// Squared standardized distance beyond which two levels must be on different bases.
    private static let largestSurprise = 6.25
}

extension QuarterShares {
    /// Deviation of levels' growth from published growth up to which a year is coherent, percentage points.
    static let coherence = 1.5

    /// The shares of an indicator of a study: its own, else its parent's, else, of a real series, those of activity
    /// (MODEL §2).
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - known: its figures known on the as-of date.
    ///   - study: the study.
    ///   - parent: shares of the same indicator in the parent study.
    static func estimate(
        _ indicator: Indicator, known: [Observation], in study: Study, parent: QuarterShares?
    ) -> QuarterShares {
        let fallback: QuarterShares
        if let parent {
            fallback = parent.borrowed()
        } else if indicator.priceBasis == .real, indicator.role != .activity,
            let activity = activity(of: study)
        {
            fallback = activity.borrowed()
        } else {
            fallback = .unknown
        }
        return estimate(indicator, known: known, fallback: fallback)
    }

    private static func activity(of study: Study) -> QuarterShares? {
        guard let activity = study.indicators.first(where: { $0.role == .activity }) else { return nil }
        let known = study.known.filter { $0.indicator == activity.id }
        let shares = estimate(activity, known: known, fallback: .unknown)
        return shares.origin == .prior ? nil : shares
    }

    /// The shares of an indicator from its own levels, and what its part-year levels tell beyond.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - known: its figures known on the as-of date.
    ///   - fallback: shares to use when no own year is coherent.
    package static func estimate(
        _ indicator: Indicator, known: [Observation], fallback: QuarterShares
    ) -> QuarterShares {
        guard indicator.kind == .flow else {
            return indicator.kind == .mean ? .unknown : fallback
        }
        let levels = LevelTable(known)
        let years = levels.years.compactMap { year -> (year: Int, shares: [Double])? in
            levels.quarterShares(of: year, mustCohere: indicator.priceBasis == .nominal).map { (year, $0) }
        }
        guard years.isEmpty else { return QuarterShares(coherentYears: years, origin: .own) }
        var shares = fallback
        if indicator.priceBasis == .nominal {
            for evidence in levels.partYearShares() {
                shares.learn(
                    share: evidence.share, quarters: evidence.quarters, year: evidence.year, deviation: 0.004)
            }
        }
        return shares
    }
}

/// The levels and growths of one indicator by year and number of quarters.
private struct LevelTable {
    private let levels: [Observation]
    private let growths: [Observation]

    init(_ known: [Observation]) {
        let known = known.filter(\.period.isYearToDate)
        levels = known.filter { $0.measure == .level && $0.period.lastMonth % 3 == 0 }
        growths = known.filter { $0.measure == .growth }
    }

    var years: [Int] {
        Array(Set(levels.map(\.period.year))).sorted()
    }

    private func level(_ year: Int, _ quarters: Int) -> Double? {
        levels.first { $0.period == .yearToDate(year, through: 3 * quarters) }?.value
    }

    private func growth(_ year: Int, _ quarters: Int) -> Double? {
        growths.first { $0.period == .yearToDate(year, through: 3 * quarters) }?.value
    }

    /// The four shares of a year whose cumulative levels are all known and agree with published growth.
    func quarterShares(of year: Int, mustCohere: Bool) -> [Double]? {
        let cumulative = (1...4).compactMap { level(year, $0) }
        guard cumulative.count == 4, cumulative[3] > 0 else { return nil }
        if mustCohere {
            for quarters in 1...4 {
                guard let now = level(year, quarters), let before = level(year - 1, quarters),
                    let published = growth(year, quarters),
                    abs((now / before - 1) * 100 - published) <= QuarterShares.coherence
                else { return nil }
            }
        }
        let quarters = [cumulative[0]] + zip(cumulative.dropFirst(), cumulative).map { $0 - $1 }
        guard quarters.allSatisfy({ $0 > 0 }) else { return nil }
        return quarters.map { $0 / cumulative[3] }
    }

    /// Shares of the first quarters in a base year, from this year's level and growth and last year's total.
    func partYearShares() -> [(year: Int, quarters: Int, share: Double)] {
        levels.compactMap { observation in
            let quarters = observation.period.lastMonth / 3
            let year = observation.period.year
            guard quarters < 4, let growth = growth(year, quarters), let total = level(year - 1, 4), total > 0
            else {
                return nil
            }
            let base = CumulativeArithmetic.comparableBase(level: observation.value, growth: growth)
            return (year, quarters, base / total)
        }
    }
}
