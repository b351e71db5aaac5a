import LinearAlgebra
import Probability

/// A constant and normal regressors, with a response, the same for the same seed.
struct SampleRegression {
    let design: Matrix
    let response: [Double]

    init(rows: Int, columns: Int, seed: UInt64) {
        let stream = RandomStream(seed: seed, purpose: 78)
        let constant = [Double](repeating: 1, count: rows)
        let others = stream.normals(draw: 0, count: rows * (columns - 1))
        design = Matrix(rows: rows, columns: columns, columnMajor: constant + others)
        response = stream.normals(draw: 1, count: rows).map { 3 + $0 }
    }
}
