import Outcomes
import Studies
import TimeSeries

/// What the projection rests on: recovery speeds, shock quarters, data standing, levers outside their range, bonds.
struct EvidenceNotes {
    let context: ReportContext
    let scenario: ScenarioProjection

    /// One line a topic.
    var lines: [String] {
        speeds + [onsets].compactMap { $0 } + caveats + findings + outsideRanges + bonds + [particles]
    }

    private var speeds: [String] {
        context.projection.record.speeds.map { speed in
            let estimated = percent(speed.estimated)
            let name = context.name(speed.indicator)
            let line = context.text(
                zh: "恢复速度　\(name)：估计每季弥合\(estimated)",
                en: "Recovery speed, \(name): \(estimated) of the gap a quarter")
            guard let measured = speed.measured.map(percent) else {
                return line + Term.fullStop[context.language]
            }
            return context.text(
                zh: "\(line)；实测一季度到二季度弥合\(measured)。",
                en: "\(line); measured from the first to the second quarter: \(measured).")
        }
    }

    /// A share in percent with its 80 % interval.
    private func percent(_ share: DistributionSummary) -> String {
        let median = DecimalText(share.p50 * 100, decimals: 0).text
        let range = context.figures.range(low: share.p10 * 100, high: share.p90 * 100, decimals: 0)
        return context.text(zh: "\(median)%\(range)", en: "\(median) % \(range)")
    }

    private var onsets: String? {
        let entries = context.projection.record.onsets.map { onset in
            let quarter = context.periods.full(.quarter(onset.quarter))
            return "\(context.name(onset.indicator)) \(quarter)"
                + context.text(zh: "（\(origin(onset))）", en: " (\(origin(onset)))")
        }
        guard !entries.isEmpty else { return nil }
        let listed = entries.joined(separator: Term.listSeparator[context.language])
        return context.text(zh: "疫情影响季度　\(listed)。", en: "Shock quarters: \(listed).")
    }

    private func origin(_ onset: EstimationRecord.Onset) -> String {
        switch onset.origin {
        case .detected: return Term.detected[context.language]
        case .declared: return Term.declared[context.language]
        case .inherited: return Term.inherited[context.language]
        }
    }

    private var caveats: [String] {
        Outcome.Caveat.allCases.compactMap { caveat in
            let indicators = context.printed.map(\.id).filter { id in
                scenario.outcomes.contains { $0.indicator == id && $0.caveats.contains(caveat) }
            }
            return indicators.isEmpty
                ? nil
                : CaveatWording.text(caveat)[context.language] + Term.colon[context.language]
                    + context.names(indicators) + Term.fullStop[context.language]
        }
    }

    /// Counts of revised and unreleased figures.
    private var findings: [String] {
        let wording = FindingWording(context.projection.study, context.language)
        return context.projection.findings.compactMap { finding in
            switch finding {
            case .laterVintages, .notYetKnown:
                let entry = wording.entry(finding)
                return entry.subject + Term.colon[context.language] + entry.statement
            default: return nil
            }
        }
    }

    private var outsideRanges: [String] {
        context.projection.scenarios.flatMap { scenario in
            scenario.outsideRanges.map { outside in
                let wording = OutsideRangeWording(
                    outside.lever, outside.parameter, outside.indicator.map(context.name), outside.value,
                    outside.range, context.language)
                let title = scenario.scenario.title[context.language]
                return context.text(
                    zh: "超出参照区间（*）　\(title)：\(wording.subject)\(wording.statement.zh)。",
                    en: "Outside the prior range (*), \(title): \(wording.subject) \(wording.statement.en).")
            }
        }
    }

    private var bonds: [String] {
        scenario.carryOvers.flatMap { bond -> [String] in
            let amounts = [bond.applied, bond.allotted, bond.works, bond.carried].map {
                DecimalText($0, decimals: 1).text
            }
            let name = bond.instrument
            let applied = context.text(
                zh: "\(name.zh)：申请\(amounts[0])亿元，未下达，按现状影响为0；申请不等于下达。",
                en:
                    "\(name.en): \(amounts[0]) applied for and not allotted (100 million yuan): no effect as it stands; "
                    + "applied for is not allotted.")
            let allotted = context.text(
                zh: "\(name.zh)：下达\(amounts[1])亿元，年内形成实物工作量\(amounts[2])亿元，其余结转下年\(amounts[3])亿元。",
                en:
                    "\(name.en): \(amounts[1]) allotted (100 million yuan), \(amounts[2]) turned into works within "
                    + "the year, \(amounts[3]) carried into the next year.")
            return (bond.allotted > 0 ? [allotted] : [])
                + (bond.allotted == 0 && bond.applied > 0 ? [applied] : [])
        }
    }

    private var particles: String {
        let run = context.projection.run
        let effective = DecimalText(context.projection.record.effectiveParticles, decimals: 0).text
        return context.text(
            zh: "测算　抽样\(run.draws)次，随机数编号\(run.seed)，参数组合有效数\(effective)，程序\(run.engine)。",
            en: "Run: \(run.draws) draws, seed \(run.seed), \(effective) effective parameter particles, "
                + "engine \(run.engine).")
    }
}
