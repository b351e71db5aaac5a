import Studies

/// Parameters that several levers have.
extension LeverParameter {
    /// An amount in 亿元.
    static func yiYuan(
        _ id: String, zh: String, en: String, neutral: Double? = 0, lowest: Double = 0,
        direction: Direction? = .raises
    ) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en),
            unit: LocalizedText(zh: "亿元", en: "100 million yuan"),
            kind: .number(lowest: lowest, highest: 100_000), neutral: neutral, direction: direction)
    }

    /// A share of something, 0 to 1 unless stated otherwise.
    static func share(
        _ id: String, zh: String, en: String, neutral: Double?, otherwise: Double? = nil, highest: Double = 1,
        standsIn: Bool = false, direction: Direction? = nil
    ) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en), unit: LocalizedText(zh: "比重", en: "share"),
            kind: .number(lowest: 0, highest: highest), neutral: neutral, otherwise: otherwise,
            standsIn: standsIn, direction: direction)
    }

    /// Percentage points on growth.
    static func points(_ id: String, zh: String, en: String, within limit: Double) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en), unit: LocalizedText(zh: "百分点", en: "pp"),
            kind: .number(lowest: -limit, highest: limit), neutral: 0, direction: .raises)
    }

    /// The quarter from which, or in which, something happens.
    static func quarter(_ id: String, zh: String, en: String) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en), unit: LocalizedText(zh: "季度", en: "quarter"),
            kind: .quarter, neutral: nil)
    }

    /// How an amount spreads over open quarters.
    static let profile = LeverParameter(
        id: "profile", name: LocalizedText(zh: "分季比例", en: "profile by quarter"),
        unit: LocalizedText(zh: "各季比重", en: "shares by quarter"), kind: .byQuarter(highest: 1), neutral: nil)

    /// The part that buys land or used assets: in total investment, never in construction or activity.
    static let land = share(
        "land", zh: "土地及购置比重", en: "land share", neutral: nil, standsIn: true)

    /// Activity per yuan of works.
    static func multiplier(
        zh: String = "区内乘数", en: String = "in-district multiplier", neutral: Double? = nil,
        direction: Direction? = .raises
    )
        -> LeverParameter
    {
        LeverParameter(
            id: "multiplier", name: LocalizedText(zh: zh, en: en),
            unit: LocalizedText(zh: "元增加值/元", en: "yuan of activity per yuan"),
            kind: .number(lowest: 0, highest: 5), neutral: neutral, standsIn: true, direction: direction)
    }
}
