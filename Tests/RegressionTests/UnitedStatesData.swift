import LinearAlgebra

/// The United States 1959Q1-2009Q3 as a matrix: product, consumption, investment (``AmericanQuarters``).
enum UnitedStatesData {
    /// A row a quarter, a column a series, oldest first.
    static let levels = Matrix(
        rows: AmericanQuarters.product.count, columns: 3,
        columnMajor: AmericanQuarters.product + AmericanQuarters.consumption + AmericanQuarters.investment)

    /// Changes of the logarithm times a factor, from the second quarter on.
    static func growth(factor: Double) -> Matrix { levels.growth(factor: factor) }
}
