import LinearAlgebra

/// The United States 1920-1941, billions of dollars of 1934.
///
/// Source: Klein (1950), "Economic Fluctuations in the United States 1921-1941".
struct KleinData {
    private let rows: [[Double]] = [
        // consumption, profits, private wages, investment, capital of the year before, output, government wages
        [39.8, 12.7, 28.8, 2.7, 180.1, 44.9, 2.2],
        [41.9, 12.4, 25.5, -0.2, 182.8, 45.6, 2.7],
        [45, 16.9, 29.3, 1.9, 182.6, 50.1, 2.9],
        [49.2, 18.4, 34.1, 5.2, 184.5, 57.2, 2.9],
        [50.6, 19.4, 33.9, 3, 189.7, 57.1, 3.1],
        [52.6, 20.1, 35.4, 5.1, 192.7, 61, 3.2],
        [55.1, 19.6, 37.4, 5.6, 197.8, 64, 3.3],
        [56.2, 19.8, 37.9, 4.2, 203.4, 64.4, 3.6],
        [57.3, 21.1, 39.2, 3, 207.6, 64.5, 3.7],
        [57.8, 21.7, 41.3, 5.1, 210.6, 67, 4],
        [55, 15.6, 37.9, 1, 215.7, 61.2, 4.2],
        [50.9, 11.4, 34.5, -3.4, 216.7, 53.4, 4.8],
        [45.6, 7, 29, -6.2, 213.3, 44.3, 5.3],
        [46.5, 11.2, 28.5, -5.1, 207.1, 45.1, 5.6],
        [48.7, 12.3, 30.6, -3, 202, 49.7, 6],
        [51.3, 14, 33.2, -1.3, 199, 54.4, 6.1],
        [57.7, 17.6, 36.8, 2.1, 197.7, 62.7, 7.4],
        [58.7, 17.3, 41, 2, 199.8, 65, 6.7],
        [57.5, 15.3, 38.2, -1.9, 201.8, 60.9, 7.7],
        [61.6, 19, 41.6, 1.3, 199.9, 69.5, 7.8],
        [65, 21.1, 45, 3.3, 201.2, 75.7, 8],
        [69.7, 23.5, 53.3, 4.9, 204.5, 88.4, 8.5],
    ]

    private let consumption = 0
    private let profits = 1
    private let wages = 2
    private let investment = 3
    private let capital = 4
    private let output = 5
    private let government = 6

    /// Consumption on a constant, profits, profits of the year before, and all wages.
    var consumptionEquation: (design: Matrix, response: [Double]) {
        equation(of: consumption) { now, before in
            [1, now[profits], before[profits], now[wages] + now[government]]
        }
    }

    /// Investment on a constant, profits, profits of the year before, and capital of the year before.
    var investmentEquation: (design: Matrix, response: [Double]) {
        equation(of: investment) { now, before in [1, now[profits], before[profits], now[capital]] }
    }

    /// Private wages on a constant, output, output of the year before, and a trend that is 0 in 1931.
    var wageEquation: (design: Matrix, response: [Double]) {
        var (design, response) = equation(of: wages) { now, before in [1, now[output], before[output], 0] }
        for i in 0..<design.rows { design[i, 3] = Double(i - 10) }
        return (design, response)
    }

    private func equation(
        of column: Int, regressors: ([Double], [Double]) -> [Double]
    ) -> (design: Matrix, response: [Double]) {
        let years = zip(rows.dropFirst(), rows)
        return (Matrix(rows: years.map { regressors($0, $1) }), rows.dropFirst().map { $0[column] })
    }
}
