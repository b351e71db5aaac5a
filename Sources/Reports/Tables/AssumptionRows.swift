import Levers
import Outcomes
import Studies

/// What the scenarios of a comparison assume, from their lever settings.
struct AssumptionRows {
    private let context: ReportContext
    private let scenarios: [ScenarioProjection]
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenarios: [ScenarioProjection]) {
        self.context = context
        self.scenarios = scenarios
    }

    /// What a row is about.
    struct Key: Hashable {
        /// Lever id.
        let lever: String
        /// Indicator id, for levers set by indicator.
        let indicator: String?
        /// Name, for levers that are lists of instruments.
        let instrument: LocalizedText?
        /// Parameter id.
        let parameter: String
    }

    /// One row a parameter that any of the scenarios sets: levers in the catalogue's order, so that the rows of
    /// one lever stay together.
    var keys: [Key] {
        var keys: [Key] = []
        for setting in scenarios.flatMap(\.scenario.levers) {
            for item in setting.items {
                for value in item.values {
                    let key = Key(
                        lever: setting.lever, indicator: item.indicator, instrument: item.name,
                        parameter: value.parameter)
                    if !keys.contains(key) { keys.append(key) }
                }
            }
        }
        return LeverCatalogue.levers.flatMap { lever in keys.filter { $0.lever == lever.declaration.id } }
    }

    /// The name of a row.
    func name(_ key: Key) -> String {
        let subject = key.instrument?[language] ?? LeverWording.name(key.lever)[language]
        let place = key.indicator.map(context.name)
        let detail =
            LeverWording.isSingle(key.lever)
            ? nil : LeverWording.parameter(key.parameter, of: key.lever)[language]
        return [subject, place, detail].compactMap { $0 }.joined(separator: context.text(zh: "　", en: ", "))
    }

    /// The unit of a row.
    func unit(_ key: Key) -> String { LeverWording.unit(key.parameter, of: key.lever)[language] }

    /// What a scenario assumes; a star marks values outside their documented range.
    func cell(_ key: Key, _ scenario: ScenarioProjection) -> String {
        let items = scenario.scenario.levers.filter { $0.lever == key.lever }.flatMap(\.items)
        guard let item = items.first(where: { $0.indicator == key.indicator && $0.name == key.instrument })
        else {
            return LeverWording.unset(key.lever)[language]
        }
        guard let value = item.value(key.parameter) else { return Term.notApplicable[language] }
        return ParameterText(context).text(value) + (isOutside(key, scenario) ? "*" : "")
    }

    private func isOutside(_ key: Key, _ scenario: ScenarioProjection) -> Bool {
        scenario.outsideRanges.contains {
            $0.lever == key.lever && $0.parameter == key.parameter
                && ($0.indicator == nil || $0.indicator == key.indicator)
        }
    }
}
