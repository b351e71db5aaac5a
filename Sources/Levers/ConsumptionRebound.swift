import Studies
import TimeSeries

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
            shape: .byIndicator,
            parameters: [
                LeverParameter(
                    id: "share", name: LocalizedText(zh: "补回比重", en: "share regained"),
                    unit: LocalizedText(zh: "占上半年损失的比重", en: "share of the first-half loss"),
                    kind: .number(lowest: 0, highest: 1), neutral: 0),
                LeverParameter(
                    id: "profile", name: LocalizedText(zh: "分季比例", en: "profile by quarter"),
                    unit: LocalizedText(zh: "各季比重", en: "shares by quarter"),
                    kind: .byQuarter(highest: 1), neutral: nil),
            ],
            actsOnDriversOnly: true),
        faults: { setting, context in
            setting.items.flatMap { item in
                profile(of: item, context).compactMap { share in
                    share.quarter < context.firstOpenQuarter
                        ? .effectInThePast(
                            item.place, lever: setting.lever, quarter: share.quarter,
                            firstOpen: context.firstOpenQuarter) : nil
                }
            }
        },
        effects: { setting, context, lever, draws in
            setting.items.flatMap { item -> [Effect] in
                guard let indicator = item.indicator, case .number(let range)? = item.value("share") else {
                    return []
                }
                let regained = draws.values(range, of: lever, item: indicator, parameter: "share")
                return profile(of: item, context).map { share in
                    .lossRegained(
                        indicator: indicator, quarter: share.quarter, share: regained.map { $0 * share.value }
                    )
                }
            }
        })

    /// The stated profile, or equal parts over the open quarters of the study's year.
    private static func profile(
        of item: LeverSetting.Item, _ context: Context
    ) -> [ParameterValue.QuarterValue] {
        if case .byQuarter(let stated)? = item.value("profile") { return stated }
        let first = context.firstOpenQuarter
        let open = (first.number...4).map { Quarter(year: first.year, number: $0) }
        return open.map { ParameterValue.QuarterValue(quarter: $0, value: 1 / Double(open.count)) }
    }
}
