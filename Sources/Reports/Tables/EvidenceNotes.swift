import Outcomes
import Studies
import TimeSeries

/// What the projection rests on: recovery speeds, shock quarters, data standing, levers outside their range, bonds.
struct EvidenceNotes {
    let context: ReportContext
    let scenario: ScenarioProjection

    /// One line a topic.
    var lines: [String] {
        speeds + ShockQuarterNotes(context: context).lines + caveats + findings + outsideRanges + bonds + [
            particles
        ]
    }

    private var speeds: [String] {
        context.projection.record.speeds.map { speed in
            let estimated = percent(speed.estimated)
            let name = context.name(speed.indicator)
            let line = context.text(
                zh: "恢复速度　\(name)：估计每季弥合\(estimated)",
                en: "Recovery speed, \(name): \(estimated) of the gap a quarter")
            guard let measured = speed.measured.map(self.measured) else {
                return line + Term.fullStop[context.language]
            }
            return context.text(
                zh: "\(line)；一季度到二季度的弥合\(measured)。",
                en: "\(line); from the first to the second quarter \(measured).")
        }
    }

    /// A measured closure; an interval that leaves 0 to 200 % comes from a gap too small to divide by.
    private func measured(_ share: DistributionSummary) -> String {
        guard share.p10 >= 0, share.p90 <= 2 else {
            return context.text(zh: "不能可靠测量", en: "it cannot be measured reliably")
        }
        let percent = percent(share)
        return context.text(zh: "实测为\(percent)", en: "\(percent) as measured")
    }

    /// A share in percent with its 80 % interval.
    private func percent(_ share: DistributionSummary) -> String {
        let median = DecimalText(share.p50 * 100, decimals: 0).text
        let range = context.figures.range(low: share.p10 * 100, high: share.p90 * 100, decimals: 0)
        return context.text(zh: "\(median)%\(range)", en: "\(median) % \(range)")
    }

    private var caveats: [String] {
        Outcome.Caveat.allCases.compactMap { caveat in
            let indicators = context.printed.map(\.id).filter { id in
                scenario.outcomes.contains { $0.indicator == id && $0.caveats.contains(caveat) }
            }
            return indicators.isEmpty
                ? nil
                : CaveatWording.text(caveat)[context.language] + Term.colon[context.language]
                    + context.names(indicators, of: context.printed.map(\.id))
                    + Term.fullStop[context.language]
        }
    }

    /// Counts of revised and unreleased figures.
    private var findings: [String] {
        let wording = FindingWording(context.projection.study, context.language)
        return context.projection.findings.compactMap { finding in
            switch finding {
            case .laterVintages, .notYetKnown, .projectListNotUsable, .overlapListed, .historyTooShort,
                .indicatorNotInModel, .leverNotInModel, .modelsCombined, .weightsNotUsed:
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
                QuantityText.money($0)[context.language]
            }
            let name = bond.instrument
            let applied = context.text(
                zh: "\(name.zh)：申请\(amounts[0])，未下达，按现状影响为0；申请不等于下达。",
                en:
                    "\(name.en): \(amounts[0]) applied for and not allotted: no effect as it stands; "
                    + "applied for is not allotted.")
            let allotted = context.text(
                zh: "\(name.zh)：下达\(amounts[1])，年内形成实物工作量\(amounts[2])，其余结转下年\(amounts[3])。",
                en:
                    "\(name.en): \(amounts[1]) allotted, \(amounts[2]) turned into works within "
                    + "the year, \(amounts[3]) carried into the next year.")
            return (bond.allotted > 0 ? [allotted] : [])
                + (bond.isOnlyAppliedFor ? [applied] : [])
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
