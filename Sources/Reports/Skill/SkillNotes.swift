import Studies

/// How to read the tables, and what they do not show.
struct SkillNotes {
    let context: SkillContext

    /// The lines.
    var lines: [String] {
        [
            context.text(
                zh: "注：CRPS和对数评分衡量整个分布（CRPS越小越好，对数评分越大越好）；规则的分布由其在该时点之前的误差给出，不足3个则无。",
                en:
                    "Notes: CRPS and log score judge whole distributions (CRPS: less is better; log score: more is better); "
                    + "a rule's distribution comes from its errors known at the origin, none with fewer than 3."
            ),
            context.text(
                zh: "“误差比”“CRPS比”在双方都有的测算上计算，小于1为本模型较好；DM为小样本修正的Diebold-Mariano检验，误差先按年平均。",
                en:
                    "Ratios are on the projections that both have; below 1 the model is better. DM: Diebold-Mariano with "
                    + "small-sample correction, squared errors averaged by year first."),
            context.text(
                zh: "二项区间按各次独立计算，同一年的指标并不独立，实际更宽。数据为后来版本，只按首次发布日期截断，修订不可还原。",
                en:
                    "Binomial intervals take cases as independent; series of one year are not, so the truth is wider. Figures "
                    + "are of later editions, cut by first release dates: revisions cannot be undone."),
        ]
    }
}
