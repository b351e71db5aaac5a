import Studies
import TimeSeries

/// Faults that levers share.
enum SettingChecks {
    /// Stated quarters that figures cover already, or that lie beyond the horizon.
    static func quarters(_ setting: LeverSetting, _ context: Lever.Context) -> [Fault] {
        setting.items.flatMap { item in
            item.values.flatMap { value in
                stated(value.value).compactMap { fault($0, setting.lever, at: item.place, context) }
            }
        }
    }

    /// Amounts of money or of persons on an indicator that is counted in something else.
    ///
    /// - Parameter unit: id of the unit in which the lever states its amounts.
    static func units(_ setting: LeverSetting, _ context: Lever.Context, unit: String = "yi_yuan") -> [Fault]
    {
        setting.items.compactMap { item in
            let named = item.indicator.flatMap { context.study.indicator($0) }
            guard let indicator = named,
                let amounts = MeasurementUnit(named: unit), amounts.exponent(to: indicator.unit) == nil
            else { return nil }
            return .unitDoesNotFit(
                item.place, indicator: indicator.name, found: amounts.name.zh, expected: indicator.unit)
        }
    }

    /// Works in a study that has no total of investment to enter.
    static func investment(_ item: LeverSetting.Item, _ context: Lever.Context) -> [Fault] {
        guard context.investment == nil else { return [] }
        return [.bondsWithoutTotal(item.place, instrument: item.name?[context.study.language] ?? "")]
    }

    /// Parameters that must be stated.
    static func required(_ parameters: [String], in item: LeverSetting.Item) -> [Fault] {
        parameters.filter { item.value($0) == nil }.map { .missingKey(item.place, key: $0) }
    }

    private static func stated(_ value: ParameterValue.Value) -> [Quarter] {
        switch value {
        case .quarter(let quarter): return [quarter]
        case .byQuarter(let values): return values.map(\.quarter)
        case .number, .month, .sequence: return []
        }
    }

    private static func fault(
        _ quarter: Quarter, _ lever: String, at place: Place, _ context: Lever.Context
    ) -> Fault? {
        if quarter < context.firstOpenQuarter {
            return .effectInThePast(
                place, lever: lever, quarter: quarter, firstOpen: context.firstOpenQuarter)
        }
        if quarter > context.lastQuarter {
            return .effectBeyondHorizon(place, lever: lever, quarter: quarter, last: context.lastQuarter)
        }
        return nil
    }
}
