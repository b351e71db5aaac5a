import Foundation
import LinearAlgebra
import Probability
import Regression

/// Conditional fans of a vector autoregression: 5,000 draws of its parameters, one path each under four hard conditions, and
/// five quantiles of every cell; beside the package `bvar` (Bank of England) on draws of the same shapes.
///
/// Coefficients are independent normal numbers and the error covariance is fixed: the time does not depend on them.
enum Fans {
    /// Shapes of the promise, with its milliseconds.
    static let shapes = [
        (series: 3, horizon: 8, promised: "20 ms"), (series: 7, horizon: 20, promised: "150 ms"),
    ]
    private static let draws = 5000
    private static let conditions = 4
    private static let lags = 2

    /// Times a fan on one thread.
    static func timings(series: Int, horizon: Int) throws -> Timings {
        let stream = RandomStream(seed: 1, purpose: 6)
        var root = Matrix.identity(series)
        for row in 0..<series { for column in 0..<row { root[row, column] = 0.1 } }
        let regressors = 1 + lags * series
        let parameters = (0..<draws).map { draw in
            MatrixNormalInverseWishart.Draw(
                coefficients: Matrix(
                    rows: regressors, columns: series,
                    columnMajor: stream.normals(draw: draw, count: regressors * series).map { 0.1 * $0 }),
                errorRoot: root)
        }
        let fan = ConditionalFan(
            layout: LagLayout(series: series, lags: lags),
            history: Matrix(rows: lags, columns: series, repeating: 0.5), horizon: horizon,
            conditions: (0..<conditions).map { PathCondition(cell: $0 * series + 1, value: 1) })
        return Timings.of(runs: 20) {
            guard let paths = try? fan.paths(parameters, stream).transposed else { return .nan }
            return (0..<fan.cells).reduce(0) {
                $0 + Quantiles.select(paths.column($1), [0.05, 0.1, 0.5, 0.9, 0.95])[2]
            }
        }
    }

    /// What the peer prints; nothing when it is not installed. `MIDYEAR_PYTHON` names a Python that has it.
    static func peer(series: Int, horizon: Int) -> String? {
        let process = Process()
        let python = ProcessInfo.processInfo.environment["MIDYEAR_PYTHON"] ?? "python3"
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [python, "Benchmarks/Peers/conditional_fan.py"]
            + [series, horizon, conditions, draws].map(String.init)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text.trimmingCharacters(in: .whitespacesAndNewlines) : nil
    }
}
