import LinearAlgebra
import Regression

/// The forecast of American product, consumption and investment from a VAR(2) by least squares, eight quarters on from
/// 2009Q3: growth in log points x 100, cell 3 (h − 1) + variable.
struct AmericanForecast {
    /// Quarters ahead.
    static let horizon = 8
    /// The path; its shocks are those of the Cholesky factor, ordered as the cells.
    let path: GaussianPath

    init() throws {
        let fit = try VectorAutoregression(UnitedStatesData.growth(factor: 100), lags: 2)
        let lower = try CholeskyFactorization(fit.errorCovariance).lower
        let responses = fit.dynamics.responses(steps: Self.horizon).map { $0.times(lower) }
        var factor = Matrix(rows: 3 * Self.horizon, columns: 3 * Self.horizon, repeating: 0)
        for early in 0..<Self.horizon {
            for late in early..<Self.horizon {
                for variable in 0..<3 {
                    for shock in 0..<3 {
                        factor[3 * late + variable, 3 * early + shock] =
                            responses[late - early][variable, shock]
                    }
                }
            }
        }
        path = GaussianPath(mean: fit.forecast(steps: Self.horizon).means.transposed.values, factor: factor)
    }

    /// The cell of a variable so many quarters ahead, from 1.
    static func cell(_ variable: Int, _ ahead: Int) -> Int { 3 * (ahead - 1) + variable }

    /// The values of a variable from one quarter ahead on.
    static func series(_ values: [Double], _ variable: Int, _ count: Int) -> [Double] {
        (1...count).map { values[cell(variable, $0)] }
    }
}
