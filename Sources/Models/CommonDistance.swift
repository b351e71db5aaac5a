import LinearAlgebra
import Probability

/// How far a point lies from a cloud of draws, in units of the cloud's own spread (Mahalanobis).
package struct CommonDistance: Sendable {
    private let center: [Double]
    private let factor: CholeskyFactorization
    private let distances: [Double]

    /// The distance of a cloud.
    ///
    /// - Parameter cloud: one row a dimension, one number a draw.
    /// - Returns: nothing when the cloud is flat.
    package init?(cloud: [[Double]]) {
        guard let count = cloud.first?.count, count > cloud.count else { return nil }
        center = cloud.map { Quantiles.mean($0) }
        var covariance = Matrix(rows: cloud.count, columns: cloud.count, repeating: 0)
        for row in cloud.indices {
            for column in cloud.indices {
                var sum = 0.0
                for draw in 0..<count {
                    sum += (cloud[row][draw] - center[row]) * (cloud[column][draw] - center[column])
                }
                covariance[row, column] = sum / Double(count - 1)
            }
        }
        guard let factor = try? CholeskyFactorization(covariance) else { return nil }
        self.factor = factor
        let center = center
        distances = (0..<count).map { draw in
            Self.squared(cloud.indices.map { cloud[$0][draw] - center[$0] }, factor)
        }
    }

    /// Share of the cloud's draws that lie farther from its centre than a point.
    ///
    /// - Parameter point: one number a dimension.
    /// - Returns: 0 to 1.
    package func shareFarther(than point: [Double]) -> Double {
        let distance = Self.squared(zip(point, center).map { $0 - $1 }, factor)
        return Double(distances.count { $0 > distance }) / Double(distances.count)
    }

    private static func squared(_ difference: [Double], _ factor: CholeskyFactorization) -> Double {
        factor.solveLower(difference).reduce(0) { $0 + $1 * $1 }
    }
}
