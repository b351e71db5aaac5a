import Plans
import Studies
import TimeSeries

/// Reads the targets of a plan's row, version after version.
struct PlanTargetReader {
    /// The as-of date: versions that were not known then are left out.
    let asOf: CalendarDay
    let row: PlanTableReader.Row

    private static let relations: [(word: String, relation: Target.Relation?)] =
        Target.Relation.allCases.map { ($0.rawValue, $0) } + [("左右", .about), ("达到", nil)]
    /// A relation that is words of its own.
    private static let asAssigned = "达到市级要求"

    /// Reads the list.
    func targets(_ value: YAMLValue) -> [PlanTarget] {
        var isShownAlready = false
        return (value.list() ?? []).compactMap { entry in
            guard var map = entry.mapping() else { return nil }
            let isShown = map.value("shown")?.boolean() ?? false
            if isShown, isShownAlready { map.log.report(.duplicateKey(map.place(of: "shown"), key: "shown")) }
            isShownAlready = isShownAlready || isShown
            let (target, knownBy) = self.target(&map, isShown: isShown)
            map.reportUnknownKeys()
            guard let target, knownBy.map({ $0 <= asOf }) ?? true else { return nil }
            return target
        }
    }

    private func target(_ map: inout YAMLMapping, isShown: Bool) -> (PlanTarget?, knownBy: CalendarDay?) {
        let stated = map.value("relation")
        let relation = stated.flatMap(self.relation)
        let goal = self.goal(&map, isAssigned: stated?.scalar == Self.asAssigned)
        let version = map.value("version")?.bothLanguages()
        let approved = map.value("approved")?.day()
        let knownBy = map.value("known_by")?.day() ?? approved
        let source = goal == .undecided ? map.value("source")?.text() ?? "" : map.required("source")?.text()
        guard let goal, let source else { return (nil, knownBy) }
        if goal.number != nil, let relation, let place = stated?.place { check(relation, at: place, map.log) }
        return (
            PlanTarget(
                relation: relation, goal: goal, version: version, approved: approved, source: source,
                isShown: isShown), knownBy
        )
    }

    /// A relation; nothing for 达到, words, and what is none, which is reported.
    private func relation(_ value: YAMLValue) -> Target.Relation? {
        guard let text = value.text(), text != Self.asAssigned else { return nil }
        if let known = Self.relations.first(where: { $0.word == text }) { return known.relation }
        value.file.log.report(.plan(value.place, .unknownRelation(found: text)))
        return nil
    }

    /// A side that is not the good one.
    private func check(_ relation: Target.Relation, at place: Place, _ log: FaultLog) {
        let expected: Target.Relation
        switch (row.direction, relation) {
        case (.up, .atMost): expected = .atLeast
        case (.down, .atLeast), (.down, .moreThan): expected = .atMost
        default: return
        }
        log.report(
            .plan(place, .relationAgainstDirection(indicator: row.name, found: relation, expected: expected)))
    }

    // MARK: What is asked

    private static let keys = ["level", "rate", "total", "points", "text"]

    /// Exactly one of the goals; 达到市级要求 is one by itself.
    private func goal(_ map: inout YAMLMapping, isAssigned: Bool) -> PlanTarget.Goal? {
        let unit = map.value("unit")
        let stated = Self.keys.compactMap { key in map.value(key).map { (key, $0) } }
        if isAssigned, stated.isEmpty {
            return .text(LocalizedText(zh: Self.asAssigned, en: "as the city requires"))
        }
        guard stated.count == 1 else {
            map.log.report(.plan(map.place, .goalNotStatedOnce(indicator: row.name)))
            return nil
        }
        let (key, value) = stated[0]
        if value.scalar == PlanTableReader.undecided { return .undecided }
        guard fits(key) else {
            map.log.report(
                .plan(
                    value.place,
                    .goalOfWrongKind(indicator: row.name, averaging: row.averaging.rawValue)))
            return nil
        }
        switch key {
        case "level": return PlanNumber(row: row).level(value, unit: unit).map { .level($0.value) }
        case "total": return PlanNumber(row: row).level(value, unit: unit).map { .total($0.value) }
        case "rate": return value.growth().map { .rate($0) }
        case "points": return value.number(in: PossibleValues.changes).map { .points($0) }
        default: return value.bothLanguages().map { .text($0) }
        }
    }

    /// Whether a row that is averaged so can have a goal.
    private func fits(_ key: String) -> Bool {
        switch key {
        case "rate": return row.averaging == .growth
        case "points": return row.averaging == .points
        case "total": return row.averaging == .total
        case "level": return row.averaging != .total
        default: return true
        }
    }
}
