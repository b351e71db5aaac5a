package import Studies
import TimeSeries

/// The parameters of one item of a lever's setting, draw by draw.
package struct ItemDraws {
    /// The item.
    let item: LeverSetting.Item
    /// Names the item among those of its lever: its indicator, else its position.
    let key: String
    /// Study and quarters.
    let context: Lever.Context
    /// The lever's declaration.
    let lever: LeverDeclaration
    /// Parameter values in every draw.
    let draws: ParameterDraws

    /// The items of a setting.
    ///
    /// - Parameters:
    ///   - setting: the setting.
    ///   - context: study and quarters.
    ///   - lever: the lever's declaration.
    ///   - draws: parameter values in every draw.
    package static func all(
        _ setting: LeverSetting, _ context: Lever.Context, _ lever: LeverDeclaration, _ draws: ParameterDraws
    ) -> [ItemDraws] {
        setting.items.enumerated().map { position, item in
            ItemDraws(
                item: item, key: item.indicator ?? "\(position)", context: context, lever: lever, draws: draws
            )
        }
    }

    /// The values of a parameter: what the scenario states, else, for a parameter that it stands in for, the documented
    /// range, else the value that the parameter takes otherwise.
    func values(_ id: String) -> [Double] {
        guard let parameter = lever.parameters.first(where: { $0.id == id }) else {
            return Array(repeating: 0, count: draws.count)
        }
        let documented =
            parameter.standsIn
            ? context.study.documentedRange(lever.id, id, indicator: item.indicator) : nil
        let range = item.number(id) ?? documented ?? UncertainValue(parameter.otherwise)
        return draws.values(range, of: lever, item: key, parameter: id)
    }

    /// The indicator that the item names.
    var indicator: Indicator? { item.indicator.flatMap { context.study.indicator($0) } }

    /// The stated quarter of a parameter.
    func quarter(_ parameter: String) -> Quarter? {
        guard case .quarter(let quarter)? = item.value(parameter) else { return nil }
        return quarter
    }

    /// The numbers by quarter of a parameter; nothing when none are stated.
    func byQuarter(_ parameter: String) -> [ParameterValue.QuarterValue]? {
        guard case .byQuarter(let values)? = item.value(parameter) else { return nil }
        return values
    }

    /// How an amount of the rest of the year spreads over quarters: as `profile` states, else by open months.
    var profile: [ParameterValue.QuarterValue] { byQuarter("profile") ?? context.openQuarters }
}

/// Products, draw by draw.
///
/// - Parameter factors: vectors of one length.
func product(_ factors: [Double]...) -> [Double] {
    factors.dropFirst().reduce(factors.first ?? []) { product, factor in
        product.indices.map { product[$0] * factor[$0] }
    }
}

/// A vector times a number, draw by draw.
func scaled(_ values: [Double], by number: Double) -> [Double] { values.map { $0 * number } }
