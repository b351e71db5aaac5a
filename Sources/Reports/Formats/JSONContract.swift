import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.projection/1` (DESIGN §5), the same in every language. Additive changes only.
struct JSONContract {
    private let projection: StudyProjection
    private let printsRules: Bool

    /// - Parameter printsRules: whether simple extrapolations are a key of their own.
    init(_ projection: StudyProjection, printsRules: Bool = false) {
        self.projection = projection
        self.printsRules = printsRules
    }

    /// The contract's text.
    var text: String {
        JSONText.text(
            .object(
                [
                    ("schema", .string("midyear.projection/1")), ("study", .study(projection)),
                    ("run", .run(projection.run)),
                    ("scenarios", .array(projection.scenarios.map(scenario))),
                    ("requirements", .array(projection.requirements.map(requirement))),
                    ("evidence", .array(projection.record.evidence.map(evidence))),
                    ("speeds", .array(projection.record.speeds.map(speed))),
                    ("matrix", .array(projection.record.matrix.map(matrixEntry))),
                    ("onsets", .array(projection.record.onsets.map(onset))),
                    ("effective_particles", .number(projection.record.effectiveParticles)),
                ] + offices + mixture + rules))
    }

    /// Growth of the year by simple extrapolation, percent; absent unless asked for.
    private var rules: [(key: String, value: JSONValue)] {
        guard printsRules else { return [] }
        let outlooks = projection.simpleOutlooks.map { outlook in
            JSONValue.object([
                ("indicator", .string(outlook.indicator)),
                ("observed", .string(outlook.observed.description)), ("rules", .rules(outlook.rules)),
            ])
        }
        return [("rules", .array(outlooks))]
    }

    /// Rows that offices add; absent without any.
    private var offices: [(key: String, value: JSONValue)] {
        let rows = projection.officeEvidence.map { row -> JSONValue in
            var members: [(key: String, value: JSONValue)] = []
            switch row.source {
            case .estimate(let department):
                members = [("source", .string("estimate")), ("department", .string(department))]
            case .projects(let list):
                members = [
                    ("source", .string("projects")), ("done", .number(list.done)),
                    ("remaining", .number(list.remaining)), ("execution", .number(list.execution.central)),
                    ("coverage", .number(list.coverage)),
                ]
            }
            return .object(
                members + [
                    ("indicator", .string(row.indicator)), ("period", .string(row.period.description)),
                    ("measure", .string(row.measure.rawValue)), ("value", .number(row.value)),
                    ("tolerance", .number(row.tolerance)), ("weight", .number(row.weight)),
                    ("before", .object(summary(row.before))), ("after", .object(summary(row.after))),
                ])
        }
        return rows.isEmpty ? [] : [("offices", .array(rows))]
    }

    /// The summary over weighted scenarios; absent without weights.
    private var mixture: [(key: String, value: JSONValue)] {
        guard let mixture = projection.mixture else { return [] }
        let weights = mixture.shares.map { share in
            JSONValue.object([("scenario", .string(share.scenario)), ("weight", .number(share.weight))])
        }
        return [
            (
                "weighted",
                .object([
                    ("weights", .array(weights)), ("outcomes", .array(mixture.outcomes.map(outcome))),
                ])
            )
        ]
    }

    private func scenario(_ scenario: ScenarioProjection) -> JSONValue {
        let plausibility = scenario.plausibility.map { plausibility in
            JSONValue.object([
                ("grade", .string(plausibility.grade.rawValue)), ("farther", .number(plausibility.farther)),
            ])
        }
        return .object(
            [
                ("name", .string(scenario.scenario.name)), ("title", text(scenario.scenario.title)),
                ("plausibility", plausibility ?? .null), ("outcomes", .array(scenario.outcomes.map(outcome))),
                ("carry_over", .array(scenario.carryOvers.map(carryOver))),
                ("outside_ranges", .array(scenario.outsideRanges.map(outsideRange))),
            ] + conditions(scenario) + unlinked(scenario.scenario))
    }

    /// Links that are off; absent without any.
    private func unlinked(_ scenario: Scenario) -> [(key: String, value: JSONValue)] {
        guard !scenario.unlinked.isEmpty else { return [] }
        return [("links_off", .array(scenario.unlinked.map(JSONValue.link)))]
    }

    /// Conditions and how unusual they are given the scenario's levers; absent without conditions.
    private func conditions(_ scenario: ScenarioProjection) -> [(key: String, value: JSONValue)] {
        guard !scenario.scenario.conditions.isEmpty else { return [] }
        let conditions = scenario.scenario.conditions.map { condition in
            JSONValue.object(
                [
                    ("indicator", .string(condition.indicator)),
                    ("period", .string(condition.period.description)),
                    ("measure", .string(condition.measure.rawValue)), ("value", .number(condition.value)),
                    ("meaning", .string(condition.meaning.rawValue)),
                ] + (condition.meaning == .hard ? [] : [("tolerance", .number(condition.tolerance))])
                    + (condition.target.map { [("target", .string($0.rawValue))] } ?? []))
        }
        let plausibility = scenario.conditionPlausibility.map { plausibility in
            JSONValue.object([
                ("grade", .string(plausibility.grade.rawValue)), ("farther", .number(plausibility.farther)),
            ])
        }
        return [
            ("conditions", .array(conditions)), ("condition_plausibility", plausibility ?? .null),
        ]
    }

    private func outcome(_ outcome: Outcome) -> JSONValue {
        let indicator = projection.study.indicator(outcome.indicator)
        let unit = OutcomeUnit(outcome.measure, indicator)
        var members: [(key: String, value: JSONValue)] = [
            ("indicator", .string(outcome.indicator)), ("period", .string(outcome.period.description)),
            ("measure", .string(outcome.measure.rawValue)), ("unit", .string(unit.id)),
        ]
        members += summary(outcome.summary)
        if let target = indicator?.targetOfTheYear, outcome.probability != nil {
            members.append(("target", self.target(target)))
        }
        if let probability = outcome.probability { members.append(("probability", .number(probability))) }
        members.append(("basis", .string(outcome.basis.rawValue)))
        if !outcome.caveats.isEmpty {
            let words = outcome.caveats.map(CaveatWording.text)
            members.append(
                (
                    "note",
                    .localized(
                        zh: words.map(\.zh).joined(separator: "；"),
                        en: words.map(\.en).joined(separator: "; "))
                ))
            members.append(("caveats", .array(outcome.caveats.map { .string($0.rawValue) })))
        }
        return .object(members)
    }

    private func target(_ target: Target) -> JSONValue {
        let head: [(key: String, value: JSONValue)] = [
            ("kind", .string(target.kind.rawValue)), ("relation", .string(target.relation.rawValue)),
        ]
        switch target.goal {
        case .level(let value): return .object(head + [("value", .number(value))])
        case .growth(let rate): return .object(head + [("rate", .number(rate))])
        case .text(let words): return .object(head + [("text", text(words))])
        case .notFilled: return .object(head)
        }
    }

    private func summary(_ summary: DistributionSummary) -> [(key: String, value: JSONValue)] {
        [
            ("mean", .number(summary.mean)), ("sd", .number(summary.deviation)),
            ("p05", .number(summary.p05)),
            ("p10", .number(summary.p10)), ("p50", .number(summary.p50)), ("p90", .number(summary.p90)),
            ("p95", .number(summary.p95)),
        ]
    }

    private func requirement(_ requirement: Requirement) -> JSONValue {
        let head: [(key: String, value: JSONValue)] = [
            ("indicator", .string(requirement.indicator)),
            ("period", .string(requirement.period.description)),
        ]
        switch requirement.need {
        case .growth(let growth):
            return .object(head + [("need", .string("growth"))] + summary(growth))
        case .count(let count):
            return .object(head + [("need", .string("count")), ("value", .number(count))])
        case .ceiling(let bound, let headroom):
            return .object(
                head + [
                    ("need", .string("ceiling")), ("value", .number(bound)), ("headroom", .number(headroom)),
                ])
        }
    }

    private func carryOver(_ bond: CarryOver) -> JSONValue {
        .object([
            ("instrument", text(bond.instrument)), ("applied", .number(bond.applied)),
            ("allotted", .number(bond.allotted)), ("works", .number(bond.works)),
            ("carried", .number(bond.carried)),
        ])
    }

    private func outsideRange(_ outside: OutsideRange) -> JSONValue {
        .object(
            [("lever", .string(outside.lever)), ("parameter", .string(outside.parameter))]
                + (outside.indicator.map { [("indicator", .string($0))] } ?? [])
                + [
                    ("value", .number(outside.value)), ("low", .number(outside.range.low)),
                    ("central", .number(outside.range.central)), ("high", .number(outside.range.high)),
                ])
    }

    private func evidence(_ shares: EvidenceShares) -> JSONValue {
        .object([
            ("indicator", .string(shares.indicator)), ("own", .number(shares.own)),
            ("parents", .number(shares.parents)), ("open", .number(shares.open)),
        ])
    }

    private func speed(_ speed: RecoverySpeed) -> JSONValue {
        .object(
            [("indicator", .string(speed.indicator)), ("estimated", .object(summary(speed.estimated)))]
                + (speed.measured.map { [("measured", .object(summary($0)))] } ?? []))
    }

    private func matrixEntry(_ entry: MatrixEntry) -> JSONValue {
        .object(
            [("response", .string(entry.response)), ("driver", .string(entry.driver))] + summary(entry.value)
                + [("prior_share", .number(entry.priorShare))])
    }

    private func onset(_ onset: EstimationRecord.Onset) -> JSONValue {
        let head: [(key: String, value: JSONValue)] = [
            ("indicator", .string(onset.indicator)), ("quarter", .string(onset.quarter.description)),
        ]
        switch onset.origin {
        case .detected(let factor):
            return .object(head + [("origin", .string("detected")), ("log_bayes_factor", .number(factor))])
        case .declared: return .object(head + [("origin", .string("declared"))])
        case .inherited: return .object(head + [("origin", .string("inherited"))])
        }
    }

    private func text(_ text: LocalizedText) -> JSONValue { .localized(zh: text.zh, en: text.en) }
}
