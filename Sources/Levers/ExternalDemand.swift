import Studies

extension Lever {
    /// External demand: points on the growth of a driver in the rest of the year; the level returns after.
    static let externalDemand = Lever(
        LeverDeclaration(
            id: "external_demand",
            name: LocalizedText(zh: "外部需求", en: "external demand"),
            summary: LocalizedText(
                zh: "国内外订单变化：年内其余各季同比增减的百分点",
                en: "orders from outside: percentage points on the growth of the year's open quarters"),
            shape: .byIndicator(.drivers),
            parameters: [.points("points", zh: "同比增减", en: "points on growth", within: 50)]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            let points = item.values("points")
            return item.context.openQuarters.map {
                .growth(indicator: indicator, quarter: $0.quarter, points: points)
            }
        })
}
