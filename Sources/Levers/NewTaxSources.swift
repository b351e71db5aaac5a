import Studies

extension Lever {
    /// Attracted firms: tax that begins some time after they register.
    static let newTaxSources = Lever(
        LeverDeclaration(
            id: "new_tax_sources",
            name: LocalizedText(zh: "新增税源", en: "new tax sources"),
            summary: LocalizedText(
                zh: "引进企业在年内形成的区级收入；注册不等于纳税，从开始纳税的季度起计",
                en:
                    "district revenue from attracted firms within the year, from the quarter in which they begin to pay"
            ),
            shape: .byIndicator(.flowResponses),
            parameters: [
                .yiYuan("amount", zh: "年内新增收入", en: "revenue within the year"),
                .quarter("starts", zh: "开始纳税季度", en: "first quarter of payment"),
            ]),
        faults: { setting, context in SettingChecks.units(setting, context) },
        effects: { item in
            guard let indicator = item.indicator else { return [] }
            let starts = item.quarter("starts") ?? item.context.firstOpenQuarter
            let quarters = item.context.openQuarters.filter { $0.quarter >= starts }
            let open = quarters.reduce(0) { $0 + $1.value }
            let amount = item.context.converted(item.values("amount"), to: indicator)
            return quarters.map {
                .flow(
                    indicator: indicator.id, quarter: $0.quarter, amount: scaled(amount, by: $0.value / open),
                    responses: .doNotFollow)
            }
        })
}
