import Studies

extension Lever {
    /// Land plots: their price enters total investment and nothing else. It belongs to the government funds' budget, not
    /// to general revenue, and is neither construction nor activity.
    static let landPlots = Lever(
        LeverDeclaration(
            id: "land_plots",
            name: LocalizedText(zh: "土地上市", en: "land plots"),
            summary: LocalizedText(
                zh: "比计划多（少）上市的地块：土地购置费只进入全社会固定资产投资，不进入建安投资、经济活动和一般公共预算收入",
                en:
                    "plots listed beyond the plan: their price enters total investment alone, never construction, activity or "
                    + "general revenue"),
            shape: .instruments,
            parameters: [
                LeverParameter(
                    id: "plots", name: LocalizedText(zh: "比计划增减地块", en: "plots beyond the plan"),
                    unit: LocalizedText(zh: "个", en: "plots"), kind: .number(lowest: -1000, highest: 1000),
                    neutral: 0, direction: .raises),
                .yiYuan("value", zh: "每个地块价款", en: "price a plot", direction: nil),
                .share(
                    "paid", zh: "年内支付比重", en: "paid within the year", neutral: 0, otherwise: 1, standsIn: true
                ),
                .profile,
            ]),
        faults: { setting, context in
            setting.items.flatMap { item in
                SettingChecks.required(["value"], in: item) + SettingChecks.investment(item, context)
            }
        },
        effects: { item in
            let paid = product(item.values("plots"), item.values("value"), item.values("paid"))
            let none = Array(repeating: 0.0, count: paid.count)
            return item.profile.flatMap {
                InvestmentWorks(
                    quarter: $0.quarter, construction: none, land: scaled(paid, by: $0.value),
                    multiplier: none
                ).effects(item.context)
            }
        })
}
