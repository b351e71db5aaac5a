import LinearAlgebra
import Regression

extension RowSystem {
    /// A quarter value of a series as a form.
    func value(of series: Int, _ quarter: Int) -> JointProcess.Form {
        var form = JointProcess.Form(series: series, quarters: joint.count)
        form.add(1, quarter: quarter, isRate: joint.isRate)
        return form
    }

    /// The rows on the series' own shocks, coefficients held where they are: rows x shocks.
    func rowsWithoutCoefficients() throws(RowRegression.Failure) -> RowRegression {
        guard !joint.coefficients.isEmpty else { return regression }
        let matrix = joint.linearized(rows, slopes: slopes)
        return try RowRegression(
            rows: matrix.columns(Array(0..<joint.seriesShocks)), noise: rows.map(\.variance))
    }

    /// How forms move with independent standard normal shocks given the rows: own shocks less what the rows say of them,
    /// the rows' noise, and what is borrowed less what the rows undo of it.
    ///
    /// - Parameters:
    ///   - forms: weighted sums of paths.
    ///   - regression: the rows on the series' own shocks.
    ///   - borrowed: what is borrowed by series.
    /// - Returns: the slopes of each form, and the multipliers of the rows in it: how a form answers to residuals.
    func movement(
        of forms: [JointProcess.Form], _ regression: RowRegression, borrowed: [BorrowedSpread?]
    ) -> (slopes: [[Double]], multipliers: Matrix) {
        let own = Matrix(
            rows: joint.seriesShocks, columns: forms.count, columnMajor: forms.flatMap(joint.shockSlopes))
        guard !rows.isEmpty else {
            let slopes = forms.indices.map { own.column($0) + direct(forms[$0], borrowed) }
            return (slopes, Matrix(rows: 0, columns: forms.count, repeating: 0))
        }
        let multipliers = regression.multipliers(regression.reached(by: own))
        var negative = multipliers
        negative.withMutableValues { values in
            for index in values.indices { values[index] = -values[index] }
        }
        let moved = regression.moved(own, by: negative)
        let residuals = rowValues(borrowed)
        let slopes = forms.indices.map { number -> [Double] in
            let answers = negative.column(number)
            let noise = zip(answers, rows).map { $0 * $1.variance.squareRoot() }
            var taken = direct(forms[number], borrowed)
            for (answer, values) in zip(answers, residuals) {
                for shock in values.indices { taken[shock] += answer * values[shock] }
            }
            return moved.column(number) + noise + taken
        }
        return (slopes, multipliers)
    }

    /// What a form takes of the borrowed paths directly.
    private func direct(_ form: JointProcess.Form, _ borrowed: [BorrowedSpread?]) -> [Double] {
        var sum = Array(repeating: 0.0, count: borrowed.compactMap { $0 }.first?.count ?? 0)
        for part in form.parts(joint.follower) {
            guard let spread = borrowed[part.series] else { continue }
            let values = spread.sum(trendWeights: part.trendWeights, gapWeights: part.gapWeights)
            for shock in sum.indices { sum[shock] += values[shock] }
        }
        return sum
    }

    /// What the rows see of the borrowed paths: rows x borrowed shocks.
    private func rowValues(_ borrowed: [BorrowedSpread?]) -> [[Double]] {
        let count = borrowed.compactMap { $0 }.first?.count ?? 0
        guard count > 0 else { return rows.map { _ in [] } }
        return rows.indices.map { number in
            var sum = Array(repeating: 0.0, count: count)
            for form in joint.forms(of: rows[number], slopes: slopes[number]) {
                for (shock, value) in direct(form, borrowed).enumerated() { sum[shock] += value }
            }
            return sum
        }
    }
}
