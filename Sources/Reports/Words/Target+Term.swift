import Studies

extension Target.Kind {
    /// The word for the kind.
    var term: Term {
        switch self {
        case .annual: return .annualTarget
        case .assigned: return .assignedTask
        case .ceiling: return .ceiling
        case .budget: return .budget
        case .plan: return .planTarget
        }
    }
}
