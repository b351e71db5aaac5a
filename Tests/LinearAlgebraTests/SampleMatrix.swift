import LinearAlgebra

/// Matrices of numbers in [-1, 1), the same for the same seed.
struct SampleMatrix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
        Matrix(rows: rows, columns: columns, columnMajor: vector(rows * columns))
    }

    mutating func vector(_ count: Int) -> [Double] {
        (0..<count).map { _ in number() }
    }

    /// A Aᵀ + I: symmetric, eigenvalues at least 1.
    mutating func positiveDefinite(_ order: Int) -> Matrix {
        var result = matrix(order, order + 2).timesOwnTranspose()
        for i in 0..<order { result[i, i] += 1 }
        return result
    }

    private mutating func number() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) * 0x1p-52 - 1
    }
}
