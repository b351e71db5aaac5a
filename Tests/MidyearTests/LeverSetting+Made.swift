import Studies
import TimeSeries

extension LeverSetting {
    private static let place = Place(file: "test.yaml")

    /// Recovery speeds.
    static func speeds(_ multiples: [(indicator: String, multiple: Double)]) -> LeverSetting {
        setting(
            "recovery_speed",
            multiples.map { item($0.indicator, [("multiple", .number(UncertainValue($0.multiple)))]) })
    }

    /// A rebound of one driver.
    static func rebound(
        _ indicator: String, share: Double, profile: [ParameterValue.QuarterValue]? = nil
    ) -> LeverSetting {
        let values: [(String, ParameterValue.Value)] = [("share", .number(UncertainValue(share)))]
        return setting(
            "consumption_rebound",
            [item(indicator, values + (profile.map { [("profile", .byQuarter($0))] } ?? []))])
    }

    /// One bond instrument.
    static func bond(_ values: [(String, ParameterValue.Value)]) -> LeverSetting {
        setting("stimulus_bonds", [item(nil, values)])
    }

    /// One bond instrument that arrives in a month with certain parameters.
    static func bond(
        allotted: Double, arrives month: Int = 8, pace: Double = 0.13, inBase: Double = 0, land: Double = 0.1,
        leverage: Double = 1, multiplier: Double = 0.6
    ) -> LeverSetting {
        let numbers = [
            ("allotted", allotted), ("monthly_pace", pace), ("in_base", inBase), ("land", land),
            ("leverage", leverage), ("multiplier", multiplier),
        ]
        return bond(
            numbers.map { ($0.0, .number(UncertainValue($0.1))) } + [
                ("arrives", .month(year: 2020, month: month))
            ])
    }

    /// One item of any lever.
    static func made(
        _ lever: String, _ indicator: String?, _ values: [(String, ParameterValue.Value)]
    ) -> LeverSetting {
        setting(lever, [item(indicator, values)])
    }

    private static func setting(_ lever: String, _ items: [Item]) -> LeverSetting {
        LeverSetting(lever: lever, items: items, origin: "test")
    }

    private static func item(_ indicator: String?, _ values: [(String, ParameterValue.Value)]) -> Item {
        Item(
            indicator: indicator, name: indicator == nil ? LocalizedText(zh: "国债", en: "bonds") : nil,
            values: values.map { ParameterValue(parameter: $0.0, value: $0.1, place: place) }, place: place)
    }
}

extension Scenario {
    /// A scenario with some settings.
    static func stating(_ levers: [LeverSetting]) -> Scenario {
        let text = LocalizedText(zh: "测试", en: "test")
        return Scenario(
            name: "test", title: text, story: text, ancestors: [], levers: levers,
            place: Place(file: "test.yaml"))
    }
}
