import Studies

/// One of the three cases that tables single out, in the order in which tables print them.
enum ScenarioCase: CaseIterable {
    case low, recommended, high

    /// The case of a scenario; nothing for the others.
    ///
    /// - Parameters:
    ///   - scenario: the scenario.
    ///   - cases: the study's cases.
    init?(_ scenario: Scenario, _ cases: Study.Cases) {
        switch scenario.statedName {
        case cases.recommended: self = .recommended
        case cases.low: self = .low
        case cases.high: self = .high
        default: return nil
        }
    }

    /// The word for the case.
    var term: Term {
        switch self {
        case .low: return .lowCase
        case .recommended: return .recommendedCase
        case .high: return .highCase
        }
    }
}

extension Scenario {
    /// The name that the study states: `combined-upside` for both overlap variants
    /// `combined-upside[in_base=0]` and `combined-upside[in_base=1]`.
    var statedName: String { String(name.prefix { $0 != "[" }) }

    /// What tells the overlap variants of one scenario apart; empty for a scenario computed once.
    var variantMark: Substring { name.dropFirst(statedName.count) }
}
