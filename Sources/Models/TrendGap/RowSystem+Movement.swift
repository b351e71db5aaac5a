import LinearAlgebra
import Regression

extension RowSystem {
    /// A weighted sum over one series' path.
    struct Form {
        /// Position of the series.
        let series: Int
        /// Weight on the trend, by quarter.
        var trendWeights: [Double]
        /// Weight on the whole gap, from four quarters before the first.
        var gapWeights: [Double]

        /// A sum of nothing.
        init(series: Int, quarters: Int) {
            self.series = series
            trendWeights = Array(repeating: 0, count: quarters)
            gapWeights = Array(repeating: 0, count: quarters + GapPaths.lead)
        }

        /// Adds a multiple of what the gap contributes to a quarter value.
        mutating func addGap(_ multiple: Double, quarter: Int, isRate: Bool) {
            gapWeights[quarter + GapPaths.lead] += multiple
            if !isRate { gapWeights[quarter] -= multiple }
        }

        /// Adds a multiple of a quarter value.
        mutating func add(_ multiple: Double, quarter: Int, isRate: Bool) {
            trendWeights[quarter] += multiple
            addGap(multiple, quarter: quarter, isRate: isRate)
        }
    }

    /// A quarter value of a series as a form.
    func value(of series: Int, _ quarter: Int) -> Form {
        var form = Form(series: series, quarters: processes[series].count)
        form.add(1, quarter: quarter, isRate: isRate)
        return form
    }

    /// The coefficients of a form on the series' shocks.
    func shockSlopes(of form: Form) -> [Double] {
        var slopes = Array(repeating: 0.0, count: processes.count * stride)
        let process = processes[form.series]
        let last = process.count - 1
        process.gradient(trendWeights: form.trendWeights, gapWeights: form.gapWeights, last: last) {
            shock, slope in
            for source in 0...form.series {
                let share = mixing.share(of: source, in: form.series, shock: shock, layout: process.layout)
                if share != 0 { slopes[source * stride + shock] += share * slope }
            }
        }
        return slopes
    }

    /// The rows on the series' own shocks, coefficients held where they are: rows x shocks.
    func rowsWithoutCoefficients() throws(RowRegression.Failure) -> RowRegression {
        guard !coefficients.isEmpty else { return regression }
        let sums = rows.indices.map { number -> [Double] in
            var sum = Array(repeating: 0.0, count: processes.count * stride)
            for series in processes.indices {
                var form = Form(series: series, quarters: processes[series].count)
                for (term, slope) in zip(rows[number].terms, slopes[number])
                where term.series == series {
                    form.add(slope, quarter: term.quarter, isRate: isRate)
                }
                for (shock, slope) in shockSlopes(of: form).enumerated() { sum[shock] += slope }
            }
            return sum
        }
        var matrix = Matrix(rows: rows.count, columns: processes.count * stride, repeating: 0)
        for (number, row) in sums.enumerated() {
            for (shock, slope) in row.enumerated() { matrix[number, shock] = slope }
        }
        return try RowRegression(rows: matrix, noise: rows.map(\.variance))
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
        of forms: [Form], _ regression: RowRegression, borrowed: [BorrowedSpread?]
    ) -> (slopes: [[Double]], multipliers: Matrix) {
        let own = Matrix(
            rows: processes.count * stride, columns: forms.count, columnMajor: forms.flatMap(shockSlopes))
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
    private func direct(_ form: Form, _ borrowed: [BorrowedSpread?]) -> [Double] {
        guard let spread = borrowed[form.series] else {
            return Array(repeating: 0, count: borrowed.compactMap { $0 }.first?.count ?? 0)
        }
        return spread.sum(trendWeights: form.trendWeights, gapWeights: form.gapWeights)
    }

    /// What the rows see of the borrowed paths: rows x borrowed shocks.
    private func rowValues(_ borrowed: [BorrowedSpread?]) -> [[Double]] {
        let count = borrowed.compactMap { $0 }.first?.count ?? 0
        guard count > 0 else { return rows.map { _ in [] } }
        return rows.indices.map { number in
            var sum = Array(repeating: 0.0, count: count)
            for series in processes.indices where borrowed[series] != nil {
                var form = Form(series: series, quarters: processes[series].count)
                for (term, slope) in zip(rows[number].terms, slopes[number]) where term.series == series {
                    form.add(slope, quarter: term.quarter, isRate: isRate)
                }
                for (shock, value) in direct(form, borrowed).enumerated() { sum[shock] += value }
            }
            return sum
        }
    }
}
