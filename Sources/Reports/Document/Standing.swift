package import Studies

/// On what footing a cell or a sentence stands; decides whether it may leave the office.
package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Fixed words: names, units, definitions, marks, and what the office has yet to fill in.
    case wording
    /// Published by the authority that the study names.
    case published
    /// An approved target.
    case approved
    /// Arithmetic on published figures and approved targets alone.
    case comparison
    /// A word for the progress of an indicator, or for its outlook, without a number.
    case judgement
    /// A projected number that the office has confirmed by name.
    case confirmed
    /// Known inside the office only: no release date.
    case unreleased
    /// From a third party, to be checked before it is quoted.
    case unverified
    /// Worked out by us from a published sentence.
    case derived
    /// A bound that only follows from a sentence.
    case implied
    /// A projected number, its interval or its chance.
    case projected
    /// What a scenario assumes.
    case assumption
    /// A range, coefficient or weight behind the projection.
    case parameter
    /// Remarks of the office on its own figures.
    case remark
    /// The record of the run.
    case record

    /// Whether a public edition may carry it (DESIGN §5).
    package var isPublic: Bool {
        switch self {
        case .wording, .published, .approved, .comparison, .judgement, .confirmed: return true
        case .unreleased, .unverified, .derived, .implied, .projected, .assumption, .parameter, .remark,
            .record:
            return false
        }
    }

    /// The standing of a published figure.
    ///
    /// - Parameter observation: the figure.
    package init(_ observation: Observation) {
        if observation.published == nil {
            self = .unreleased
        } else if observation.isUnverified {
            self = .unverified
        } else {
            self = observation.isDerived ? .derived : .published
        }
    }

    /// The standing of what is worked out from several figures: that of the first that must stay inside, or else a
    /// comparison.
    ///
    /// - Parameter parts: the figures' standings.
    static func comparison(of parts: [Standing]) -> Standing {
        parts.first { !$0.isPublic } ?? .comparison
    }
}
