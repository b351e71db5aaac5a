/// Shares of a function's variance: what each argument explains alone, and what it takes part in.
///
/// First order by Saltelli et al. (2010), `mean(f_B (f_ABi − f_A)) / V`; total by Jansen (1999), Computer Physics
/// Communications 117, 35-43, `mean((f_A − f_ABi)²) / (2 V)`. Values are centred first, which leaves both unchanged and
/// lowers the error of the first.
public struct SobolIndices: Hashable, Sendable {
    /// An index with its 95 % confidence interval.
    public struct Estimate: Hashable, Sendable {
        /// The index.
        public let value: Double
        /// 2.5 % quantile of the resampled index.
        public let low: Double
        /// 97.5 % quantile of the resampled index.
        public let high: Double
    }

    /// Variance of the function over the cube.
    public let variance: Double
    /// First-order indices, one an argument: the share of variance that it explains alone.
    public let first: [Estimate]
    /// Total indices, one an argument: the share of variance that would stay if all others were known.
    public let total: [Estimate]

    /// Resamples behind an interval.
    static let resamples = 500

    /// The indices of a function from its values on a design; all zero for a constant function.
    ///
    /// - Parameters:
    ///   - values: the function at every point of the design, in its order.
    ///   - design: where it was evaluated.
    ///   - seed: of the resampling that gives the intervals (bootstrap of base samples, Efron 1979).
    public init(_ values: [Double], on design: SensitivityDesign, seed: UInt64) {
        precondition(values.count == design.count, "\(values.count) values of \(design.count) points")
        // From the first value, so that a constant leaves exactly nothing.
        let offsets = values.map { $0 - values[0] }
        let mean = Quantiles.mean(Array(offsets[..<(2 * design.samples)]))
        let sample = Sample(values: offsets.map { $0 - mean }, design: design)
        let all = Array(0..<design.samples)
        let stated = sample.indices(of: all)
        let stream = RandomStream(seed: seed, named: "sensitivity/resampling")
        let resampled = (0..<Self.resamples).map { resample in
            sample.indices(
                of: all.map { Int(stream.uniform(resample, $0) * Double(design.samples)) })
        }
        variance = stated.variance
        first = Self.estimates(stated.first, resampled.map(\.first))
        total = Self.estimates(stated.total, resampled.map(\.total))
    }

    /// The indices of a function of the unit cube.
    ///
    /// - Parameters:
    ///   - design: where it is evaluated.
    ///   - seed: of the resampling.
    ///   - function: the function of one coordinate a dimension.
    public init(on design: SensitivityDesign, seed: UInt64, of function: ([Double]) -> Double) {
        self.init((0..<design.count).map { function(design.point($0)) }, on: design, seed: seed)
    }

    private static func estimates(_ stated: [Double], _ resampled: [[Double]]) -> [Estimate] {
        stated.indices.map { argument in
            let bounds = Quantiles.select(resampled.map { $0[argument] }, [0.025, 0.975])
            return Estimate(value: stated[argument], low: bounds[0], high: bounds[1])
        }
    }

    /// Centred values, block by block: A, B, then A with each coordinate from B.
    private struct Sample {
        let values: [Double]
        let design: SensitivityDesign

        /// Variance and indices of some of the base samples, repeated ones counted as often as they are named.
        func indices(of rows: [Int]) -> (variance: Double, first: [Double], total: [Double]) {
            let count = design.samples
            var (sum, squares) = (0.0, 0.0)
            for row in rows {
                let (a, b) = (values[row], values[count + row])
                sum += a + b
                squares += a * a + b * b
            }
            let size = Double(2 * rows.count)
            let variance = max(squares / size - sum * sum / (size * size), 0)
            let none = [Double](repeating: 0, count: design.dimensions)
            guard variance > 0 else { return (0, none, none) }
            let pairs = (0..<design.dimensions).map { shares(of: $0, rows, variance) }
            return (variance, pairs.map(\.first), pairs.map(\.total))
        }

        private func shares(
            of argument: Int, _ rows: [Int], _ variance: Double
        ) -> (first: Double, total: Double) {
            let (count, start) = (design.samples, (argument + 2) * design.samples)
            var (first, total) = (0.0, 0.0)
            for row in rows {
                let change = values[start + row] - values[row]
                first += values[count + row] * change
                total += change * change
            }
            let size = Double(rows.count) * variance
            return (first / size, total / (2 * size))
        }
    }
}
