extension DisaggregationProblem {
    /// The likelihood may have two peaks: the best of a grid is refined by golden sections.
    func mostLikelyPersistence() throws(DisaggregationFailure) -> Double {
        let step = 0.05
        let grid = (-19...19).map { Double($0) * step } + [0.975, -0.975, 0.999, -0.999]
        var best = (persistence: 0.0, value: -Double.infinity)
        for point in grid.sorted() {
            let value = try likelihood(point)
            if value > best.value { best = (point, value) }
        }
        var low = max(best.persistence - step, -0.999)
        var high = min(best.persistence + step, 0.999)
        let golden = (5.0.squareRoot() - 1) / 2
        var inner = (high - golden * (high - low), low + golden * (high - low))
        var values = (try likelihood(inner.0), try likelihood(inner.1))
        for _ in 0..<Self.goldenSections {
            if values.0 > values.1 {
                high = inner.1
                inner = (high - golden * (high - low), inner.0)
                values = (try likelihood(inner.0), values.0)
            } else {
                low = inner.0
                inner = (inner.1, low + golden * (high - low))
                values = (values.1, try likelihood(inner.1))
            }
        }
        return (low + high) / 2
    }

    /// Sections until the interval is below what doubles tell apart near a maximum.
    private static let goldenSections = 45

    private func likelihood(_ persistence: Double) throws(DisaggregationFailure) -> Double {
        try solve(.stationary(persistence)).logLikelihood ?? .infinity
    }
}
