import Studies

extension Lever {
    /// Credit: growth of the loan balance, and what cheaper guarantees leave with firms.
    ///
    /// Loans granted are gross and contain renewals, so they never add to the balance.
    static let credit = Lever(
        LeverDeclaration(
            id: "credit",
            name: LocalizedText(zh: "信贷支持", en: "credit"),
            summary: LocalizedText(
                zh: "年末贷款余额同比增减的百分点；担保费率下调让企业少付的费用",
                en:
                    "points on year-end growth of the loan balance; fees that a lower guarantee rate leaves with firms"
            ),
            shape: .byIndicator(.stockResponses),
            parameters: [
                .points("points", zh: "年末余额同比增减", en: "points on year-end growth", within: 50),
                LeverParameter(
                    id: "fee_cut", name: LocalizedText(zh: "担保费率再降", en: "further cut of the guarantee fee"),
                    unit: LocalizedText(zh: "百分点", en: "pp"), kind: .number(lowest: 0, highest: 5),
                    neutral: 0,
                    direction: .raises),
                .yiYuan("guaranteed", zh: "担保贷款额", en: "loans guaranteed"),
                .multiplier(zh: "让利乘数", en: "multiplier of fees saved", neutral: 0),
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            let saved = scaled(product(item.values("fee_cut"), item.values("guaranteed")), by: 0.01)
            let activity = item.context.converted(
                product(saved, item.values("multiplier")), to: item.context.activity)
            return [.stockGrowth(indicator: indicator, points: item.values("points"))]
                + item.context.openQuarters.map {
                    .activity(quarter: $0.quarter, amount: scaled(activity, by: $0.value))
                }
        })
}
