import Studies

extension Lever {
    /// The highest multiplier that can be incremental: what officials call leverage counts all sales paid with a voucher.
    ///
    /// Source: planning practice §5 no. 16; the highest incremental estimate for a city's programme is 5.8.
    static let highestVoucherMultiplier = 6.0

    /// Consumption vouchers: spending that would not have happened without them. An extension: the half-year report
    /// names none.
    static let vouchers = Lever(
        LeverDeclaration(
            id: "vouchers",
            name: LocalizedText(zh: "消费券", en: "consumption vouchers"),
            summary: LocalizedText(
                zh: "核销金额×增量系数；毛杠杆（带动销售额）不能用。报告未提消费券，属扩展参数",
                en:
                    "redeemed × incremental multiplier; a gross sales ratio cannot be used. The report names no vouchers: "
                    + "an extension"),
            shape: .byIndicator(.drivers),
            parameters: [
                .yiYuan("redeemed", zh: "核销金额", en: "redeemed"),
                LeverParameter(
                    id: "multiplier", name: LocalizedText(zh: "增量系数", en: "incremental multiplier"),
                    unit: LocalizedText(zh: "元新增消费/元", en: "yuan of new sales per yuan"),
                    kind: .number(lowest: 0, highest: 100), neutral: 0, standsIn: true, direction: .raises),
                .profile,
            ]),
        faults: { setting, context in
            SettingChecks.units(setting, context)
                + setting.items.compactMap { item -> Fault? in
                    guard let multiplier = item.number("multiplier"),
                        multiplier.high > highestVoucherMultiplier
                    else { return nil }
                    return .grossRatio(item.place, found: multiplier.high, highest: highestVoucherMultiplier)
                }
        },
        effects: { item in
            guard let indicator = item.indicator else { return [] }
            let spending = item.context.converted(
                product(item.values("redeemed"), item.values("multiplier")), to: indicator)
            return item.profile.map {
                .flow(
                    indicator: indicator.id, quarter: $0.quarter, amount: scaled(spending, by: $0.value),
                    responses: .follow)
            }
        })
}
