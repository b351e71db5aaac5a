import Studies

extension StandardIndicator {
    static let money = [
        response(
            "budget_revenue", zh: "一般公共预算收入", en: "general public budget revenue", unit: "yi_yuan",
            definition: (zh: "现价；自然口径", en: "current prices; as booked"),
            elasticity: "low: 0.6, central: 0.95, high: 1.3", spread: "3.5"),
        response(
            "budget_expenditure", zh: "一般公共预算支出", en: "general public budget expenditure", unit: "yi_yuan",
            definition: (zh: "现价", en: "current prices"), elasticity: "low: -0.5, central: 0.2, high: 1",
            spread: "6"),
        response(
            "disposable_income_per_capita", zh: "居民人均可支配收入", en: "per capita disposable income of residents",
            aliases: ["人均可支配收入"], unit: "yuan", definition: (zh: "名义", en: "nominal"),
            elasticity: "low: 0.4, central: 0.7, high: 1.0", spread: "1"),
        response(
            "urban_disposable_income_per_capita", zh: "城镇居民人均可支配收入",
            en: "per capita disposable income of urban residents", unit: "yuan",
            definition: (zh: "名义", en: "nominal"), elasticity: "low: 0.4, central: 0.7, high: 1.0",
            spread: "1"),
        response(
            "loans_outstanding", zh: "贷款余额", en: "outstanding loans", aliases: ["各项贷款余额"], kind: "stock",
            unit: "yi_yuan", definition: (zh: "期末余额", en: "end of period"), elasticity: "central: 0",
            spread: "10"),
        response(
            "deposits_outstanding", zh: "存款余额", en: "outstanding deposits", aliases: ["各项存款余额"],
            kind: "stock",
            unit: "yi_yuan", definition: (zh: "期末余额", en: "end of period"), elasticity: "central: 0",
            spread: "10"),
    ]

    static let people = [
        response(
            "registered_unemployment_rate", zh: "城镇登记失业率", en: "registered urban unemployment rate",
            aliases: ["登记失业率"], kind: "rate", unit: "\"%\"", good: "down",
            definition: (zh: "期末数；行政登记", en: "end of period; administrative record"),
            elasticity: "low: -0.08, central: -0.03, high: 0", spread: "10"),
        response(
            "surveyed_unemployment_rate", zh: "城镇调查失业率", en: "surveyed urban unemployment rate",
            aliases: ["调查失业率"], kind: "rate", unit: "\"%\"", good: "down",
            definition: (zh: "期末数；劳动力调查", en: "end of period; labour force survey"),
            elasticity: "low: -0.12, central: -0.05, high: 0", spread: "10"),
        response(
            "jobs_promoted", zh: "促进城乡劳动力就业人数", en: "urban and rural workers helped into jobs",
            aliases: ["促进城乡劳动力就业"], unit: "persons",
            definition: (zh: "累计人数，不是城镇新增就业", en: "cumulative persons, not new urban jobs"),
            elasticity: "low: 0.5, central: 1.5, high: 2.5", spread: "10"),
    ]

    static let others = [
        response(
            "new_enterprises", zh: "新设企业", en: "newly registered enterprises", aliases: ["新设企业数"],
            unit: "enterprises", definition: (zh: "不含个体工商户", en: "without the self-employed"),
            elasticity: "low: 0, central: 1, high: 2", spread: "10"),
        response(
            "new_market_entities", zh: "新设市场主体", en: "newly registered market entities", unit: "entities",
            definition: (zh: "企业和个体工商户等", en: "enterprises and self-employed"),
            elasticity: "low: 0, central: 1, high: 2", spread: "10"),
        response(
            "housing_sales_area", zh: "商品房销售面积", en: "floor space of commercial buildings sold",
            aliases: ["房地产销售面积"], unit: "wan_m2", good: "neutral",
            definition: (zh: "新建商品房；波动大，不作外推", en: "newly built; volatile and not projected forward"),
            elasticity: "central: 0", spread: "10", more: ["extrapolate: false"]),
        response(
            "pm25", zh: "细颗粒物（PM2.5）平均浓度", en: "average PM2.5 concentration",
            aliases: ["细颗粒物平均浓度", "细颗粒物浓度", "PM2.5"], kind: "mean", unit: "ug_m3", good: "down",
            definition: (zh: "期内均值", en: "mean over the period"), elasticity: "central: 0", spread: "10"),
    ]

    /// A response's entry.
    ///
    /// - Parameters:
    ///   - elasticity: its range, as keys of YAML; expert judgement.
    ///   - spread: standard deviation of its trend growth around the parent's, percentage points.
    private static func response(
        _ id: String, zh: String, en: String, aliases: [String] = [], kind: String = "flow", unit: String,
        good: String = "up", definition: (zh: String, en: String), elasticity: String, spread: String,
        more: [String] = []
    ) -> StandardIndicator {
        let isMoney = ["yi_yuan", "yuan"].contains(unit)
        let lines = [
            "kind: \(kind)", "unit: \(unit)",
            "definition: {zh: \(definition.zh), en: \"\(definition.en)\"}", "tier: {zh: 在地, en: on-site}",
            "good: \(good)", "role: response",
            "elasticity: {\(elasticity), source: expert judgement, known_by: 2012-12-31}",
            "trend_spread: \(spread)",
        ]
        return StandardIndicator(
            id: id, name: (zh, en), aliases: aliases, part: .response,
            priceBasis: isMoney ? .nominal : .notApplicable,
            keys: (lines + more).joined(separator: "\n"))
    }
}
