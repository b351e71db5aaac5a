import LinearAlgebra

/// The solution of one least-squares problem by orthogonal factorization in doubled precision.
struct OrthogonalSolution {
    /// k numbers.
    let coefficients: [DoubleDouble]
    /// y − X b, n numbers.
    let residuals: [DoubleDouble]
    /// R⁻¹ in the units of the columns; with row lengths r, r s are the standard errors.
    let inverseRows: [[DoubleDouble]]
    /// Estimate of 1 / (‖X‖₁ ‖X⁺‖₁) with columns at length 1.
    let reciprocalCondition: Double
    private let q: [[DoubleDouble]]

    /// Solves a problem.
    ///
    /// - Parameters:
    ///   - columns: k ≤ n columns of n finite numbers.
    ///   - response: n finite numbers.
    /// - Throws: ``LeastSquares/Failure/columnsMoveTogether(_:)``.
    init(columns: [[DoubleDouble]], response: [DoubleDouble]) throws(LeastSquares.Failure) {
        let exponents = columns.map(Self.exponent)
        let scaled = zip(columns, exponents).map { column, exponent in
            column.map { $0.scaled(byPowerOfTwo: -exponent) }
        }
        reciprocalCondition = try Self.reciprocalCondition(scaled, rows: response.count)
        let factor = DoubledFactorization(scaled)
        let (coordinates, rest) = factor.project(response)
        coefficients = zip(factor.solveUpper(coordinates), exponents).map { $0.scaled(byPowerOfTwo: -$1) }
        residuals = rest
        inverseRows = zip(factor.inverseRows, exponents).map { row, exponent in
            row.map { $0.scaled(byPowerOfTwo: -exponent) }
        }
        q = factor.q
    }

    /// How many of the k coefficients the first rows determine: the trace of their part of the projection on X.
    func parametersDetermined(byFirst rows: Int) -> Double {
        q.reduce(DoubleDouble.zero) { $0 + Array($1.prefix(rows)).sumOfSquares }.high
    }

    /// The power of two that brings the largest entry between 1 and 2, so that squares stay in range.
    private static func exponent(_ numbers: [DoubleDouble]) -> Int {
        let largest = numbers.reduce(0) { max($0, abs($1.high)) }
        return largest > 0 ? Int(largest.exponent) : 0
    }

    private static func reciprocalCondition(
        _ columns: [[DoubleDouble]], rows: Int
    ) throws(LeastSquares.Failure) -> Double {
        let matrix = Matrix(rows: rows, columns: columns.count, columnMajor: columns.flatMap(\.rounded))
        let relations = ColumnRelations(matrix)
        guard !relations.areDependent else { throw .columnsMoveTogether(relations.relations) }
        return relations.reciprocalCondition
    }
}
