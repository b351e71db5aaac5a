import LinearAlgebra

/// Some series of one region and the coefficients of one response on their gaps, as one vector of independent standard
/// normal numbers: series by series, then coefficients.
struct JointProcess: Sendable {
    /// A coefficient on a gap.
    struct Coefficient: Sendable {
        /// Prior mean.
        let mean: Double
        /// Prior standard deviation.
        let deviation: Double
        /// The path that it multiplies, from four quarters before the first, as used for estimation.
        let regressor: [Double]
    }

    /// The processes, one a series; all of one length and one set of onset slots.
    let processes: [GapProcess]
    /// How shocks go together across the series.
    let mixing: Mixing
    /// Coefficients on other series' gaps; they enter the first series, or the follower.
    let coefficients: [Coefficient]
    /// The response that stands beside its drivers, if one does.
    let follower: Follower?
    /// Whether the series are rates.
    let isRate: Bool

    /// A joint process.
    init(
        _ processes: [GapProcess], mixing: Mixing, coefficients: [Coefficient] = [],
        follower: Follower? = nil,
        isRate: Bool = false
    ) {
        self.processes = processes
        self.mixing = mixing
        self.coefficients = coefficients
        self.follower = follower
        self.isRate = isRate
    }

    /// One series by itself.
    init(_ process: GapProcess, coefficients: [Coefficient] = [], isRate: Bool = false) {
        self.init([process], mixing: .alone, coefficients: coefficients, isRate: isRate)
    }

    /// Number of quarters.
    var count: Int { processes[0].count }
    /// Shocks of one series.
    var stride: Int { processes[0].layout.total }
    /// Shocks of all series.
    var seriesShocks: Int { processes.count * stride }
    /// Numbers in the vector.
    var shockCount: Int { seriesShocks + coefficients.count }
    /// The series that the coefficients enter.
    var coefficientSeries: Int { follower?.series ?? 0 }

    /// Prior means of the quarter values, by series and quarter, coefficients at theirs.
    func priorMeans() -> [[Double]] {
        let zero = Array(repeating: 0.0, count: stride)
        var means = processes.map { process in
            let paths = process.paths(zero)
            return (0..<count).map { isRate ? paths.rate($0) : paths.growth($0) }
        }
        guard follower == nil else { return means }
        for coefficient in coefficients {
            for quarter in 0..<count {
                let before = isRate ? 0 : coefficient.regressor[quarter]
                means[0][quarter] +=
                    coefficient.mean * (coefficient.regressor[quarter + GapPaths.lead] - before)
            }
        }
        return means
    }

    /// Linearized rows on the vector: rows x ``shockCount``.
    ///
    /// - Parameter slopes: derivative of each row by its terms.
    func linearized(_ rows: [PublishedRow], slopes: [[Double]]) -> Matrix {
        var matrix = Matrix(rows: rows.count, columns: shockCount, repeating: 0)
        for (number, row) in rows.enumerated() {
            for form in forms(of: row, slopes: slopes[number]) {
                addShockSlopes(of: form) { matrix[number, $0] += $1 }
                guard form.series == coefficientSeries else { continue }
                for (position, coefficient) in coefficients.enumerated() {
                    let slope = zip(form.gapWeights, coefficient.regressor).reduce(0) { $0 + $1.0 * $1.1 }
                    matrix[number, seriesShocks + position] = coefficient.deviation * slope
                }
            }
        }
        return matrix
    }

    /// A linearized row as a form on each series that it has terms of.
    func forms(of row: PublishedRow, slopes: [Double]) -> [Form] {
        processes.indices.compactMap { series in
            guard row.terms.contains(where: { $0.series == series }) else { return nil }
            var form = Form(series: series, quarters: count)
            for (term, slope) in zip(row.terms, slopes) where term.series == series {
                form.add(slope, quarter: term.quarter, isRate: isRate)
            }
            return form
        }
    }

    /// The coefficients of a form on the shocks of the series, what a follower has of its drivers included.
    func shockSlopes(of form: Form) -> [Double] {
        var slopes = Array(repeating: 0.0, count: seriesShocks)
        addShockSlopes(of: form) { slopes[$0] += $1 }
        return slopes
    }

    private func addShockSlopes(of form: Form, _ add: (Int, Double) -> Void) {
        for part in form.parts(follower) where part.last >= 0 {
            let process = processes[part.series]
            process.gradient(
                trendWeights: part.trendWeights, gapWeights: part.gapWeights, last: part.last
            ) { shock, slope in
                for source in 0...part.series {
                    let share = mixing.share(
                        of: source, in: part.series, shock: shock, layout: process.layout)
                    if share != 0 { add(source * stride + shock, share * slope) }
                }
            }
        }
    }
}
