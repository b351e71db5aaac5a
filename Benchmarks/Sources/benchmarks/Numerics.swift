import LinearAlgebra
import Probability
import Regression

/// The numerics under a projection, timed within this process on one thread.
enum Numerics {
    /// The timings, with what was timed.
    static func timings() throws -> [(name: String, timings: Timings)] {
        let regressions = try [(rows: 60, shocks: 400), (rows: 150, shocks: 320)].flatMap {
            try regression(rows: $0.rows, shocks: $0.shocks)
        }
        return regressions + [normals(count: 100_000)] + quantiles(of: 5000)
    }

    /// Factorization of rows, and the update of one block of draws: products over draws always have 250 columns.
    private static func regression(rows count: Int, shocks: Int) throws -> [(String, Timings)] {
        let draws = 250
        let rows = matrix(count, shocks, purpose: 1)
        let noise = [Double](repeating: 0.1, count: count)
        let fit = try RowRegression(rows: rows, noise: noise)
        let prior = matrix(shocks, draws, purpose: 2)
        let residuals = matrix(count, draws, purpose: 3)
        return [
            (
                "RowRegression \(count) × \(shocks), prepare",
                Timings.of(runs: 50, repetitions: 5) {
                    (try? RowRegression(rows: rows, noise: noise))?.logDeterminant ?? .nan
                }
            ),
            (
                "RowRegression \(count) × \(shocks), \(draws) draws",
                Timings.of(runs: 50, repetitions: 5) { fit.update(shocks: prior, residuals: residuals)[0, 0] }
            ),
        ]
    }

    private static func normals(count: Int) -> (String, Timings) {
        let stream = RandomStream(seed: 1, purpose: 4)
        var values = [Double](repeating: 0, count: count)
        var draw = 0
        let timings = Timings.of(runs: 50) {
            draw += 1
            stream.fillNormals(draw: draw, into: &values, range: 0..<count)
            return values[0]
        }
        let millions = Double(count) / 1e6 / (timings.best / .seconds(1))
        return ("\(count) normals (\(Int(millions)) million/s)", timings)
    }

    private static func quantiles(of count: Int) -> [(String, Timings)] {
        let sample = RandomStream(seed: 1, purpose: 5).normals(draw: 0, count: count)
        let probabilities = [0.05, 0.1, 0.5, 0.9, 0.95]
        return [
            (
                "five quantiles of \(count), by selection",
                Timings.of(runs: 50, repetitions: 10) { Quantiles.select(sample, probabilities)[2] }
            ),
            (
                "five quantiles of \(count), by sorting",
                Timings.of(runs: 50, repetitions: 10) { sample.sorted()[count / 2] }
            ),
        ]
    }

    private static func matrix(_ rows: Int, _ columns: Int, purpose: UInt32) -> Matrix {
        let numbers = RandomStream(seed: 1, purpose: purpose).normals(draw: 0, count: rows * columns)
        return Matrix(rows: rows, columns: columns, columnMajor: numbers)
    }
}
