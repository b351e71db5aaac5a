import Probability

/// The forecast of GM(1,1), one step ahead.
package enum GreyForecast {
    /// The value after the last.
    ///
    /// - Parameter values: at least three, above zero, evenly spaced in time.
    /// - Returns: the fitted exponential's next value; the mean of all but the first when no exponential fits.
    ///
    /// Source: Deng (1982).
    package static func next(after values: [Double]) -> Double {
        var sums = [values[0]]
        for value in values.dropFirst() { sums.append(sums[sums.count - 1] + value) }
        let middles = zip(sums, sums.dropFirst()).map { -($0 + $1) / 2 }
        let line = LeastSquaresLine(x: middles, y: Array(values.dropFirst()))
        guard abs(line.slope) > 1e-9 else { return line.intercept }
        let start = values[0] - line.intercept / line.slope
        let count = Double(values.count)
        return (1 - exponential(line.slope)) * start * exponential(-line.slope * count)
    }
}
