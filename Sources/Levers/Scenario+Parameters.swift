public import Studies

extension Scenario {
    /// The number that the scenario states for a parameter.
    ///
    /// - Parameter address: which parameter.
    /// - Returns: the number or range; nothing when the scenario does not state one.
    public func number(_ address: ParameterAddress) -> UncertainValue? {
        let items = levers.filter { $0.lever == address.lever }.flatMap(\.items)
        return items.first { $0.indicator == address.indicator && $0.name == address.instrument }?
            .number(address.parameter)
    }

    /// The scenario with some parameters set to certain numbers.
    ///
    /// - Parameter values: parameters and their numbers.
    public func setting(_ values: [(address: ParameterAddress, value: Double)]) -> Scenario {
        values.reduce(self) { scenario, entry in
            scenario.setting(entry.address, to: .number(UncertainValue(entry.value)), at: scenario.place)
        }
    }

    /// The scenario with one parameter set; its item, and its lever, come into being when they are not stated.
    ///
    /// - Parameters:
    ///   - address: which parameter.
    ///   - value: its value.
    ///   - place: where the value is stated.
    public func setting(
        _ address: ParameterAddress, to value: ParameterValue.Value, at place: Place
    ) -> Scenario {
        let order = LeverCatalogue.declarations.map(\.id)
        var items = levers.first { $0.lever == address.lever }?.items ?? []
        let position = items.firstIndex {
            $0.indicator == address.indicator && $0.name == address.instrument
        }
        let old = position.map { items[$0].values } ?? []
        let stated = ParameterValue(parameter: address.parameter, value: value, place: place)
        let parameters = LeverCatalogue.lever(address.lever)?.declaration.parameters.map(\.id) ?? []
        let values = (old.filter { $0.parameter != address.parameter } + [stated]).sorted {
            (parameters.firstIndex(of: $0.parameter) ?? 0) < (parameters.firstIndex(of: $1.parameter) ?? 0)
        }
        let item = LeverSetting.Item(
            indicator: address.indicator, name: address.instrument, values: values, place: place)
        if let position { items[position] = item } else { items.append(item) }
        let setting = LeverSetting(lever: address.lever, items: items, origin: name)
        return self.setting(
            (levers.filter { $0.lever != address.lever } + [setting]).sorted {
                (order.firstIndex(of: $0.lever) ?? 0) < (order.firstIndex(of: $1.lever) ?? 0)
            })
    }
}
