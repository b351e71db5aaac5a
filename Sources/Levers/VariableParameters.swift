public import Studies

/// The lever parameters of a study that can be varied over their documented ranges.
public enum VariableParameters {
    /// A parameter with its documented range and the number that a scenario gives it.
    public struct Variable: Hashable, Sendable {
        /// Which parameter.
        public let address: ParameterAddress
        /// Its documented range.
        public let range: UncertainValue
        /// What the scenario states, else the documented centre of a stated item, else the neutral number.
        public let stated: UncertainValue

        /// A variable parameter.
        ///
        /// - Parameters:
        ///   - address: which parameter.
        ///   - range: its range.
        ///   - stated: the number that the scenario gives it.
        public init(address: ParameterAddress, range: UncertainValue, stated: UncertainValue) {
            self.address = address
            self.range = range
            self.stated = stated
        }
    }

    /// The numeric parameters with a documented range that is no single number, in the catalogue's order.
    ///
    /// An item counts when a scenario of the study states it or a range names its indicator; instruments count when the
    /// scenario itself lists them. Parameters that would make the scenario faulty are left out: weeks of an outbreak
    /// without a quarter.
    ///
    /// - Parameters:
    ///   - scenario: the scenario in which they are varied.
    ///   - context: study and quarters.
    public static func all(of scenario: Scenario, _ context: Lever.Context) -> [Variable] {
        LeverCatalogue.levers.flatMap { lever -> [Variable] in
            let id = lever.declaration.id
            return items(of: id, scenario, context.study).flatMap { item in
                lever.declaration.parameters.compactMap { parameter in
                    let address = ParameterAddress(
                        lever: id, indicator: item.indicator, instrument: item.instrument,
                        parameter: parameter.id)
                    return variable(address, parameter, scenario, lever, context)
                }
            }
        }
    }

    private static func variable(
        _ address: ParameterAddress, _ parameter: LeverParameter, _ scenario: Scenario, _ lever: Lever,
        _ context: Lever.Context
    ) -> Variable? {
        guard case .number = parameter.kind,
            let range = context.study.documentedRange(
                address.lever, address.parameter, indicator: address.indicator), !range.isCertain
        else { return nil }
        let changed = scenario.setting([(address, range.low)])
        let faults = changed.levers.filter { $0.lever == address.lever }.flatMap {
            lever.faults(in: $0, context)
        }
        guard faults.isEmpty else { return nil }
        let isItemStated = scenario.levers.contains { setting in
            setting.lever == address.lever
                && setting.items.contains {
                    $0.indicator == address.indicator && $0.name == address.instrument
                }
        }
        let otherwise = isItemStated ? range : UncertainValue(parameter.neutral ?? range.central)
        return Variable(address: address, range: range, stated: scenario.number(address) ?? otherwise)
    }

    /// The items of a lever that can be varied, each once: those of the scenario first.
    private static func items(
        of lever: String, _ scenario: Scenario, _ study: Study
    ) -> [(indicator: String?, instrument: LocalizedText?)] {
        let stated = ([scenario] + study.scenarios).flatMap { each in
            each.levers.filter { $0.lever == lever }.flatMap(\.items).filter {
                $0.name == nil || each.name == scenario.name
            }
        }
        let named = study.leverRanges.filter { $0.lever == lever }.compactMap(\.indicator)
        var items: [(indicator: String?, instrument: LocalizedText?)] = []
        for item in stated.map({ ($0.indicator, $0.name) }) + named.map({ ($0, nil) })
        where !items.contains(where: { $0 == item }) {
            items.append(item)
        }
        return items
    }
}
