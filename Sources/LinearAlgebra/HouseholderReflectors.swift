import COpenBLAS

/// Q and R of a QR factorization as LAPACK stores them: R on and above the diagonal, below it and in `scales` the
/// reflections whose product is Q.
struct HouseholderReflectors: Sendable {
    /// m x n.
    var packed: Matrix
    /// min(m, n) numbers.
    var scales: [Double]

    /// Reserves the place for the factors of a matrix, which it holds until then.
    init(of a: Matrix) {
        packed = a
        scales = Array(repeating: 0, count: Swift.min(a.rows, a.columns))
    }

    /// R, min(m, n) x n.
    var r: Matrix {
        var result = Matrix(rows: scales.count, columns: packed.columns, repeating: 0)
        for j in 0..<packed.columns {
            for i in 0..<Swift.min(j + 1, scales.count) { result[i, j] = packed[i, j] }
        }
        return result
    }

    /// Q B, with Q of order m.
    func applyQ(to b: Matrix) -> Matrix { apply(UInt8(ascii: "N"), to: b) }

    /// Qᵀ B, with Q of order m.
    func applyQTransposed(to b: Matrix) -> Matrix { apply(UInt8(ascii: "T"), to: b) }

    private func apply(_ transposition: UInt8, to b: Matrix) -> Matrix {
        precondition(b.rows == packed.rows, "\(b.rows) rows against \(packed.rows)")
        guard !scales.isEmpty && b.columns > 0 else { return b }
        Backend.useOneThread
        var result = b
        let code = unsafe LAPACKE_dormqr(
            LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), CChar(transposition),
            LapackInt(b.rows), LapackInt(b.columns), LapackInt(scales.count),
            packed.values, packed.leadingDimension, scales, &result.values, result.leadingDimension)
        precondition(Backend.report(code, of: "dormqr") == nil, "dormqr has no positive code")
        return result
    }
}
