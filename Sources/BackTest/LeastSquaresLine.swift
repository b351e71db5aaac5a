/// A straight line through points by least squares.
struct LeastSquaresLine {
    /// Slope; 0 when all points have one abscissa.
    let slope: Double
    /// Value at 0.
    let intercept: Double

    /// - Precondition: as many x as y, at least one.
    init(x: [Double], y: [Double]) {
        let count = Double(x.count)
        let meanX = x.reduce(0, +) / count
        let meanY = y.reduce(0, +) / count
        let cross = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let square = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        slope = square > 0 ? cross / square : 0
        intercept = meanY - slope * meanX
    }
}
