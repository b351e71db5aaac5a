import Levers
import Studies

/// Resolves what scenarios inherit from each other.
struct ScenarioInheritance {
    /// The scenarios that could be read.
    let drafts: [ScenarioFile.Draft]
    /// Names of all scenario files, readable or not.
    let names: [String]
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// Where faults go.
    let log: FaultLog

    /// The scenarios with inheritance resolved, in the order of `drafts`; one whose line is broken is left out.
    func resolved() -> [Scenario] {
        reportUnknownParents()
        reportTitlesTwice()
        return drafts.compactMap { draft in
            guard let line = line(of: draft) else { return nil }
            let levers = LeverCatalogue.declarations.compactMap { declaration in
                line.lazy.compactMap { link in link.levers.first { $0.lever == declaration.id } }.first
            }
            let scenario = Scenario(
                name: draft.name, title: draft.title, story: draft.story,
                ancestors: line.dropFirst().map(\.name), levers: levers,
                conditions: Self.conditions(line), place: draft.place)
            return scenario.unlinking(unlinked(line, in: scenario))
        }
    }

    /// The links of the nearest file that speaks of them. Those that are inherited hold as far as the scenario states their
    /// lever.
    private func unlinked(_ line: [ScenarioFile.Draft], in scenario: Scenario) -> [LeverLink] {
        guard let nearest = line.first(where: { $0.unlinked != nil }), let written = nearest.unlinked else {
            return []
        }
        return ScenarioLinks(levers: scenario.levers).links(
            written, indicators, log: nearest.name == scenario.name ? log : FaultLog())
    }

    /// The conditions of a line, the eldest's first; one on the same number as an ancestor's takes its place.
    private static func conditions(_ line: [ScenarioFile.Draft]) -> [ScenarioCondition] {
        line.reversed().reduce([]) { inherited, link in
            inherited.filter { old in !link.conditions.contains { $0.isAbout(old) } } + link.conditions
        }
    }

    /// Tables and the command find scenarios by their titles.
    private func reportTitlesTwice() {
        for (position, draft) in drafts.enumerated() {
            let others = drafts[..<position].flatMap { [$0.name, $0.title.zh, $0.title.en] }
            for title in Set([draft.title.zh, draft.title.en]).sorted() where others.contains(title) {
                log.report(.duplicateKey(draft.place, key: title))
            }
        }
    }

    private func reportUnknownParents() {
        for draft in drafts {
            guard let inherits = draft.inherits, let name = inherits.text(), !names.contains(name) else {
                continue
            }
            log.report(
                .unknownScenario(
                    inherits.place, found: name, nearest: NearestName.of(name, in: names), available: names))
        }
    }

    /// The scenario and its ancestors, nearest first; nothing when one is missing or the line closes on itself.
    ///
    /// A circle is reported once, at its first member in the order of files.
    private func line(of draft: ScenarioFile.Draft) -> [ScenarioFile.Draft]? {
        var line = [draft]
        while let inherits = line.last?.inherits, let name = inherits.scalar {
            if let start = line.firstIndex(where: { $0.name == name }) {
                let circle = line[start...].map(\.name)
                if start == 0, draft.name == names.first(where: circle.contains),
                    let place = draft.inherits?.place
                {
                    log.report(.inheritanceCycle(place, names: circle + [name]))
                }
                return nil
            }
            guard let next = drafts.first(where: { $0.name == name }) else { return nil }
            line.append(next)
        }
        return line
    }
}
