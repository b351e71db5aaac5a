import Studies

/// Reads the `levers` of a scenario by the levers' declarations.
///
/// An item with a fault is left out, so that its lever does not miss what is there but wrong.
struct ScenarioSettings {
    /// Name of the scenario that states them.
    let scenario: String
    /// The study's indicators.
    let indicators: IndicatorDirectory

    /// Reads the mapping of levers.
    ///
    /// - Parameter value: the value of `levers`.
    /// - Returns: one setting a lever, in the order of the file.
    func settings(_ value: YAMLValue) -> [LeverSetting] {
        guard let map = value.mapping() else { return [] }
        var settings: [LeverSetting] = []
        for entry in map.entries {
            guard let lever = LeverNames.declaration(entry.key, at: entry.place, log: map.log) else {
                continue
            }
            if settings.contains(where: { $0.lever == lever.id }) {
                map.log.report(.duplicateKey(entry.place, key: entry.key))
            }
            settings.append(
                LeverSetting(lever: lever.id, items: items(of: lever, entry.value), origin: scenario))
        }
        return settings
    }

    private func items(of lever: LeverDeclaration, _ value: YAMLValue) -> [LeverSetting.Item] {
        switch lever.shape {
        case .byIndicator(let reach): return byIndicator(lever, reach, value)
        case .instruments: return instruments(of: lever, value)
        }
    }

    /// Instruments of one name could not be told apart by settings, sweeps and attributions.
    private func instruments(of lever: LeverDeclaration, _ value: YAMLValue) -> [LeverSetting.Item] {
        var items: [LeverSetting.Item] = []
        for entry in value.list() ?? [] {
            guard let item = instrument(of: lever, entry) else { continue }
            if let name = item.name, items.contains(where: { $0.name?.zh == name.zh }) {
                entry.file.log.report(.duplicateKey(item.place, key: name.zh))
            }
            items.append(item)
        }
        return items
    }

    private func byIndicator(
        _ lever: LeverDeclaration, _ reach: LeverDeclaration.Reach, _ value: YAMLValue
    ) -> [LeverSetting.Item] {
        guard let map = value.mapping() else { return [] }
        var items: [LeverSetting.Item] = []
        for entry in map.entries {
            let indicator = indicators.indicator(entry.key, at: entry.place, log: map.log)
            let (values, isWhole) = map.log.watching { valuesOrOnlyOne(of: lever, entry.value) }
            guard let indicator, isWhole else { continue }
            if !reach.includes(indicator) {
                map.log.report(.leverCannotActOn(entry.place, lever: lever.id, indicator: indicator.name))
            }
            if items.contains(where: { $0.indicator == indicator.id }) {
                map.log.report(.duplicateKey(entry.place, key: entry.key))
            }
            items.append(
                LeverSetting.Item(indicator: indicator.id, name: nil, values: values, place: entry.place))
        }
        return items
    }

    /// A mapping of parameters, or a number or range alone, which is the lever's first parameter.
    private func valuesOrOnlyOne(of lever: LeverDeclaration, _ value: YAMLValue) -> [ParameterValue] {
        let isRange = value.keys.contains { YAMLMapping.rangeKeys.contains($0) }
        guard value.isMapping, !isRange else {
            return lever.parameters.prefix(1).compactMap {
                ParameterReader(lever: lever.id).value(of: $0, value)
            }
        }
        guard var map = value.mapping() else { return [] }
        let values = values(of: lever, in: &map)
        map.reportUnknownKeys()
        return values
    }

    private func instrument(of lever: LeverDeclaration, _ value: YAMLValue) -> LeverSetting.Item? {
        guard var map = value.mapping() else { return nil }
        let name = map.required("name")?.bothLanguages()
        let log = map.log
        let (stated, isWhole) = log.watching { values(of: lever, in: &map) }
        map.reportUnknownKeys()
        guard isWhole else { return nil }
        return LeverSetting.Item(indicator: nil, name: name, values: stated, place: map.place)
    }

    /// The stated parameters by id or name, in the order of the declaration.
    private func values(of lever: LeverDeclaration, in map: inout YAMLMapping) -> [ParameterValue] {
        let reader = ParameterReader(lever: lever.id)
        return lever.parameters.compactMap { parameter in
            let stated = map.entries.map(\.key).filter { lever.parameter($0)?.id == parameter.id }
            for again in stated.dropFirst() {
                map.log.report(.duplicateKey(map.place(of: again), key: again))
                _ = map.value(again)
            }
            return map.value(stated.first ?? parameter.id).flatMap { reader.value(of: parameter, $0) }
        }
    }
}
