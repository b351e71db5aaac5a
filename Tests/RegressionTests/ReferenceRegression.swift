import LinearAlgebra
import Regression

/// The vector autoregression of growth of output, consumption and investment, two lags, with its prior: prior mean 0,
/// precision of the constant 1e-4 and of lag l of series j `l² ψ_j / 0.2²`, S = diag ψ, ν = 5.
struct ReferenceRegression {
    let design: Matrix
    let responses: Matrix
    let prior: MatrixNormalInverseWishart

    init() throws {
        let growth = UnitedStatesData.growth(factor: 100)
        let layout = LagLayout(series: 3, lags: 2)
        let none = Matrix(rows: growth.rows, columns: 0, repeating: 0)
        design = layout.design(growth, exogenous: none)
        responses = growth.rows(2..<growth.rows)
        let scales = [0.6, 0.45, 16]
        let precisions = [1e-4] + [1.0, 4.0].flatMap { lag in scales.map { lag * $0 / (0.2 * 0.2) } }
        prior = try MatrixNormalInverseWishart(
            mean: Matrix(rows: 7, columns: 3, repeating: 0), precisions: precisions,
            errors: InverseWishart(scale: Matrix.identity(3).scalingRows(by: scales), degreesOfFreedom: 5))
    }

    /// What is known after the first quarters.
    func regression(rows: Range<Int>, after prior: MatrixNormalInverseWishart) throws
        -> MultiResponseRegression
    {
        try MultiResponseRegression(
            design: design.rows(rows), responses: responses.rows(rows), prior: prior)
    }
}
