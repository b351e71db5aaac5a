import Studies

extension Lever {
    /// A renewed local cluster: a share of the fall below trend of the year's first quarter hits a driver again.
    ///
    /// Source: MODEL §7 (shock): intensity × the region's own gap of the first quarter × weeks / 13.
    static let outbreak = Lever(
        LeverDeclaration(
            id: "outbreak",
            name: LocalizedText(zh: "聚集性疫情", en: "local outbreak"),
            summary: LocalizedText(
                zh: "再次发生聚集性疫情：在某一季度持续若干周，强度1为一季度的冲击；之后按恢复速度消退",
                en:
                    "a new cluster in one quarter for some weeks; intensity 1 is the shock of the first quarter; it fades "
                    + "at the recovery speed"),
            shape: .byIndicator(.drivers),
            parameters: [
                LeverParameter(
                    id: "weeks", name: LocalizedText(zh: "周数", en: "weeks"),
                    unit: LocalizedText(zh: "周", en: "weeks"), kind: .number(lowest: 0, highest: 13),
                    neutral: 0, direction: .lowers),
                .quarter("quarter", zh: "季度", en: "quarter"),
                LeverParameter(
                    id: "intensity", name: LocalizedText(zh: "强度", en: "intensity"),
                    unit: LocalizedText(zh: "一季度冲击=1", en: "shock of the first quarter = 1"),
                    kind: .number(lowest: 0, highest: 3), neutral: 0, standsIn: true, direction: .lowers),
            ]),
        faults: { setting, _ in setting.items.flatMap { SettingChecks.required(["quarter"], in: $0) } },
        effects: { item in
            guard let indicator = item.item.indicator, let quarter = item.quarter("quarter") else {
                return []
            }
            let share = scaled(product(item.values("weeks"), item.values("intensity")), by: 1 / 13)
            return [.shock(indicator: indicator, quarter: quarter, share: share)]
        })
}
