import Outcomes
import Studies
import TimeSeries

/// Replaces priors of a study that were not known on its as-of date, so that a back-test never leans on them.
///
/// In place of one that is too young stands the parent's for the same statistic, twice as wide; where no parent has
/// one, an indicator that nothing follows is left out, and an origin that would lack a driver is not used.
struct PriorsKnown {
    /// The study with priors of its day.
    let study: Study
    /// Indicators whose prior was replaced.
    private(set) var replaced: [String] = []
    /// Indicators that are left out.
    private(set) var leftOut: [String] = []
    /// Drivers without a usable prior: the study cannot be projected from here.
    private(set) var missing: [String] = []

    /// Factor on the width of a parent's prior in the place of a region's own (expert judgement).
    static let widening = 2.0

    init(_ study: Study) {
        let parent = study.parent.map { PriorsKnown($0.study) }
        var replaced: [String] = []
        var leftOut: [String] = []
        var missing = parent?.missing ?? []
        let indicators = study.indicators.compactMap { indicator -> Indicator? in
            guard !Self.isKnown(indicator.role, on: study.asOf) else { return indicator }
            let other = indicator.parentIndicator.flatMap { parent?.study.indicator($0) }
            if let other, let role = Self.widened(other.role, for: indicator.role, on: study.asOf) {
                replaced.append(indicator.id)
                return indicator.playing(role)
            }
            if indicator.isDriver { missing.append(indicator.id) } else { leftOut.append(indicator.id) }
            return indicator.isDriver ? indicator : nil
        }
        let kept = Set(indicators.map(\.id))
        self.study = study.replacing(
            indicators: indicators, observations: study.observations.filter { kept.contains($0.indicator) },
            contentHash: study.contentHash)
        self.replaced = replaced
        self.leftOut = leftOut
        self.missing = missing
    }

    private static func isKnown(_ role: Indicator.Role, on day: CalendarDay) -> Bool {
        switch role {
        case .driver(let role):
            return role.activityShare.evidence.knownBy <= day && role.passThrough.evidence.knownBy <= day
        case .total(let role): return role.partShare.map { $0.evidence.knownBy <= day } ?? true
        case .response(let elasticity): return elasticity.evidence.knownBy <= day
        case .activity, .standalone: return true
        }
    }

    /// The parent's priors, widened, as far as they were known; own ones that were known stay.
    private static func widened(_ parent: Indicator.Role, for own: Indicator.Role, on day: CalendarDay)
        -> Indicator.Role?
    {
        func chosen(_ own: DocumentedRange, _ parent: DocumentedRange) -> DocumentedRange? {
            if own.evidence.knownBy <= day { return own }
            return parent.evidence.knownBy <= day ? widened(parent) : nil
        }
        switch (own, parent) {
        case (.driver(let own), .driver(let parent)):
            guard let share = chosen(own.activityShare, parent.activityShare),
                let passThrough = chosen(own.passThrough, parent.passThrough)
            else { return nil }
            return .driver(Indicator.DriverRole(activityShare: share, passThrough: passThrough))
        case (.response(let own), .response(let parent)):
            return chosen(own, parent).map { .response(elasticity: $0) }
        default: return nil
        }
    }

    private static func widened(_ documented: DocumentedRange) -> DocumentedRange {
        let range = documented.range
        return DocumentedRange(
            range: UncertainValue(
                low: range.central - widening * (range.central - range.low), central: range.central,
                high: range.central + widening * (range.high - range.central)),
            evidence: documented.evidence)
    }
}

extension Indicator {
    /// The same statistic in another role.
    func playing(_ role: Role) -> Indicator {
        Indicator(
            id: id, name: name, aliases: aliases, kind: kind, unit: unit, priceBasis: priceBasis,
            definition: definition, tier: tier, direction: direction, role: role,
            parentIndicator: parentIndicator, trendSpread: trendSpread, partOf: partOf, decimals: decimals,
            isExtrapolated: isExtrapolated, isPrinted: isPrinted, targets: targets,
            impliedBound: impliedBound, remark: remark, place: place)
    }
}
