import Studies

extension Lever {
    /// Consumption rebound: the share of what the shock took in the first half that is regained later in the year.
    ///
    /// It comes on top of recovery and is zero unless a scenario states it: the evidence of 2020 shows recovery
    /// and not catch-up (DESIGN §3).
    static let consumptionRebound = Lever(
        LeverDeclaration(
            id: "consumption_rebound",
            name: LocalizedText(zh: "消费回补", en: "consumption rebound"),
            summary: LocalizedText(
                zh: "上半年因疫情损失的销售额在下半年补回的比重，在恢复之外另加",
                en: "share of first-half sales lost to the epidemic that is regained, on top of recovery"),
            shape: .byIndicator(.drivers),
            parameters: [
                LeverParameter(
                    id: "share", name: LocalizedText(zh: "补回比重", en: "share regained"),
                    unit: LocalizedText(zh: "占上半年损失的比重", en: "share of the first-half loss"),
                    kind: .number(lowest: 0, highest: 1), neutral: 0, direction: .raises),
                .profile,
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            let regained = item.values("share")
            return item.profile.map {
                .lossRegained(
                    indicator: indicator, quarter: $0.quarter, share: scaled(regained, by: $0.value))
            }
        })
}
