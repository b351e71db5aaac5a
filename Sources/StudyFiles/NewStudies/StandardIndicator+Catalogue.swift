import Studies

extension StandardIndicator {
    /// Every statistic of new studies, in the order of a half-year report.
    ///
    /// Source of names: docs/terms.md; of the ranges: expert judgement.
    static let all = activity + money + people + others

    private static let activity = [
        StandardIndicator(
            id: "gdp", name: ("地区生产总值", "gross regional product"), aliases: ["国内生产总值", "GDP"],
            priceBasis: .real,
            definition: ("绝对额按现价，增速按不变价", "levels at current prices, growth at constant prices"),
            role: .activity, trendSpread: 1)
    ]

    private static let money = [
        StandardIndicator(
            id: "budget_revenue", name: ("一般公共预算收入", "general public budget revenue"),
            aliases: ["区级一般公共预算收入"],
            definition: ("现价；自然口径（待核）", "current prices; as booked (to be verified)"),
            role: .response([0.5, 0.95, 1.4]), trendSpread: 3.5,
            target: OpenTarget(kind: .budget, relation: .atLeast, key: "level")),
        StandardIndicator(
            id: "budget_expenditure", name: ("一般公共预算支出", "general public budget expenditure"),
            definition: ("现价", "current prices"), role: .response([-0.5, 0.2, 1]), trendSpread: 6),
        StandardIndicator(
            id: "fixed_asset_investment", name: ("全社会固定资产投资", "total investment in fixed assets"),
            aliases: ["固定资产投资", "固定资产投资（不含农户）"],
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"),
            role: .driver(.investment, share: [0.25, 0.42, 0.6], passThrough: [0, 0.6, 1.4]),
            part: ("construction_installation_investment", [0.35, 0.55, 0.75]), trendSpread: 6,
            target: OpenTarget(kind: .assigned, relation: .atLeast, key: "growth")),
        StandardIndicator(
            id: "construction_installation_investment",
            name: ("建安投资", "investment in construction and installation"),
            aliases: ["建筑安装工程投资", "建安投资（建筑安装工程投资）"],
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"),
            role: .driver(.investment, share: [0.1, 0.25, 0.5], passThrough: [0.3, 0.6, 1.0]),
            twins: ["fixed_asset_investment"], trendSpread: 6,
            target: OpenTarget(kind: .assigned, relation: .atLeast, key: "growth")),
        StandardIndicator(
            id: "retail_sales", name: ("社会消费品零售总额", "total retail sales of consumer goods"),
            aliases: ["社会消费品零售额", "社零"],
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"),
            role: .driver(.consumption, share: [0.25, 0.4, 0.6], passThrough: [0.24, 0.5, 0.76]),
            trendSpread: 2.5,
            target: OpenTarget(kind: .annual, relation: .atLeast, key: "growth")),
        StandardIndicator(
            id: "disposable_income_per_capita",
            name: ("居民人均可支配收入", "per capita disposable income of residents"),
            aliases: ["人均可支配收入"], unit: "yuan", definition: ("名义", "nominal"),
            role: .response([0.4, 0.7, 1.0]), trendSpread: 1,
            target: OpenTarget(kind: .annual, relation: .atLeast, key: "growth")),
        StandardIndicator(
            id: "urban_disposable_income_per_capita",
            name: ("城镇居民人均可支配收入", "per capita disposable income of urban residents"), unit: "yuan",
            definition: ("名义", "nominal"), role: .response([0.4, 0.7, 1.0]), trendSpread: 1),
        StandardIndicator(
            id: "industrial_output",
            name: ("规模以上工业总产值", "gross output value of industrial enterprises above designated size"),
            aliases: ["工业总产值"], definition: ("现价；总产值，不是增加值", "current prices; gross output, not value added"),
            role: .driver(.industry, share: [0.05, 0.15, 0.35], passThrough: [0.8, 1.2, 1.6]),
            twins: ["industrial_value_added"], trendSpread: 6,
            target: OpenTarget(kind: .annual, relation: .atLeast, key: "growth")),
        StandardIndicator(
            id: "industrial_value_added",
            name: ("规模以上工业增加值", "value added of industrial enterprises above designated size"),
            aliases: ["工业增加值"], priceBasis: .real,
            definition: ("不变价；一般只发布增速", "constant prices; as a rule growth only"),
            role: .driver(.industry, share: [0.2, 0.33, 0.45], passThrough: [0.82, 1.2, 1.58]),
            twins: ["industrial_output"], trendSpread: 6,
            target: OpenTarget(kind: .annual, relation: .atLeast, key: "growth")),
    ]

    private static let people = [
        StandardIndicator(
            id: "registered_unemployment_rate", name: ("城镇登记失业率", "registered urban unemployment rate"),
            aliases: ["登记失业率"], kind: .rate, unit: "%", priceBasis: .notApplicable,
            definition: ("期末数；行政登记", "end of period; administrative record"), good: .down,
            role: .response([-0.08, -0.03, 0]),
            target: OpenTarget(kind: .ceiling, relation: .atMost, key: "level")),
        StandardIndicator(
            id: "surveyed_unemployment_rate", name: ("城镇调查失业率", "surveyed urban unemployment rate"),
            aliases: ["调查失业率"], kind: .rate, unit: "%", priceBasis: .notApplicable,
            definition: ("期末数；劳动力调查", "end of period; labour force survey"), good: .down,
            role: .response([-0.12, -0.05, 0])),
        StandardIndicator(
            id: "jobs_promoted", name: ("促进城乡劳动力就业人数", "urban and rural workers helped into jobs"),
            aliases: ["促进城乡劳动力就业"], unit: "persons", priceBasis: .notApplicable,
            definition: ("累计人数，不是城镇新增就业", "cumulative persons, not new urban jobs"),
            role: .response([0.5, 1.5, 2.5])),
    ]

    private static let others = [
        StandardIndicator(
            id: "loans_outstanding", name: ("贷款余额", "outstanding loans"), aliases: ["各项贷款余额"], kind: .stock,
            definition: ("期末余额", "end of period"), role: .response([0, 0.3, 0.6])),
        StandardIndicator(
            id: "deposits_outstanding", name: ("存款余额", "outstanding deposits"), aliases: ["各项存款余额"],
            kind: .stock,
            definition: ("期末余额", "end of period"), role: .response([0, 0.3, 0.6])),
        StandardIndicator(
            id: "new_enterprises", name: ("新设企业", "newly registered enterprises"), aliases: ["新设企业数"],
            unit: "enterprises", priceBasis: .notApplicable,
            definition: ("不含个体工商户", "without the self-employed"), role: .response([0, 1, 2])),
        StandardIndicator(
            id: "new_market_entities", name: ("新设市场主体", "newly registered market entities"), unit: "entities",
            priceBasis: .notApplicable, definition: ("企业和个体工商户等", "enterprises and self-employed"),
            role: .response([0, 1, 2])),
        StandardIndicator(
            id: "housing_sales_area", name: ("商品房销售面积", "floor space of commercial buildings sold"),
            aliases: ["房地产销售面积"], unit: "wan_m2", priceBasis: .notApplicable,
            definition: ("新建商品房；波动大，不作外推", "newly built; volatile and not projected forward"), good: .neutral,
            role: .response([0, 0, 0]), isExtrapolated: false),
        StandardIndicator(
            id: "pm25", name: ("细颗粒物（PM2.5）平均浓度", "average PM2.5 concentration"),
            aliases: ["细颗粒物平均浓度", "细颗粒物浓度", "PM2.5"], kind: .mean, unit: "ug_m3",
            priceBasis: .notApplicable, definition: ("期内均值", "mean over the period"), good: .down,
            role: .response([0, 0, 0])),
    ]
}
