import LinearAlgebra
import Probability
import Regression

/// The forecast of American product, consumption and investment from a VAR(2) by least squares, eight quarters on from
/// 2009Q3: growth in log points x 100, cell 3 (h − 1) + variable.
struct AmericanForecast {
    /// Quarters ahead.
    static let horizon = 8
    /// The path; its shocks are those of the Cholesky factor, ordered as the cells.
    let path: GaussianPath

    init() throws {
        let growth = [
            AmericanQuarters.product, AmericanQuarters.consumption, AmericanQuarters.investment,
        ].map { levels in zip(levels.dropFirst(), levels).map { 100 * logarithm($0 / $1) } }
        let periods = Array(2..<growth[0].count)
        let design = Matrix(
            rows: periods.map { t in [1] + (1...2).flatMap { lag in growth.map { $0[t - lag] } } })
        let fits = try growth.map { series in
            try LeastSquares(design: design, response: periods.map { series[$0] })
        }
        let freedom = Double(design.rows - design.columns)
        let covariance = Matrix(
            rows: fits.map { one in
                fits.map { other in
                    zip(one.residuals, other.residuals).reduce(0) { $0 + $1.0 * $1.1 } / freedom
                }
            })
        let lower = try CholeskyFactorization(covariance).lower
        let coefficients = fits.map(\.coefficients)
        path = GaussianPath(
            mean: Self.mean(coefficients, growth), factor: Self.factor(coefficients, lower))
    }

    private static func mean(_ coefficients: [[Double]], _ growth: [[Double]]) -> [Double] {
        var history = (0..<growth[0].count).map { t in growth.map { $0[t] } }
        let start = history.count
        for _ in 0..<horizon {
            let lagged = [1] + history[history.count - 1] + history[history.count - 2]
            history.append(coefficients.map { zip($0, lagged).reduce(0) { $0 + $1.0 * $1.1 } })
        }
        return history[start...].flatMap { $0 }
    }

    /// The response of each cell to each orthogonal shock, by the recursion of the VAR.
    private static func factor(_ coefficients: [[Double]], _ lower: Matrix) -> Matrix {
        var factor = Matrix(rows: 3 * horizon, columns: 3 * horizon, repeating: 0)
        for quarter in 0..<horizon {
            for shock in 0..<3 {
                for later in quarter..<horizon {
                    for variable in 0..<3 {
                        var value = later == quarter ? lower[variable, shock] : 0
                        for lag in 1...2 where later - lag >= quarter {
                            for other in 0..<3 {
                                value +=
                                    coefficients[variable][1 + 3 * (lag - 1) + other]
                                    * factor[3 * (later - lag) + other, 3 * quarter + shock]
                            }
                        }
                        factor[3 * later + variable, 3 * quarter + shock] = value
                    }
                }
            }
        }
        return factor
    }

    /// The cell of a variable so many quarters ahead, from 1.
    static func cell(_ variable: Int, _ ahead: Int) -> Int { 3 * (ahead - 1) + variable }

    /// The values of a variable from one quarter ahead on.
    static func series(_ values: [Double], _ variable: Int, _ count: Int) -> [Double] {
        (1...count).map { values[cell(variable, $0)] }
    }
}
