import Studies

extension StandardIndicator {
    static let activity = [
        StandardIndicator(
            id: "gdp", name: (zh: "地区生产总值", en: "gross regional product"), aliases: ["国内生产总值", "GDP"],
            part: .activity,
            priceBasis: .real,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 绝对额按现价，增速按不变价, en: "levels at current prices, growth at constant prices"}
                tier: {zh: 在地, en: on-site}
                good: up
                role: activity
                trend_spread: 1
                decimals: 1
                """)
    ]

    static let drivers = [
        StandardIndicator(
            id: "industrial_value_added",
            name: (zh: "规模以上工业增加值", en: "value added of industrial enterprises above designated size"),
            aliases: ["工业增加值"], part: .driver(.industry),
            priceBasis: .real,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 不变价；一般只发布增速, en: "constant prices; as a rule growth only"}
                tier: {zh: 在地, en: on-site}
                good: up
                role: driver
                activity_share: {low: 0.2, central: 0.33, high: 0.45, source: expert judgement, known_by: 2012-12-31}
                pass_through: {low: 0.82, central: 1.2, high: 1.58, source: expert judgement, known_by: 2012-12-31}
                trend_spread: 6
                """),
        StandardIndicator(
            id: "industrial_output",
            name: (zh: "规模以上工业总产值", en: "gross output value of industrial enterprises above designated size"),
            aliases: ["工业总产值"], part: .driver(.industry),
            priceBasis: .nominal,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 现价；总产值，不是增加值, en: "current prices; gross output, not value added"}
                tier: {zh: 在地, en: on-site}
                good: up
                role: driver
                activity_share: {low: 0.2, central: 0.33, high: 0.45, source: expert judgement, known_by: 2012-12-31}
                pass_through: {low: 0.82, central: 1.2, high: 1.58, source: expert judgement, known_by: 2012-12-31}
                trend_spread: 6
                decimals: 1
                """),
        StandardIndicator(
            id: "retail_sales", name: (zh: "社会消费品零售总额", en: "total retail sales of consumer goods"),
            aliases: ["社会消费品零售额", "社零"], part: .driver(.consumption),
            priceBasis: .nominal,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 现价；增速按可比口径, en: current prices; growth on a comparable basis}
                tier: {zh: 在地, en: on-site}
                good: up
                role: driver
                activity_share: {low: 0.28, central: 0.38, high: 0.5, source: expert judgement, known_by: 2012-12-31}
                pass_through: {low: 0.24, central: 0.5, high: 0.76, source: expert judgement, known_by: 2012-12-31}
                trend_spread: 2.5
                decimals: 1
                """),
        StandardIndicator(
            id: "fixed_asset_investment",
            name: (zh: "固定资产投资（不含农户）", en: "investment in fixed assets (excluding rural households)"),
            aliases: ["全社会固定资产投资", "固定资产投资", "total investment in fixed assets"], part: .driver(.investment),
            priceBasis: .nominal,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 现价；增速按可比口径, en: current prices; growth on a comparable basis}
                tier: {zh: 在地, en: on-site}
                good: up
                role: driver
                activity_share: {low: 0.25, central: 0.42, high: 0.6, source: expert judgement, known_by: 2012-12-31}
                pass_through: {low: 0, central: 0.6, high: 1.4, source: expert judgement, known_by: 2012-12-31}
                trend_spread: 6
                decimals: 1
                """),
        StandardIndicator(
            id: "construction_installation_investment",
            name: (zh: "建安投资", en: "investment in construction and installation"),
            aliases: ["建筑安装工程投资", "建安投资（建筑安装工程投资）"], part: .driver(.investment),
            priceBasis: .nominal,
            keys: """
                kind: flow
                unit: yi_yuan
                definition: {zh: 现价；增速按可比口径, en: current prices; growth on a comparable basis}
                tier: {zh: 在地, en: on-site}
                good: up
                role: driver
                activity_share: {low: 0.2, central: 0.35, high: 0.55, source: expert judgement, known_by: 2012-12-31}
                pass_through: {low: 0, central: 0.6, high: 1.4, source: expert judgement, known_by: 2012-12-31}
                trend_spread: 6
                decimals: 1
                """),
    ]
}
