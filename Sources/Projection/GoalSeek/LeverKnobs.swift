import Levers
import Outcomes
import Studies

/// Which lever parameters a search may move.
struct LeverKnobs {
    let study: Study
    let scenario: Scenario

    /// Without names: the leading parameter of each lever that the scenario, the recommended or the high case sets by
    /// indicator, where it has a documented range, on the indicators named there. What only bad cases set is no way out.
    var usual: [LeverKnob] {
        let names = [study.cases.recommended, study.cases.high]
        let settings = ([scenario] + names.compactMap(study.scenario)).flatMap(\.levers)
        return LeverCatalogue.declarations.filter { $0.shape != .instruments }.flatMap {
            lever -> [LeverKnob] in
            guard let parameter = lever.parameters.first else { return [] }
            let items = settings.filter { $0.lever == lever.id }.flatMap(\.items)
            return study.indicators.map(\.id).filter { id in items.contains { $0.indicator == id } }
                .compactMap { knob(lever, parameter, $0) }.filter { $0.knob.range != nil }
        }
    }

    /// What the user named; nothing where it cannot be moved here.
    func named(_ searched: Projector.SearchedLever) -> [LeverKnob] {
        switch searched {
        case .lever(let lever, let parameter): return named(lever, parameter: parameter)
        case .parameter(let lever, let parameter, let address):
            let items = scenario.levers.first { $0.lever == lever.id }?.items ?? []
            let stated = items.first {
                $0.indicator == address.indicator && $0.name == address.instrument
            }
            let item =
                stated
                ?? LeverSetting.Item(
                    indicator: address.indicator, name: address.instrument, values: [], place: scenario.place)
            return [knob(lever, parameter, item)].compactMap { $0 }
        }
    }

    /// The parameters of a lever that the user named; nothing when it has none that can be moved here.
    ///
    /// - Parameter parameter: parameter id or name; the leading one when nothing is given (of bonds the amount allotted).
    func named(_ lever: LeverDeclaration, parameter: String?) -> [LeverKnob] {
        let chosen = parameter.flatMap { lever.parameter($0) }
        switch lever.shape {
        case .byIndicator(let reach):
            guard let parameter = chosen ?? lever.parameters.first else { return [] }
            return study.indicators.filter { reach.includes($0) }.compactMap { knob(lever, parameter, $0.id) }
        case .instruments:
            guard let parameter = chosen ?? lever.parameter("allotted") ?? lever.parameters.first else {
                return []
            }
            let items = scenario.levers.first { $0.lever == lever.id }?.items ?? []
            return items.compactMap { knob(lever, parameter, $0) }
        }
    }

    private func knob(
        _ lever: LeverDeclaration, _ parameter: LeverParameter, _ indicator: String
    ) -> LeverKnob? {
        let items = scenario.levers.first { $0.lever == lever.id }?.items ?? []
        return knob(
            lever, parameter,
            items.first { $0.indicator == indicator }
                ?? LeverSetting.Item(indicator: indicator, name: nil, values: [], place: scenario.place))
    }

    private func knob(
        _ lever: LeverDeclaration, _ parameter: LeverParameter, _ stated: LeverSetting.Item
    ) -> LeverKnob? {
        guard case .number(let lowest, let highest) = parameter.kind else { return nil }
        var current = parameter.neutral ?? lowest
        if case .number(let value)? = stated.value(parameter.id) { current = value.central }
        return LeverKnob(
            knob: GoalSeek.Knob(
                lever: lever.id, parameter: parameter.id, indicator: stated.indicator,
                instrument: stated.name, current: current,
                range: study.documentedRange(lever.id, parameter.id, indicator: stated.indicator)),
            bounds: lowest...highest)
    }
}
