import LinearAlgebra

/// The factorization X = Q R in doubled precision, by modified Gram-Schmidt.
///
/// Solving through it as if the response were one more column is backward stable (Björck 1967; Golub and Van Loan
/// 2013, section 5.3). With entries of 106 bits its own error is 2⁻⁵² of what rounding the data to doubles does to
/// the same solution, so it needs no refinement.
struct DoubledFactorization {
    /// k columns of n entries, orthonormal.
    private(set) var q: [[DoubleDouble]] = []
    /// Column j of R from its first entry to the diagonal.
    private var r: [[DoubleDouble]] = []

    /// Factorizes columns.
    ///
    /// - Parameter columns: k ≤ n columns of n entries, independent, none near the ends of the range of `Double`.
    init(_ columns: [[DoubleDouble]]) {
        for column in columns {
            let (coordinates, rest) = project(column)
            let length = rest.sumOfSquares.squareRoot
            q.append(rest.map { $0 / length })
            r.append(coordinates + [length])
        }
    }

    /// Splits a vector into its part along the columns and the rest.
    ///
    /// - Parameter vector: n numbers.
    /// - Returns: k coordinates along Q, and n numbers orthogonal to Q.
    func project(_ vector: [DoubleDouble]) -> (coordinates: [DoubleDouble], rest: [DoubleDouble]) {
        var rest = vector
        var coordinates: [DoubleDouble] = []
        for direction in q {
            let coordinate = direction.dot(rest)
            rest.subtract(coordinate, times: direction)
            coordinates.append(coordinate)
        }
        return (coordinates, rest)
    }

    /// Solves R x = b.
    ///
    /// - Parameter b: k numbers.
    /// - Returns: k numbers.
    func solveUpper(_ b: [DoubleDouble]) -> [DoubleDouble] {
        var solution = b
        for j in solution.indices.reversed() {
            solution[j] = solution[j] / r[j][j]
            for i in 0..<j { solution[i] = solution[i] - solution[j] * r[j][i] }
        }
        return solution
    }

    /// R⁻¹ row by row: row i holds k entries, zero left of the diagonal.
    var inverseRows: [[DoubleDouble]] {
        let columns = r.indices.map { j in
            solveUpper(r.indices.map { DoubleDouble($0 == j ? 1 : 0) })
        }
        return r.indices.map { i in columns.map { $0[i] } }
    }
}
