import Probability
package import Models
import Studies
import TimeSeries

/// The quarters of one indicator under one scenario, draw by draw, and the outcomes that follow by exact aggregation.
package struct OutcomeDraws {
    /// The indicator.
    let indicator: Indicator
    /// The first year's weights and base.
    let path: JointPrediction.Path
    /// Factors on the year before, `e^{g/100}`: quarters x draws; values for a rate.
    let values: [[Double]]
    /// The first year projected.
    let year: Int
    /// Weights of the quarters in the base of the first year: 4 x draws.
    let weights: [[Double]]

    /// The quarter that figures cover in part, with its factors before levers, one a draw: levers move its open months
    /// alone.
    private var partly: (quarter: Int, covered: ClosedRange<Int>, unmoved: [Double])?

    /// An indicator that stands for itself.
    ///
    /// - Parameters:
    ///   - path: its weights and base.
    ///   - values: growth in log points, or values of a rate: quarters x draws.
    ///   - year: the first year projected.
    package init(_ path: JointPrediction.Path, values: [[Double]], year: Int) {
        self.path = path
        indicator = path.indicator
        self.year = year
        weights = path.shares
        self.values = indicator.kind == .rate ? values : values.map { $0.map { exponential($0 / 100) } }
        if let (quarter, covered) = Self.partlyCovered(path) {
            partly = (quarter, covered, path.values[quarter].map { exponential($0 / 100) })
        }
    }

    /// A total made of its part and its rest.
    init(
        _ path: JointPrediction.Path, rest: [[Double]], part: [[Double]], partPath: JointPrediction.Path,
        partShare: [Double], year: Int
    ) {
        let partShares = partPath.shares
        self.path = path
        indicator = path.indicator
        self.year = year
        (weights, values) = Self.sum(
            path, rest: rest, part: part, partShares: partShares, partShare: partShare)
        if let (quarter, covered) = Self.partlyCovered(path) {
            let unmoved = Self.sum(
                path, rest: path.values, part: partPath.values, partShares: partShares, partShare: partShare)
            partly = (quarter, covered, unmoved.values[quarter])
        }
    }

    /// The quarter that an indicator's figures cover in part, and its covered months.
    private static func partlyCovered(_ path: JointPrediction.Path) -> (
        quarter: Int, covered: ClosedRange<Int>
    )? {
        guard let observed = path.observed, !observed.isInstant, observed.lastMonth % 3 != 0 else {
            return nil
        }
        let quarter = observed.lastQuarter
        return (quarter.number - 1, quarter.months.lowerBound...observed.lastMonth)
    }

    /// Weights and factors of a total from its part and its rest, whose shares move on from year to year.
    private static func sum(
        _ path: JointPrediction.Path, rest: [[Double]], part: [[Double]], partShares: [[Double]],
        partShare: [Double]
    ) -> (weights: [[Double]], values: [[Double]]) {
        var ofPart = (0..<4).map { quarter in zip(partShare, partShares[quarter]).map { $0 * $1 } }
        var ofRest = (0..<4).map { quarter in zip(partShare, path.shares[quarter]).map { (1 - $0) * $1 } }
        let weights = zip(ofPart, ofRest).map { zip($0, $1).map { $0 + $1 } }
        var values: [[Double]] = []
        for quarter in rest.indices {
            let base = quarter % 4
            var factor = Array(repeating: 0.0, count: partShare.count)
            for draw in partShare.indices {
                let before = ofPart[base][draw] + ofRest[base][draw]
                ofPart[base][draw] *= exponential(part[quarter][draw] / 100)
                ofRest[base][draw] *= exponential(rest[quarter][draw] / 100)
                factor[draw] = (ofPart[base][draw] + ofRest[base][draw]) / before
            }
            values.append(factor)
        }
        return (weights, values)
    }

    /// Number of draws.
    var count: Int { values[0].count }

    /// Growth of a run of months of the first year on the year before, percent.
    ///
    /// - Parameter months: within the year; a part of a quarter counts by its months.
    package func growth(_ months: ClosedRange<Int>) -> [Double] {
        let fractions = fractions(months)
        var now = Array(repeating: 0.0, count: count)
        var before = now
        for quarter in 0..<4 where fractions[quarter] > 0 {
            let (shares, factors) = (weights[quarter], factors(of: quarter, months))
            for draw in shares.indices {
                let weight = fractions[quarter] * shares[draw]
                now[draw] += weight * factors[draw]
                before[draw] += weight
            }
        }
        return now.indices.map { 100 * (now[$0] / before[$0] - 1) }
    }

    /// The factors of those months of a quarter that lie within a run of months, one a draw.
    private func factors(of quarter: Int, _ months: ClosedRange<Int>) -> [Double] {
        guard partly?.quarter == quarter else { return values[quarter] }
        return values[quarter].indices.map { factor(of: quarter, months, $0) }
    }

    /// The factor of those months of a quarter that lie within a run of months: what levers change in a quarter that
    /// figures cover in part, they change in its open months.
    private func factor(of quarter: Int, _ months: ClosedRange<Int>, _ draw: Int) -> Double {
        let whole = values[quarter][draw]
        guard let partly, partly.quarter == quarter, partly.unmoved[draw] != whole else { return whole }
        let covered = path.months.share(of: partly.covered, in: quarter)
        let open = (whole - covered * partly.unmoved[draw]) / (1 - covered)
        let within = path.months.share(of: months, in: quarter)
        let both = max(partly.covered.lowerBound, months.lowerBound)
        let last = min(partly.covered.upperBound, months.upperBound)
        let known = both <= last ? path.months.share(of: both...last, in: quarter) : 0
        let rest = within - known
        // Months that are all covered keep their bits.
        guard rest > 0 else { return partly.unmoved[draw] }
        return (known * partly.unmoved[draw] + rest * open) / (known + rest)
    }

    /// Level of a run of months of the first year, in the indicator's unit; a mean is the mean over the months.
    ///
    /// - Parameter months: within the year.
    /// - Returns: nothing when no level may be printed.
    package func level(_ months: ClosedRange<Int>) -> [Double]? {
        guard path.printsLevel, let base = path.annualBase else { return nil }
        let fractions = fractions(months)
        let length = indicator.kind == .mean ? Double(months.count) / 12 : 1
        var sum = Array(repeating: 0.0, count: count)
        for quarter in 0..<4 where fractions[quarter] > 0 {
            let (shares, factors) = (weights[quarter], factors(of: quarter, months))
            for draw in shares.indices { sum[draw] += fractions[quarter] * shares[draw] * factors[draw] }
        }
        return sum.indices.map { base[$0] * sum[$0] / length }
    }

    /// Share of a run of months in the base of the first year.
    package func share(_ months: ClosedRange<Int>) -> [Double] {
        let fractions = fractions(months)
        return (0..<count).map { draw in
            (0..<4).reduce(0) { $0 + fractions[$1] * weights[$1][draw] }
        }
    }

    /// Which part of each quarter lies within some months.
    func fractions(_ months: ClosedRange<Int>) -> [Double] {
        (0..<4).map { path.months.share(of: months, in: $0) }
    }

    /// Growth of a stock at the end of a quarter on the year before, percent.
    package func instantGrowth(_ quarter: Int) -> [Double] { values[quarter].map { 100 * ($0 - 1) } }

    /// Value of a rate at the end of a quarter.
    package func rate(_ quarter: Int) -> [Double] { values[quarter] }

    /// Change of a rate on the year before, percentage points; nothing when the year before is out of sight.
    func change(_ quarter: Int) -> [Double]? {
        let before = quarter >= 4 ? values[quarter - 4] : path.valuesBefore[quarter]
        guard !before.isEmpty else { return nil }
        return (0..<count).map { values[quarter][$0] - before[$0] }
    }
}
