import LinearAlgebra
import Probability

/// Rows, noise and a residual of a given shape, the same for the same seed.
struct SampleRows {
    let rows: Matrix
    let noise: [Double]
    let residual: [Double]

    init(rows count: Int, shocks: Int, seed: UInt64) {
        let stream = RandomStream(seed: seed, purpose: 77)
        rows = Matrix(
            rows: count, columns: shocks, columnMajor: stream.normals(draw: 0, count: count * shocks))
        noise = (0..<count).map { 0.01 + stream.uniform(1, $0) }
        residual = stream.normals(draw: 2, count: count).map { 2 * $0 }
    }

    /// Of every kind: none, one, more shocks than rows, fewer, as many, no shocks.
    static let shapes = [(0, 3), (1, 1), (3, 8), (8, 3), (12, 12), (4, 0), (40, 25)]
}
