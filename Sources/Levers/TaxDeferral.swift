import Studies

extension Lever {
    /// Tax deferral: deferred tax that comes back is a term of its own in the rest of the year, and so is tax newly
    /// deferred. Timing only: what comes back this year does not come back next year.
    static let taxDeferral = Lever(
        LeverDeclaration(
            id: "tax_deferral",
            name: LocalizedText(zh: "延期缴税", en: "deferred tax payments"),
            summary: LocalizedText(
                zh: "已延期税款在年内缴回的比重，和年内新批准的延期；按区级留成部分计入收入",
                en:
                    "deferred tax paid back within the year, and tax newly deferred; the district's own share enters revenue"
            ),
            shape: .byIndicator(.flowResponses),
            parameters: [
                .share("returned", zh: "缴回比重", en: "share returned", neutral: 0, direction: .raises),
                .yiYuan("deferred", zh: "已延期税款", en: "deferred so far"),
                .yiYuan("renewed", zh: "新批准延期", en: "newly deferred", direction: .lowers),
                .share(
                    "district_share", zh: "区级留成比重", en: "district's share", neutral: nil, otherwise: 1,
                    standsIn: true),
                .profile,
            ]),
        faults: { setting, context in SettingChecks.units(setting, context) },
        effects: { item in
            guard let indicator = item.indicator else { return [] }
            let back = product(item.values("deferred"), item.values("returned"))
            let out = item.values("renewed")
            let share = item.values("district_share")
            let net = item.context.converted(
                back.indices.map { (back[$0] - out[$0]) * share[$0] }, to: indicator)
            return item.profile.map {
                .flow(
                    indicator: indicator.id, quarter: $0.quarter, amount: scaled(net, by: $0.value),
                    responses: .doNotFollow)
            }
        })
}
