public import LinearAlgebra

/// The equations of a vector autoregression with given coefficients: y[t] = Bᵀ x[t] + e[t].
public struct AutoregressiveDynamics: Hashable, Sendable {
    /// The regressors.
    public let layout: LagLayout
    /// B, k x m.
    public let coefficients: Matrix

    /// Equations.
    ///
    /// - Parameters:
    ///   - layout: k regressors of m series.
    ///   - coefficients: B, k x m.
    public init(layout: LagLayout, coefficients: Matrix) {
        precondition(coefficients.rows == layout.count, "\(coefficients.rows) for \(layout.count) regressors")
        precondition(coefficients.columns == layout.series, "\(coefficients.columns) equations")
        self.layout = layout
        self.coefficients = coefficients
    }

    /// The path of the series from given errors.
    ///
    /// - Parameters:
    ///   - history: at least p x m, oldest first; its last p rows are used.
    ///   - errors: H x m, e of each step.
    ///   - exogenous: H x q, the exogenous regressors of each step.
    /// - Returns: H x m.
    public func path(after history: Matrix, errors: Matrix, exogenous: Matrix) -> Matrix {
        precondition(history.rows >= layout.lags && history.columns == layout.series, "too short a history")
        precondition(errors.columns == layout.series && exogenous.columns == layout.exogenous, "other series")
        precondition(exogenous.rows == errors.rows, "\(exogenous.rows) exogenous rows, \(errors.rows) steps")
        let start = layout.lags
        let unknown = Matrix(rows: errors.rows, columns: layout.series, repeating: 0)
        var path = history.rows(history.rows - start..<history.rows).above(unknown)
        for step in 0..<errors.rows {
            for series in 0..<layout.series {
                path[start + step, series] =
                    value(series, path, row: start + step) + errors[step, series]
                    + exogenousPart(series, exogenous, step: step)
            }
        }
        return path.rows(start..<path.rows)
    }

    /// How the series answer an error, step by step: Φ₀ = I, Φᵢ = Σⱼ Φᵢ₋ⱼ Aⱼ.
    ///
    /// - Parameter steps: how many.
    /// - Returns: m x m each; entry (i, j) is what an error of 1 in series j does to series i.
    ///
    /// Source: Lütkepohl (2005), "New Introduction to Multiple Time Series Analysis", section 2.1.2.
    public func responses(steps: Int) -> [Matrix] {
        let nothing = Matrix(rows: steps, columns: layout.exogenous, repeating: 0)
        let still = Matrix(rows: layout.lags, columns: layout.series, repeating: 0)
        let deviations = AutoregressiveDynamics(layout: layout, coefficients: withoutConstant)
        var results = (0..<steps).map { _ in
            Matrix(rows: layout.series, columns: layout.series, repeating: 0)
        }
        for series in 0..<layout.series where steps > 0 {
            var errors = Matrix(rows: steps, columns: layout.series, repeating: 0)
            errors[0, series] = 1
            let path = deviations.path(after: still, errors: errors, exogenous: nothing)
            for step in 0..<steps {
                for other in 0..<layout.series { results[step][other, series] = path[step, other] }
            }
        }
        return results
    }

    private var withoutConstant: Matrix {
        var result = coefficients
        if layout.hasConstant {
            for series in 0..<layout.series { result[0, series] = 0 }
        }
        return result
    }

    private func value(_ series: Int, _ path: Matrix, row: Int) -> Double {
        var sum = layout.hasConstant ? coefficients[0, series] : 0
        for lag in 1..<(layout.lags + 1) {
            for other in 0..<layout.series {
                sum += coefficients[layout.position(lag: lag, of: other), series] * path[row - lag, other]
            }
        }
        return sum
    }

    private func exogenousPart(_ series: Int, _ exogenous: Matrix, step: Int) -> Double {
        layout.exogenousPositions.enumerated().reduce(0) {
            $0 + coefficients[$1.element, series] * exogenous[step, $1.offset]
        }
    }
}
