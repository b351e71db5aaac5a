import LinearAlgebra
import Probability
import Regression
import Studies
import TimeSeries

/// Moves a draw's errors of the year projected so that its path meets the figures published of it, each with its
/// rounding drawn.
///
/// The figures are rows on the quarters' values: growth is not quite linear in them, so the rows are linearized three
/// times (MODEL §8); all rows of all series at once.
struct PublishedYear: Sendable {
    /// The rows, their terms on series and quarters of the year.
    let rows: [PublishedRow]
    /// Value of each series four quarters before each quarter of the year: 4 x m; 0 for a rate.
    let before: Matrix

    private static let relinearizations = 3

    /// Standard normal errors that the figures allow.
    ///
    /// - Parameters:
    ///   - start: 4 m standard normal numbers, quarter by quarter.
    ///   - noise: one standard normal number a row.
    ///   - center: y without errors, at least 4 x m.
    ///   - responses: y's answer to an error of 1 after 0, 1, 2 and 3 quarters, m x m each.
    ///   - roots: root of the errors' covariance in each quarter, m x m each.
    /// - Returns: 4 m numbers.
    /// - Throws: ``RowRegression/Failure`` when published rows repeat each other exactly.
    func errors(
        from start: [Double], noise: [Double], center: Matrix, responses: [Matrix], roots: [Matrix]
    ) throws -> [Double] {
        guard !rows.isEmpty else { return start }
        let factor = Self.factor(responses, Array(roots.prefix(4)))
        let targets = zip(rows, noise).map { $0.value + $0.variance.squareRoot() * $1 }
        var errors = start
        for _ in 0..<Self.relinearizations {
            let (jacobian, predictions) = linearized(center, factor.times(errors))
            let slopes = jacobian.times(factor)
            let regression = try RowRegression(rows: slopes, noise: rows.map(\.variance))
            let back = slopes.times(zip(start, errors).map { $0 - $1 })
            let residuals = rows.indices.map { targets[$0] - predictions[$0] - back[$0] }
            errors =
                regression.update(
                    shocks: Matrix(rows: start.count, columns: 1, columnMajor: start),
                    residuals: Matrix(rows: rows.count, columns: 1, columnMajor: residuals)
                ).values
        }
        return errors
    }

    /// How y of all quarters moves with what the figures leave open: independent standard normal shocks.
    ///
    /// - Parameters:
    ///   - errors: the draw's, 4 m numbers of the year.
    ///   - center: y without errors, at least 4 x m.
    ///   - responses: one a quarter, as above.
    ///   - roots: one a quarter, as above.
    /// - Returns: quarters · m x shocks.
    /// - Throws: ``ConditionalPath/Failure``, which rows with noise never cause.
    func openFactor(
        at errors: [Double], center: Matrix, responses: [Matrix], roots: [Matrix]
    ) throws -> Matrix {
        let factor = Self.factor(responses, roots)
        let year = Self.factor(responses, Array(roots.prefix(4)))
        let (jacobian, _) = linearized(center, year.times(errors))
        let conditions = rows.indices.map { row in
            PathCondition(
                weights: (0..<jacobian.columns).map {
                    PathCondition.Weight(cell: $0, weight: jacobian[row, $0])
                }, value: 0, meaning: .noisy(deviation: rows[row].variance.squareRoot()))
        }
        let path = GaussianPath(mean: Array(repeating: 0, count: factor.rows), factor: factor)
        return try ConditionalPath(path, conditions).conditioned.factor
    }

    /// The rows' derivatives by quarter values, rows x 4 m, and their values.
    ///
    /// - Parameters:
    ///   - center: y without errors, at least 4 x m.
    ///   - moves: what errors add in the four quarters, quarter by quarter.
    private func linearized(_ center: Matrix, _ moves: [Double]) -> (Matrix, [Double]) {
        let value = { (series: Int, quarter: Int) in
            center[quarter, series] + moves[quarter * center.columns + series] - before[quarter, series]
        }
        var jacobian = Matrix(rows: rows.count, columns: 4 * before.columns, repeating: 0)
        var predictions: [Double] = []
        for (number, row) in rows.enumerated() {
            let quarterValue = { (term: PublishedRow.Term) in value(term.series, term.quarter) }
            predictions.append(row.prediction(quarterValue))
            for (term, slope) in zip(row.terms, row.derivatives(quarterValue)) {
                jacobian[number, term.quarter * before.columns + term.series] += slope
            }
        }
        return (jacobian, predictions)
    }

    /// y of the quarters by their errors, quarters · m both ways.
    private static func factor(_ responses: [Matrix], _ roots: [Matrix]) -> Matrix {
        let order = roots[0].rows
        let count = roots.count
        var factor = Matrix(rows: count * order, columns: count * order, repeating: 0)
        for early in 0..<count {
            for late in early..<count {
                let effect = responses[late - early].times(roots[early])
                for row in 0..<order {
                    for column in 0..<order {
                        factor[late * order + row, early * order + column] = effect[row, column]
                    }
                }
            }
        }
        return factor
    }
}
