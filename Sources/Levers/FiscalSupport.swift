import Studies

extension Lever {
    /// Relief and transfers: money that firms and households keep or get, such as waived insurance, rents, transfers.
    ///
    /// It acts on activity by one multiplier and on nothing else. Waived insurance and rents are no budget revenue.
    static let fiscalSupport = Lever(
        LeverDeclaration(
            id: "fiscal_support",
            name: LocalizedText(zh: "纾困和转移支付", en: "relief and transfers"),
            summary: LocalizedText(
                zh: "社保减免延续、房租减免、特殊转移支付等在年内增加的金额，经纾困乘数影响经济活动，不计入一般公共预算收入",
                en:
                    "further waived insurance, rents, transfers within the year; acts on activity by one multiplier, never on "
                    + "budget revenue itself"),
            shape: .instruments,
            parameters: [
                .yiYuan("amount", zh: "年内增加金额", en: "further amount within the year"),
                .yiYuan("monthly", zh: "每月金额", en: "amount a month"),
                LeverParameter(
                    id: "months", name: LocalizedText(zh: "延续月数", en: "months of extension"),
                    unit: LocalizedText(zh: "月", en: "months"), kind: .number(lowest: 0, highest: 12),
                    neutral: 0, direction: .raises),
                .multiplier(zh: "纾困乘数", en: "multiplier of relief", neutral: 0),
                .profile,
            ]),
        effects: { item in
            let amount = item.values("amount")
            let extended = product(item.values("monthly"), item.values("months"))
            let multiplier = item.values("multiplier")
            let activity = item.context.converted(
                amount.indices.map { (amount[$0] + extended[$0]) * multiplier[$0] }, to: item.context.activity
            )
            return item.profile.map {
                .activity(quarter: $0.quarter, amount: scaled(activity, by: $0.value))
            }
        })
}
