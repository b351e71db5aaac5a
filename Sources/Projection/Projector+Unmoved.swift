package import Studies

extension Projector {
    /// The draws of an indicator when no lever is pulled; nothing for a counted task.
    ///
    /// - Parameter indicator: the indicator.
    package func unmovedDraws(of indicator: Indicator) -> OutcomeDraws? { draws(of: indicator, unmoved) }
}

extension OutcomeDraws {
    /// The year's number of a kind: growth in percent, of a stock at its end, of a rate its value at year end.
    package var endOfYear: [Double] {
        switch indicator.kind {
        case .flow, .mean, .progress: return growth(1...12)
        case .stock: return instantGrowth(3)
        case .rate: return rate(3)
        }
    }
}
