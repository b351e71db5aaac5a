import Studies

extension Lever {
    /// Policy and one-off terms of revenue: tax cuts and their tail, collection timing, single large payments.
    static let revenueTerms = Lever(
        LeverDeclaration(
            id: "revenue_terms",
            name: LocalizedText(zh: "收入政策和一次性因素", en: "policy and one-off terms of revenue"),
            summary: LocalizedText(
                zh: "减税降费翘尾、征收时点、一次性入库等，不随经济活动变化的部分",
                en: "tails of tax cuts, collection timing, single payments: what does not follow activity"),
            shape: .byIndicator(.flowResponses),
            parameters: [
                .points("points", zh: "余期同比增减", en: "points on growth of the rest", within: 50),
                .yiYuan("amount", zh: "一次性金额", en: "one-off amount", lowest: -100_000),
                .profile,
            ]),
        faults: { setting, context in
            let amounts = setting.items.filter { $0.number("amount") != nil }
            return SettingChecks.units(
                LeverSetting(lever: setting.lever, items: amounts, origin: setting.origin), context)
        },
        effects: { item in
            guard let indicator = item.indicator else { return [] }
            let points = item.values("points")
            let amount = item.context.converted(item.values("amount"), to: indicator)
            return item.context.openQuarters.map {
                .growth(indicator: indicator.id, quarter: $0.quarter, points: points)
            }
                + item.profile.map {
                    .flow(
                        indicator: indicator.id, quarter: $0.quarter, amount: scaled(amount, by: $0.value),
                        responses: .doNotFollow)
                }
        })
}
