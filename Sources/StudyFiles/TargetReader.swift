import Studies

/// Reads targets and implied bounds.
struct TargetReader {
    /// The indicator's kind, which bounds levels; nothing when it could not be read.
    let kind: Indicator.Kind?

    private static let notFilled = "【待填】"
    private static let binding = "约束性"
    private static let attributes = ["预期性", binding]

    private var levels: ClosedRange<Double> {
        kind.map(PossibleValues.levels) ?? -.infinity ... .infinity
    }

    /// Reads the list `targets`; a single target is shown unless it says otherwise, and of several at most one.
    func targets(_ value: YAMLValue) -> [Target] {
        let entries = value.list() ?? []
        var isShownAlready = false
        return entries.compactMap { entry in
            guard var map = entry.mapping() else { return nil }
            let stated = map.value("shown")
            let isShown = stated.flatMap { $0.boolean() } ?? (entries.count == 1)
            if isShown, isShownAlready { map.log.report(.duplicateKey(map.place(of: "shown"), key: "shown")) }
            isShownAlready = isShownAlready || isShown
            let target = target(&map, isShown: isShown)
            map.reportUnknownKeys()
            return target
        }
    }

    private func target(_ map: inout YAMLMapping, isShown: Bool) -> Target? {
        let kind = map.required("kind")?.choice(Target.Kind.self)
        let relation = map.required("relation")?.choice(Target.Relation.self)
        let goal = goal(&map, isText: relation == .text)
        let attribute = map.value("attribute")?.word(of: Self.attributes)
        let approved = map.value("approved")?.day()
        let source = map.required("source")?.text()
        let version = map.value("version")?.text()
        guard let kind, let relation, let goal, let source else { return nil }
        return Target(
            kind: kind, relation: relation, goal: goal, isBinding: attribute == Self.binding,
            approved: approved, source: source, version: version, isShown: isShown)
    }

    /// Exactly one of `level`, `growth` and, when the relation is text, `text`.
    private func goal(_ map: inout YAMLMapping, isText: Bool) -> Target.Goal? {
        if isText { return map.required("text")?.bothLanguages().map { .text($0) } }
        let growth = map.value("growth")
        guard let growth else {
            guard let level = map.required("level") else { return nil }
            if level.scalar == Self.notFilled { return .notFilled }
            return level.number(in: levels).map { .level($0) }
        }
        if map.value("level") != nil { map.log.report(.duplicateKey(map.place(of: "level"), key: "level")) }
        if growth.scalar == Self.notFilled { return .notFilled }
        return growth.growth().map { .growth($0) }
    }

    /// Reads `implied_bound`.
    func impliedBound(_ value: YAMLValue) -> ImpliedBound? {
        guard var map = value.mapping() else { return nil }
        let relation = map.required("relation")?.choice(Target.Relation.self)
        let bound = map.required("value")?.number(in: levels)
        let reason = map.required("reason")?.bothLanguages()
        map.reportUnknownKeys()
        guard let relation, let bound, let reason else { return nil }
        return ImpliedBound(relation: relation, value: bound, reason: reason)
    }
}
