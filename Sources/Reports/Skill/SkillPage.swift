import Outcomes
import Studies

/// The page of one study's back-test: scores first, then every projection with its miss, then what was left out.
struct SkillPage {
    let context: SkillContext

    /// The parts of the page.
    var blocks: [Block] {
        var blocks = [head]
        if let main = context.mainMoment { blocks += self.blocks(main) }
        for moment in context.moments where moment != context.mainMoment { blocks += shortBlocks(moment) }
        blocks.append(.heading(context.text(zh: "未检验和替代", en: "Left out or replaced")))
        blocks.append(.lines(SkillRemarkLines(context: context).lines))
        blocks.append(.lines(SkillNotes(context: context).lines))
        return blocks
    }

    /// What every moment has: the verdict and its table.
    private func verdict(_ moment: SkillOrigin.Moment) -> [Block] {
        [
            .heading(title(moment, zh: "概要", en: "in short")),
            .lines([SkillVerdict(context: context, moment: moment).line]),
        ] + (SkillShortTable(context: context, moment: moment).table.map { [.table($0)] } ?? [])
    }

    /// The parts of a moment beside the main one; every case of it is in the contract and in the table of cases.
    private func shortBlocks(_ moment: SkillOrigin.Moment) -> [Block] {
        verdict(moment) + [
            .heading(title(moment, zh: "分指标", en: "by indicator")),
            .table(SkillIndicatorTable(context: context, moment: moment).table),
        ] + weightBlocks(moment) + hiddenBlocks(moment)
    }

    /// The parts of the main moment.
    private func blocks(_ moment: SkillOrigin.Moment) -> [Block] {
        var blocks = verdict(moment)
        blocks.append(.heading(title(moment, zh: "成绩", en: "scores")))
        blocks.append(.table(SkillScoreTable(context: context, moment: moment).table))
        blocks.append(.heading(title(moment, zh: "分指标", en: "by indicator")))
        blocks.append(.table(SkillIndicatorTable(context: context, moment: moment).table))
        blocks.append(.heading(title(moment, zh: "概率分布检验", en: "calibration")))
        blocks.append(.table(SkillCalibrationTable(context: context, moment: moment).table))
        blocks.append(.heading(title(moment, zh: "逐年对比", en: "every projection")))
        blocks.append(.table(SkillCaseTable(context: context, moment: moment, hidden: .none).table))
        blocks += weightBlocks(moment)
        blocks += speedBlocks(moment)
        blocks += hiddenBlocks(moment)
        return blocks
    }

    private var head: Block {
        let skill = context.skill
        let region = skill.study.region.name[context.language]
        return .head(
            standing: Term.internalEdition[context.language],
            title: context.text(zh: "\(region)：历史检验", en: "\(region): back-test"),
            lines: [
                context.text(
                    zh:
                        "模型 \(skill.engine)，抽样\(skill.draws)次，随机数编号\(skill.seed)，数据指纹 \(skill.study.contentHash.prefix(12))。"
                        + "每个时点只用当时已公布的数据；增速误差=测算中值减公布数，百分点。",
                    en: "Model \(skill.engine), \(skill.draws) draws, seed \(skill.seed), data hash "
                        + "\(skill.study.contentHash.prefix(12)). At each origin only what was published by then; "
                        + "error = median less published growth, percentage points.")
            ])
    }

    private func title(_ moment: SkillOrigin.Moment, zh: String, en: String) -> String {
        let name = moment.name
        return context.text(zh: "\(name.zh)：\(zh)", en: "At \(name.en): \(en)")
    }

    private func weightBlocks(_ moment: SkillOrigin.Moment) -> [Block] {
        guard let table = SkillWeightsTable(context: context, moment: moment).table else { return [] }
        return [
            .heading(title(moment, zh: "组合中各模型的权重", en: "weights of the models in the combination")),
            .table(table),
        ]
    }

    private func speedBlocks(_ moment: SkillOrigin.Moment) -> [Block] {
        guard let table = SkillSpeedTable(context: context, moment: moment).table else { return [] }
        return [
            .heading(title(moment, zh: "恢复速度定死时的误差", en: "errors with the recovery speed fixed")),
            .table(table),
        ]
    }

    private func hiddenBlocks(_ moment: SkillOrigin.Moment) -> [Block] {
        context.hidden.flatMap { hidden -> [Block] in
            [
                .heading(title(moment, zh: hidden.name.zh, en: hidden.name.en)),
                .table(SkillHiddenTable(context: context, moment: moment, hidden: hidden).table),
            ]
        }
    }
}
