import Levers
package import Studies

/// What the left side of `LEVER.PARAMETER=VALUE` names: a parameter of one or all items of a lever.
package struct SettingPath {
    /// Which items of a lever are meant.
    fileprivate enum Target {
        /// All that the scenario states.
        case all
        /// The item of an indicator.
        case indicator(String)
        /// The instrument with a name.
        case instrument(LocalizedText)
    }

    /// The lever's declaration.
    package let lever: LeverDeclaration
    /// The parameter.
    package let parameter: LeverParameter
    /// Which numbers of the scenario it is: one, or one an item where a lever is named without an item.
    package let addresses: [ParameterAddress]

    /// Finds what a path names.
    ///
    /// - Parameters:
    ///   - text: names with full stops between them: `LEVER.PARAMETER`, `LEVER.INDICATOR`, `LEVER.INDICATOR.PARAMETER`,
    ///     `LEVER.INSTRUMENT.PARAMETER`, `INSTRUMENT.PARAMETER`; a parameter left out is the lever's first.
    ///   - scenario: the scenario over which it is set.
    ///   - study: the study, for the names of indicators.
    ///   - place: where faults are shown.
    /// - Throws: the one fault of the path.
    package init(
        _ text: String, over scenario: Scenario, in study: Study, at place: Place
    ) throws(Faults) {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard let first = names.first, names.allSatisfy({ !$0.isEmpty }), names.count <= 3 else {
            throw Faults([.settingNotUnderstood(place)])
        }
        let finder = Finder(scenario: scenario, study: study, place: place)
        let target: Target
        if let lever = LeverCatalogue.lever(first)?.declaration {
            self.lever = lever
            (target, parameter) = try finder.target(of: lever, Array(names.dropFirst()))
        } else if let (lever, name) = finder.instrument(first) {
            self.lever = lever
            target = .instrument(name)
            parameter =
                names.count == 1
                ? lever.parameters[0]
                : try finder.parameter(names.dropFirst().joined(separator: "."), of: lever)
        } else {
            let known = LeverCatalogue.declarations.flatMap { [$0.id, $0.name.zh, $0.name.en] }
            let nearest = NearestName.of(first, in: finder.instrumentNames + known)
            throw Faults([.unknownLever(place, found: first, nearest: nearest)])
        }
        addresses = finder.addresses(of: target, lever, parameter)
    }
}

/// Finds items and parameters by their names.
private struct Finder {
    let scenario: Scenario
    let study: Study
    let place: Place

    /// Names of the instruments that the scenario states.
    var instrumentNames: [String] {
        scenario.levers.flatMap(\.items).compactMap(\.name).flatMap { [$0.zh, $0.en] }
    }

    /// The lever and name of an instrument that the scenario states.
    func instrument(_ text: String) -> (LeverDeclaration, LocalizedText)? {
        for setting in scenario.levers {
            for case let name? in setting.items.map(\.name) where name.zh == text || name.en == text {
                return LeverCatalogue.lever(setting.lever).map { ($0.declaration, name) }
            }
        }
        return nil
    }

    /// The numbers that a parameter of some items is.
    func addresses(
        of target: SettingPath.Target, _ lever: LeverDeclaration, _ parameter: LeverParameter
    ) -> [ParameterAddress] {
        func address(_ indicator: String?, _ instrument: LocalizedText?) -> ParameterAddress {
            ParameterAddress(
                lever: lever.id, indicator: indicator, instrument: instrument, parameter: parameter.id)
        }
        switch target {
        case .indicator(let id): return [address(id, nil)]
        case .instrument(let name): return [address(nil, name)]
        case .all:
            let stated = scenario.levers.first { $0.lever == lever.id }?.items ?? []
            return stated.compactMap(\.indicator).map { address($0, nil) }
        }
    }

    func parameter(_ text: String, of lever: LeverDeclaration) throws(Faults) -> LeverParameter {
        if let parameter = lever.parameter(text) { return parameter }
        throw unknownParameter(text, of: lever, besides: [])
    }

    func target(
        of lever: LeverDeclaration, _ names: [String]
    ) throws(Faults) -> (SettingPath.Target, LeverParameter) {
        switch lever.shape {
        case .byIndicator(let reach): return try byIndicator(lever, reach, names)
        case .instruments: return try instrument(lever, names)
        }
    }

    private func byIndicator(
        _ lever: LeverDeclaration, _ reach: LeverDeclaration.Reach, _ names: [String]
    ) throws(Faults) -> (SettingPath.Target, LeverParameter) {
        let leading = lever.parameters[0]
        guard let first = names.first else { return (try all(lever, reach), leading) }
        if names.count == 1, let parameter = lever.parameter(first) {
            return (try all(lever, reach), parameter)
        }
        let possible = study.indicators.filter(reach.includes)
        guard let indicator = study.indicator(named: first) else {
            throw unknownParameter(first, of: lever, besides: possible.map { $0.name[study.language] })
        }
        guard reach.includes(indicator) else {
            throw Faults([.leverCannotActOn(place, lever: lever.id, indicator: indicator.name)])
        }
        let parameter = names.count > 1 ? try parameter(names[1], of: lever) : leading
        return (.indicator(indicator.id), parameter)
    }

    /// All items of a lever that the scenario states; a lever that it does not state needs an indicator.
    private func all(
        _ lever: LeverDeclaration, _ reach: LeverDeclaration.Reach
    ) throws(Faults) -> SettingPath.Target {
        let stated = scenario.levers.first { $0.lever == lever.id }?.items ?? []
        let possible = study.indicators.filter(reach.includes)
        if stated.isEmpty, possible.count == 1 { return .indicator(possible[0].id) }
        guard stated.isEmpty else { return .all }
        throw Faults([
            .settingNeedsName(place, lever: lever.id, names: possible.map { $0.name[study.language] })
        ])
    }

    private func instrument(
        _ lever: LeverDeclaration, _ names: [String]
    ) throws(Faults) -> (SettingPath.Target, LeverParameter) {
        let stated = scenario.levers.first { $0.lever == lever.id }?.items.compactMap(\.name) ?? []
        guard let last = names.last else {
            throw Faults([.settingNeedsName(place, lever: lever.id, names: stated.map { $0[study.language] })]
            )
        }
        if names.count == 1 {
            let parameter = try parameter(last, of: lever)
            guard stated.count == 1 else {
                throw Faults([
                    .settingNeedsName(place, lever: lever.id, names: stated.map { $0[study.language] })
                ])
            }
            return (.instrument(stated[0]), parameter)
        }
        let name = stated.first { $0.zh == names[0] || $0.en == names[0] }
        return (
            .instrument(name ?? LocalizedText(zh: names[0], en: names[0])), try parameter(last, of: lever)
        )
    }

    private func unknownParameter(_ text: String, of lever: LeverDeclaration, besides others: [String])
        -> Faults
    {
        let names = lever.parameters.map { $0.name[study.language] }
        let nearest = NearestName.of(
            text, in: others + names + lever.parameters.flatMap { [$0.id, $0.name.zh, $0.name.en] })
        return Faults([
            .unknownParameter(
                place, found: text, lever: lever.id, nearest: nearest, allowed: others + names)
        ])
    }
}
