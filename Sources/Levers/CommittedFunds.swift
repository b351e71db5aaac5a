import Studies

extension Lever {
    /// Funds that are won already: the plan spends all of them, a lower execution rate takes works away.
    ///
    /// The part done in quarters with figures is in the figures and cannot be undone. A label that pays for the works of
    /// another listed label counts for the rest alone.
    static let committedFunds = Lever(
        LeverDeclaration(
            id: "committed_funds",
            name: LocalizedText(zh: "已落实资金", en: "committed funds"),
            summary: LocalizedText(
                zh: "已落实的政府投资到年末的执行率；1为全部按计划执行，低于1减少其余各季的工作量",
                en:
                    "execution by year-end of government investment already won; 1 = as planned, less takes works from the "
                    + "open quarters"),
            shape: .instruments,
            parameters: [
                .yiYuan("amount", zh: "金额", en: "amount", direction: nil),
                .share(
                    "executed", zh: "年末执行率", en: "executed by year-end", neutral: 1, highest: 1.5,
                    direction: .raises),
                .share("done", zh: "已执行比重", en: "share done already", neutral: nil),
                .share(
                    "overlap", zh: "与其他所列资金重叠的比重", en: "share paid by another label", neutral: 1,
                    otherwise: 0, standsIn: true),
                .land,
                // Works taken away take more from activity, the higher it is.
                .multiplier(direction: nil),
            ]),
        faults: { setting, context in
            setting.items.flatMap { item in
                SettingChecks.required(["amount"], in: item) + SettingChecks.investment(item, context)
                    + executedBelowDone(item)
            }
        },
        effects: { item in
            let gap = item.values("executed").map { $0 - 1 }
            let overlap = item.values("overlap")
            let change = product(item.values("amount"), gap, overlap.map { 1 - $0 })
            let land = item.values("land")
            return item.context.openQuarters.flatMap { quarter -> [Effect] in
                let works = scaled(change, by: quarter.value)
                return InvestmentWorks(
                    quarter: quarter.quarter, construction: product(works, land.map { 1 - $0 }),
                    land: product(works, land), multiplier: item.values("multiplier")
                ).effects(item.context)
            }
        },
        money: { item in
            let amount = item.values("amount")
            let works = product(amount, item.values("executed"))
            return MoneyUse(
                name: item.item.name ?? item.lever.name, applied: 0,
                allotted: item.item.number("amount")?.central ?? 0, works: works,
                carried: amount.indices.map { max(amount[$0] - works[$0], 0) })
        })

    private static func executedBelowDone(_ item: LeverSetting.Item) -> [Fault] {
        guard let executed = item.number("executed"), let done = item.number("done"), executed.low < done.high
        else { return [] }
        return [
            .outOfBounds(
                item.place, what: LocalizedText("committed_funds.executed"), value: executed.low,
                lowest: done.high,
                highest: 1.5)
        ]
    }
}
