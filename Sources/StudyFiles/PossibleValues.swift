package import Studies

/// Bounds outside which a figure is a slip of the pen.
package enum PossibleValues {
    /// Growth above this is likelier a misplaced decimal point, percent.
    static let highestGrowth = 1000.0

    /// What is wrong with a growth, if anything.
    ///
    /// - Parameters:
    ///   - value: growth on the year before, percent.
    ///   - place: where it stands.
    package static func fault(ofGrowth value: Double, at place: Place) -> Fault? {
        if value <= -100 { return .impossibleFall(place, value: value) }
        if value > highestGrowth { return .implausibleGrowth(place, value: value) }
        return nil
    }

    /// The levels that a kind of indicator can have: percentages for rates, nothing negative for all others.
    package static func levels(of kind: Indicator.Kind) -> ClosedRange<Double> {
        kind == .rate ? 0...100 : 0 ... .infinity
    }

    /// Whether an indicator is projected by its growth, which a level of zero does not have. A one-off may be nothing.
    static func mustNotBeZero(_ indicator: Indicator) -> Bool {
        switch indicator.kind {
        case .flow, .stock, .mean: return indicator.isExtrapolated
        case .rate, .progress: return false
        }
    }

    /// The changes on a year before that a rate can have, percentage points.
    static let changes = -100.0...100.0
}
