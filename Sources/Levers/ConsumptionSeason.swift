import Studies

extension Lever {
    /// The consumption season: a lift of sales in the months in which it runs.
    static let consumptionSeason = Lever(
        LeverDeclaration(
            id: "consumption_season",
            name: LocalizedText(zh: "消费季", en: "consumption season"),
            summary: LocalizedText(
                zh: "促消费活动：活动月数×强度×满强度时当月销售额的提升",
                en: "promotion: months active × strength × lift of the month's sales at full strength"),
            shape: .byIndicator(.drivers),
            parameters: [
                .share("strength", zh: "强度", en: "strength", neutral: 0, direction: .raises),
                LeverParameter(
                    id: "months", name: LocalizedText(zh: "分季活动月数", en: "months active by quarter"),
                    unit: LocalizedText(zh: "月", en: "months"), kind: .path(lowest: 0, highest: 3),
                    neutral: nil),
                LeverParameter(
                    id: "lift", name: LocalizedText(zh: "满强度提升", en: "lift at full strength"),
                    unit: LocalizedText(zh: "%", en: "%"), kind: .number(lowest: 0, highest: 20), neutral: 0,
                    standsIn: true,
                    direction: .raises),
            ]),
        faults: { setting, _ in setting.items.flatMap { SettingChecks.required(["months"], in: $0) } },
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            let lift = product(item.values("strength"), item.values("lift"))
            return (item.byQuarter("months") ?? []).map {
                .scale(indicator: indicator, quarter: $0.quarter, percent: scaled(lift, by: $0.value / 3))
            }
        })
}
