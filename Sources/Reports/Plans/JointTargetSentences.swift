import Outcomes
import Plans
import Studies

/// Targets against each other in words; internal only.
struct JointTargetSentences {
    let context: PlanContext

    /// The paragraph; nothing without targets that have a number.
    var paragraph: Paragraph {
        let lead = context.text(zh: "各项目标是否相互协调。", en: "Targets against each other.")
        guard let targets = context.recommended.targets else {
            return Paragraph(
                lead: lead,
                statements: [
                    Statement(
                        context.text(
                            zh: "目标均未确定或为文字，不计算同时完成的可能性。",
                            en: "No target has a number that is projected: no joint chance."),
                        .projected)
                ])
        }
        let sentences = [together(targets), conflict(targets), binding(targets)].compactMap { $0 }
        return Paragraph(lead: lead, statements: sentences.map { Statement($0, .projected) })
    }

    private func name(_ row: Int) -> String { context.plan.draft.indicators[row].name[context.language] }

    private func together(_ targets: JointTargets) -> String {
        let lowest = context.percent(targets.single.min() ?? 0)
        let joint = context.percent(targets.joint)
        let count = targets.rows.count
        return context.text(
            zh: "\(count)项目标单独看，可能性都不低于\(lowest)%；同时完成的可能性为\(joint)%。",
            en:
                "Each of \(count) targets by itself has a chance of at least \(lowest) %; all together \(joint) %."
        )
    }

    private func conflict(_ targets: JointTargets) -> String? {
        let threshold = DecimalText(100 * context.study.statusThresholds.difficult, decimals: 0).text
        guard let conflict = targets.conflict else {
            return context.text(
                zh: "没有同时完成的可能性低于\(threshold)%的组合。",
                en: "No set of them has a joint chance below \(threshold) %.")
        }
        let chance = context.percent(conflict.chance)
        let names = conflict.rows.map(name)
        guard names.count > 1 else {
            return context.text(
                zh: "最小的难以完成组合只有一项：\(names[0])，可能性\(chance)%，低于\(threshold)%。",
                en:
                    "The smallest set that is hardly met is one target: \(names[0]), \(chance) %, below \(threshold) %."
            )
        }
        return context.text(
            zh: "最小的难以同时完成组合为\(names.joined(separator: "、"))，同时完成的可能性\(chance)%，低于\(threshold)%。",
            en:
                "The smallest set that is hardly met together: \(names.joined(separator: ", ")), \(chance) %, below \(threshold) %."
        )
    }

    private func binding(_ targets: JointTargets) -> String? {
        guard let binding = targets.binding else { return nil }
        let (without, loosened) = (
            context.percent(binding.chanceWithout), context.percent(binding.chanceLoosened)
        )
        let isLevel =
            if case .level? = context.plan.draft.indicators[binding.row].target?.goal { true } else { false }
        let isRatio = context.plan.draft.indicators[binding.row].averaging == .points
        let step = isLevel && !isRatio ? ("1%", "1 %") : ("1个百分点", "one point")
        return context.text(
            zh: "最紧的是\(name(binding.row))：放宽\(step.0)，同时完成的可能性升至\(loosened)%；不计此项为\(without)%。",
            en:
                "The one that binds is \(name(binding.row)): asking \(step.1) less, the joint chance is \(loosened) %; without it "
                + "\(without) %.")
    }
}
