import Probability
import Studies
import TimeSeries

/// The published level from which an indicator's comparable base follows.
///
/// Source: MODEL §2: `A = level / ((1 + G) Σ w)` from a part-year level of the year with its growth; for a real
/// series, the year before at its own prices.
struct LevelBase {
    /// Whether levels made with the base may be printed: the level is known at the latest figure of the year.
    let isPrinted: Bool
    private let indicator: Indicator
    private let base: Double
    private let deviation: Double
    /// Quarters that the base covers, the last one in part.
    private let quarters: Int
    private let fraction: Double
    /// Part of the last quarter's amount that the level covers.
    private let covered: Double

    init?(_ indicator: Indicator, _ study: Study, year: Int) {
        let known = study.known.filter { $0.indicator == indicator.id }
        self.indicator = indicator
        guard indicator.kind == .flow || indicator.kind == .mean else { return nil }
        let pairs = LevelWithGrowth.list(known).filter {
            $0.period.year == year && $0.period.isYearToDate && $0.base > 0
        }
        if indicator.priceBasis != .real, let pair = pairs.last {
            let latest = known.filter { $0.period.year == year && $0.measure == .growth }.map(\.period).max()
            isPrinted = pair.period == latest && !pair.level.isLaterVintage(on: study.asOf)
            base = pair.base
            deviation = HistoryRow.roundingVariance(of: pair.level, asOf: study.asOf).squareRoot()
            quarters = pair.period.lastQuarter.number
            fraction = pair.period.fractionOfLastQuarter
            covered = MonthShares(indicator, in: study).fraction(pair.period)
            return
        }
        guard indicator.priceBasis == .real,
            let annual = known.last(where: { $0.measure == .level && $0.period == .year(year - 1) }),
            annual.value > 0
        else { return nil }
        isPrinted = !annual.isLaterVintage(on: study.asOf)
        base = annual.value
        deviation = 0
        quarters = 4
        fraction = 1
        covered = 1
    }

    /// The annual base in every draw, log-normal with the level's rounding, hence above zero; for a mean, the mean of
    /// the year.
    ///
    /// - Parameters:
    ///   - shares: quarter shares, 4 x draws.
    ///   - draws: number of draws.
    ///   - stream: random numbers of the level's rounding.
    func annual(shares: [[Double]], draws: Int, stream: RandomStream) -> [Double] {
        (0..<draws).map { draw in
            var share = 0.0
            for quarter in 0..<quarters {
                share += shares[quarter][draw] * (quarter == quarters - 1 ? covered : 1)
            }
            let level = base * exponential(deviation / base * stream.normals(draw: draw, count: 1)[0])
            guard indicator.kind == .mean else { return level / share }
            let length = (Double(quarters - 1) + fraction) / 4
            return level * length / share
        }
    }
}
