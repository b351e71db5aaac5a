import Studies
import TimeSeries

/// The entry of a standard indicator in the `study.yaml` of a new study.
struct StandardEntry {
    /// The indicator.
    let indicator: StandardIndicator
    /// Ids of all indicators of the study.
    let others: Set<String>
    /// Ids of the parent's indicators.
    let parents: Set<String>
    /// The day by which its ranges could be held.
    let knownBy: CalendarDay
    /// Whether targets to be filled in are listed.
    let listsTargets: Bool

    /// The entry's lines, indented.
    var text: String {
        let names =
            indicator.aliases.isEmpty ? [] : ["aliases: [\(indicator.aliases.joined(separator: ", "))]"]
        let lines =
            ["name: {zh: \(indicator.name.zh), en: \(indicator.name.en)}"] + names + [
                "kind: \(indicator.kind.rawValue)", "unit: \"\(indicator.unit)\"",
                "price_basis: \(indicator.priceBasis.rawValue)",
                "definition: {zh: \"\(indicator.definition.zh)\", en: \"\(indicator.definition.en)\"}",
                "good: \(indicator.good.rawValue)",
            ] + role + ["trend_spread: \(indicator.trendSpread)"] + family
            + (indicator.isExtrapolated ? [] : ["extrapolate: false"]) + (listsTargets ? target : [])
        return (["  - id: \(indicator.id)"] + lines.map { "    " + $0 }).joined(separator: "\n") + "\n"
    }

    private var role: [String] {
        if let part = indicator.part, others.contains(part.id) {
            return ["role: total", "part: \(part.id)", "part_share: \(range(part.share))"]
        }
        switch indicator.role {
        case .activity: return ["role: activity", "printed: false"]
        case .driver(_, let share, let passThrough):
            return [
                "role: driver", "activity_share: \(range(share))", "pass_through: \(range(passThrough))",
            ]
        case .response(let elasticity): return ["role: response", "elasticity: \(range(elasticity))"]
        }
    }

    private func range(_ values: [Double]) -> String {
        let numbers =
            Set(values).count == 1
            ? "central: \(values[0])"
            : zip(["low", "central", "high"], values).map { "\($0): \($1)" }.joined(separator: ", ")
        return "{\(numbers), source: expert judgement, known_by: \(knownBy)}"
    }

    /// Its total here, and what stands for it in the parent.
    private var family: [String] {
        let total = StandardIndicator.all.first { $0.part?.id == indicator.id && others.contains($0.id) }
        let isTotal = indicator.part.map { others.contains($0.id) } ?? false
        let twin =
            isTotal || parents.contains(indicator.id) ? nil : indicator.twins.first(where: parents.contains)
        return (twin.map { ["parent_indicator: \($0)"] } ?? []) + (total.map { ["part_of: \($0.id)"] } ?? [])
    }

    private var target: [String] {
        indicator.target.map { target in
            [
                "targets:",
                "  - {kind: \(target.kind.rawValue), relation: \(target.relation.rawValue), \(target.key): 【待填】, source: 【待填】}",
            ]
        } ?? []
    }
}
