public import LinearAlgebra

/// Linear equations A b = c that coefficients must meet exactly.
public struct Restrictions: Hashable, Sendable {
    /// A, m x k: a row an equation, a column a coefficient.
    public let matrix: Matrix
    /// c, m numbers.
    public let values: [Double]

    /// Equations.
    ///
    /// - Parameters:
    ///   - matrix: A, m x k, finite.
    ///   - values: c, m numbers, finite.
    public init(_ matrix: Matrix, equal values: [Double]) {
        precondition(matrix.rows == values.count, "\(values.count) values for \(matrix.rows) restrictions")
        precondition((matrix.values + values).allSatisfy(\.isFinite), "a restriction is not finite")
        self.matrix = matrix
        self.values = values
    }
}
