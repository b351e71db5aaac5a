import Studies
import TimeSeries

/// Checks that need more than one entry or file: names, totals and their parts, parents, comparability.
struct StudyChecks {
    /// The entries of `study.yaml`.
    let drafts: [IndicatorReader.Draft]
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// The parent's indicators; nothing when the study has none.
    let parent: IndicatorDirectory?
    /// The study's observations; nothing when some could not be read, so that none can be called missing.
    let observations: [Observation]?
    /// The as-of date; nothing when it could not be read.
    let asOf: CalendarDay?
    /// Where faults go.
    let log: FaultLog

    /// Reports everything that does not fit together.
    func report() {
        reportNamesTwice()
        reportSecondActivity()
        reportDrivers()
        reportOneOffs()
        for draft in drafts {
            for reference in draft.references { check(reference, of: draft) }
            if let indicator = draft.indicator { checkParent(of: indicator, at: draft.place) }
        }
    }

    private func reportNamesTwice() {
        var taken: [(name: String, entry: Int)] = []
        for (entry, draft) in drafts.enumerated() {
            for name in draft.names where taken.contains(where: { $0.name == name && $0.entry != entry }) {
                log.report(.duplicateKey(draft.place, key: name))
            }
            taken += draft.names.map { ($0, entry) }
        }
    }

    private func reportSecondActivity() {
        let activities = drafts.filter { $0.indicator?.role == .activity }
        for draft in activities.dropFirst() { log.report(.duplicateKey(draft.place, key: "activity")) }
    }

    /// Drivers must be there and be flows: levers act on amounts over quarters.
    private func reportDrivers() {
        let whole = drafts.compactMap(\.indicator)
        if whole.count == drafts.count, let first = drafts.first, !whole.contains(where: \.isDriver) {
            log.report(.noDriver(first.place))
        }
        for draft in drafts {
            guard let indicator = draft.indicator, indicator.isDriver, indicator.kind != .flow else {
                continue
            }
            log.report(.driverNotAFlow(draft.place, indicator: indicator.name, kind: indicator.kind))
        }
        for draft in drafts {
            guard let indicator = draft.indicator else { continue }
            if indicator.role == .activity, indicator.kind != .flow {
                log.report(
                    .unknownValue(
                        draft.place, what: "kind", found: indicator.kind.rawValue,
                        allowed: [Indicator.Kind.flow.rawValue]))
            }
        }
    }

    /// Of a rate or a driver the rest of the year cannot be forgotten: a rate has no growth, and responses follow drivers.
    private func reportOneOffs() {
        for draft in drafts {
            guard let indicator = draft.indicator, !indicator.isExtrapolated,
                indicator.isDriver || indicator.kind == .rate
            else { continue }
            log.report(.notYetSupported(draft.place, what: "extrapolate: false"))
        }
    }

    private func check(_ reference: IndicatorReader.Reference, of draft: IndicatorReader.Draft) {
        guard let other = indicators.indicator(reference.id, at: reference.place, log: log) else { return }
        guard other.id != draft.indicator?.id else {
            log.report(.partOfItself(reference.place, indicator: other.name))
            return
        }
        guard reference.key == "part", let total = draft.indicator, case .total(let role) = total.role else {
            return
        }
        guard case .driver = other.role else {
            log.report(.wrongRole(reference.place, indicator: other.name, expected: .driver))
            return
        }
        if other.priceBasis != total.priceBasis {
            log.report(.mixedPriceBases(reference.place, first: other.name, second: total.name))
        }
        if other.unit != total.unit {
            log.report(
                .unitDoesNotFit(
                    reference.place, indicator: other.name, found: other.unit.id, expected: total.unit))
        }
        if role.partShare == nil, let observations, !haveLevelsInOnePeriod(other.id, total.id, observations) {
            log.report(.partShareUnknown(reference.place, part: other.name, total: total.name))
        }
    }

    private func haveLevelsInOnePeriod(_ part: String, _ total: String, _ observations: [Observation]) -> Bool
    {
        let levels = observations.filter { observation in
            observation.measure == .level && observation.value > 0
                && asOf.map(observation.isKnown) ?? true
        }
        let ofTotal = levels.filter { $0.indicator == total }
        return levels.contains { level in
            level.indicator == part && ofTotal.contains { $0.period == level.period }
        }
    }

    /// A driver or total borrows from a driver, activity from activity, a response from a response: what the matrix adds
    /// would else be missing or count twice.
    private static func canBorrow(_ role: Indicator.Role, from parent: Indicator.Role) -> Bool {
        switch (role, parent) {
        case (.driver, .driver), (.total, .driver), (.activity, .activity), (.response, .response):
            return true
        case (.standalone, _): return true
        default: return false
        }
    }

    private func checkParent(of indicator: Indicator, at place: Place) {
        guard let name = indicator.parentIndicator, case .indicator(let other)? = parent?.meaning(of: name)
        else {
            return
        }
        if !Comparability.areComparable(indicator, other) {
            log.report(.notComparable(place, first: indicator.name, second: other.name))
        } else if !Self.canBorrow(indicator.role, from: other.role) {
            log.report(.rolesDiffer(place, first: indicator.name, second: other.name))
        }
    }
}
